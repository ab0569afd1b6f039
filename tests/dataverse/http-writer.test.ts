import { createHttpWriter } from "../../src/dataverse/http-writer";

interface Sent {
    readonly url: string;
    readonly method: string | undefined;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
}

const ID = "11111111-0000-4000-8000-000000000001";
const ROLE = "22222222-0000-4000-8000-000000000002";
const ROOT = "https://contoso.crm.dynamics.com/api/data/v9.2/";
const ROW = { table: "mailbox", id: ID } as const;

/** A writer that takes the answers in their order and notes down what was sent. */
function answered(...answers: readonly Response[]) {
    const sent: Sent[] = [];
    const left = [...answers];
    const fetchImplementation: typeof fetch = (url, init) => {
        const body: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
        sent.push({ url: String(url), method: init?.method, headers: init?.headers as Record<string, string>, body });
        return Promise.resolve(left.shift() ?? new Response(null, { status: 204 }));
    };
    const writer = createHttpWriter({ baseUrl: "https://contoso.crm.dynamics.com", fetch: fetchImplementation });
    return { writer, sent };
}

const refusal = (status: number, code: string) =>
    new Response(JSON.stringify({ error: { code, message: "Refused." } }), { status });

test("reads columns by name, lookups by their value property, with the version", async () => {
    const body = { "@odata.etag": 'W/"7"', name: "Ada", _ownerid_value: ROLE };
    const { writer, sent } = answered(new Response(JSON.stringify(body)));
    expect(await writer.readRow(ROW, ["name", "ownerid"])).toEqual({ values: body, etag: 'W/"7"' });
    expect(sent[0]?.url).toBe(`${ROOT}mailboxes(${ID})?$select=name,_ownerid_value`);
});

test("updates with the version that was read, plain values and lookups", async () => {
    const { writer, sent } = answered();
    const values = {
        name: "Ada",
        emailserverprofile: { navigation: "emailserverprofile", target: { table: "emailserverprofile", id: ROLE } },
        regardingobjectid: { navigation: "regardingobjectid_queue", target: null },
    } as const;
    await writer.updateRow(ROW, values, { etag: 'W/"7"' });
    expect(sent).toMatchObject([
        {
            url: `${ROOT}mailboxes(${ID})`,
            method: "PATCH",
            headers: { "If-Match": 'W/"7"', "Content-Type": "application/json; charset=utf-8" },
            body: {
                name: "Ada",
                "emailserverprofile@odata.bind": `/emailserverprofiles(${ROLE})`,
                "regardingobjectid_queue@odata.bind": null,
            },
        },
    ]);
});

test("never creates a row by updating without a version", async () => {
    const { writer, sent } = answered();
    await writer.updateRow(ROW, { name: "Ada" });
    expect(sent[0]?.headers["If-Match"]).toBe("*");
});

test("writes once more without a version only when the table takes none", async () => {
    const { writer, sent } = answered(refusal(400, "0x8006088d"));
    await writer.updateRow(ROW, { name: "Ada" }, { etag: 'W/"7"' });
    expect(sent.map(({ headers }) => headers["If-Match"])).toEqual(['W/"7"', "*"]);
});

test.each([
    [412, "0x80060882", "conflict"],
    [403, "0x80040220", "denied"],
    [404, "0x80040217", "notFound"],
    [429, "0x80072322", "throttled"],
    [500, "0x80040216", "unavailable"],
])("sends a write that is answered %s once", async (status, code, kind) => {
    const { writer, sent } = answered(refusal(status, code));
    await expect(writer.updateRow(ROW, { name: "Ada" }, { etag: 'W/"7"' })).rejects.toMatchObject({ data: { kind } });
    expect(sent).toHaveLength(1);
});

test("gives the id of a new row", async () => {
    const headers = { "OData-EntityId": `${ROOT}annotations(${ROLE})` };
    const { writer, sent } = answered(new Response(null, { status: 204, headers }));
    const target = { table: "mailbox", id: ID } as const;
    expect(await writer.createRow("annotation", { objectid: { navigation: "objectid_mailbox", target } })).toBe(ROLE);
    expect(sent).toMatchObject([
        { url: `${ROOT}annotations`, method: "POST", body: { "objectid_mailbox@odata.bind": `/mailboxes(${ID})` } },
    ]);
});

test("a new row without an id is no refusal", async () => {
    const { writer } = answered(new Response(null, { status: 204 }));
    await expect(writer.createRow("annotation", {})).rejects.toMatchObject({ data: { kind: "malformed" } });
});

test("deletes, and links and unlinks a role", async () => {
    const { writer, sent } = answered();
    const link = {
        from: { table: "systemuser", id: ID },
        relation: "systemuserroles_association",
        to: { table: "role", id: ROLE },
    } as const;
    await writer.deleteRow({ table: "tracelog", id: ID });
    await writer.associate(link);
    await writer.disassociate(link);
    expect(sent.map(({ method, url }) => `${method ?? ""} ${url.slice(ROOT.length)}`)).toEqual([
        `DELETE tracelogs(${ID})`,
        `POST systemusers(${ID})/systemuserroles_association/$ref`,
        `DELETE systemusers(${ID})/systemuserroles_association(${ROLE})/$ref`,
    ]);
    expect(sent[1]?.body).toEqual({ "@odata.id": `${ROOT}roles(${ROLE})` });
});
