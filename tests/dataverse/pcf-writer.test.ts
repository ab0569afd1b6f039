import type { HostContext } from "../../src/dataverse/pcf-context";
import { createPcfWriter } from "../../src/dataverse/pcf-writer";

const ID = "11111111-0000-4000-8000-000000000001";
const ROW = { table: "mailbox", id: ID } as const;

interface Host {
    readonly api?: Partial<ComponentFramework.WebApi>;
    readonly offline?: boolean;
    readonly url?: string;
}

function context({ api = {}, offline = false, url }: Host): HostContext {
    return {
        client: { isOffline: () => offline },
        webAPI: api,
        ...(url === undefined ? {} : { page: { getClientUrl: () => url } }),
    } as unknown as HostContext;
}

function reading(answer: unknown) {
    const calls: (readonly unknown[])[] = [];
    const note =
        (result: unknown) =>
        (...args: readonly unknown[]) => {
            calls.push(args);
            return Promise.resolve(result) as never;
        };
    const reference = { id: { guid: ID }, entityType: "annotation" };
    const api = {
        retrieveRecord: note(answer),
        updateRecord: note(reference),
        createRecord: note(reference),
        deleteRecord: note(reference),
    };
    return { writer: createPcfWriter(() => context({ api })), calls };
}

test("reads by logical name and hands the version on", async () => {
    const { writer, calls } = reading({ "@odata.etag": 'W/"7"', name: "Ada" });
    expect(await writer.readRow(ROW, ["name", "ownerid"])).toMatchObject({ etag: 'W/"7"', values: { name: "Ada" } });
    expect(calls).toEqual([["mailbox", ID, "?$select=name,_ownerid_value"]]);
});

test("reads the version again right before it writes", async () => {
    const { writer, calls } = reading({ "@odata.etag": 'W/"7"' });
    await writer.updateRow(ROW, { name: "Ada" }, { etag: 'W/"7"' });
    expect(calls).toEqual([
        ["mailbox", ID, "?$select=name"],
        ["mailbox", ID, { name: "Ada" }],
    ]);
});

test("writes nothing when the version is another one", async () => {
    const { writer, calls } = reading({ "@odata.etag": 'W/"8"' });
    await expect(writer.updateRow(ROW, { name: "Ada" }, { etag: 'W/"7"' })).rejects.toMatchObject({
        data: { kind: "conflict" },
    });
    expect(calls).toHaveLength(1);
});

test.each([
    [{ errorCode: 2147746336, message: "missing prvReadMailbox" }, "denied"],
    [new TypeError("Failed to fetch"), "conflict"],
])("a read before the write that fails is no write without an answer", async (rejection, kind) => {
    const updateRecord = jest.fn();
    const retrieveRecord = () => Promise.reject(rejection) as never;
    const writer = createPcfWriter(() => context({ api: { retrieveRecord, updateRecord } }));
    await expect(writer.updateRow(ROW, { name: "Ada" }, { etag: "1" })).rejects.toMatchObject({ data: { kind } });
    expect(updateRecord).not.toHaveBeenCalled();
});

test("writes without a version where the host gives none", async () => {
    const { writer, calls } = reading({ name: "Ada" });
    await writer.updateRow(ROW, { name: "Ada" }, { etag: 'W/"7"' });
    expect(calls).toHaveLength(2);
});

test("creates and deletes", async () => {
    const { writer, calls } = reading({});
    expect(await writer.createRow("annotation", { subject: "x" })).toBe(ID);
    await writer.deleteRow(ROW);
    expect(calls).toEqual([
        ["annotation", { subject: "x" }],
        ["mailbox", ID],
    ]);
});

test.each([{ id: ID }, { id: { guid: ID } }])("takes the id of a new row out of %p", async (answer) => {
    const createRecord = () => Promise.resolve(answer) as never;
    expect(await createPcfWriter(() => context({ api: { createRecord } })).createRow("annotation", {})).toBe(ID);
});

test("a new row without an id is no refusal", async () => {
    const createRecord = () => Promise.resolve({ id: "x" }) as never;
    const writer = createPcfWriter(() => context({ api: { createRecord } }));
    await expect(writer.createRow("annotation", {})).rejects.toMatchObject({ data: { kind: "malformed" } });
});

test("a rejection without number or status leaves the outcome open", async () => {
    const deleteRecord = () => Promise.reject(new Error("Something failed")) as never;
    const writer = createPcfWriter(() => context({ api: { deleteRecord } }));
    await expect(writer.deleteRow(ROW)).rejects.toMatchObject({ data: { kind: "unavailable" } });
});

test("sends nothing while offline or once cancelled", async () => {
    const { writer } = reading({});
    await expect(createPcfWriter(() => context({ offline: true })).deleteRow(ROW)).rejects.toMatchObject({
        data: { kind: "offline" },
    });
    await expect(writer.deleteRow(ROW, { signal: AbortSignal.abort() })).rejects.toMatchObject({
        data: { kind: "aborted" },
    });
});

test("offers links only where the host tells the environment's address", () => {
    expect(createPcfWriter(() => context({})).associate).toBeUndefined();
    expect(createPcfWriter(() => context({ url: "https://contoso.crm.dynamics.com" })).associate).toBeDefined();
});
