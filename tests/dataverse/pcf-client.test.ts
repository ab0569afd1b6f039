import { createPcfClient } from "../../src/dataverse/pcf-client";
import { readHost, type HostContext } from "../../src/dataverse/pcf-context";

interface Host {
    readonly offline?: boolean;
    readonly url?: string;
    retrieve?(table: string, options: string): Promise<unknown>;
    readonly extra?: object;
}

function context({ offline = false, url, retrieve, extra }: Host): HostContext {
    return {
        client: { isOffline: () => offline, getFormFactor: () => 3 },
        webAPI: { retrieveMultipleRecords: retrieve },
        mode: { contextInfo: { entityId: "{AAAAAAAA-0000-0000-0000-000000000001}", entityRecordName: "Ada" } },
        userSettings: { userId: "{U}", userName: "Ada", isRTL: true, languageId: 1033 },
        ...(url === undefined ? {} : { page: { getClientUrl: () => url } }),
        ...extra,
    } as unknown as HostContext;
}

const QUERY = { table: "usersettings", fetchXml: "<fetch a='1'/>" } as const;

test("asks by the table's logical name with the query encoded", async () => {
    const asked: string[] = [];
    const host = context({
        retrieve: (table, options) => {
            asked.push(table, options);
            return Promise.resolve({ entities: [{ a: 1 }], nextLink: "" });
        },
    });
    const page = await createPcfClient(() => host).readRows(QUERY);
    expect(asked).toEqual(["usersettings", `?fetchXml=${encodeURIComponent("<fetch a='1'/>")}`]);
    expect(page).toEqual({ rows: [{ a: 1 }], more: false });
});

test("reads the positive decimal number of a rejection", async () => {
    const host = context({
        retrieve: () => Promise.reject({ errorCode: 2147746336, message: "missing prvReadTraceLog privilege" }),
    });
    await expect(createPcfClient(() => host).readRows(QUERY)).rejects.toMatchObject({
        data: { kind: "denied", code: -2147220960, privilege: "prvReadTraceLog" },
    });
});

test.each([undefined, null, "text", { entities: "no list" }, { entities: [1] }])(
    "calls an answer of %p malformed",
    async (answer) => {
        const host = context({ retrieve: () => Promise.resolve(answer) });
        await expect(createPcfClient(() => host).readRows(QUERY)).rejects.toMatchObject({
            data: { kind: "malformed" },
        });
    },
);

test("does not ask while the app is offline", async () => {
    const host = context({ offline: true, retrieve: () => Promise.reject(new Error("must not be called")) });
    await expect(createPcfClient(() => host).readRows(QUERY)).rejects.toMatchObject({ data: { kind: "offline" } });
});

test("uses the context of the latest update", async () => {
    const answers = [context({ offline: true }), context({ retrieve: () => Promise.resolve({ entities: [] }) })];
    let current = answers[0] as HostContext;
    const client = createPcfClient(() => current);
    current = answers[1] as HostContext;
    await expect(client.readRows(QUERY)).resolves.toEqual({ rows: [], more: false });
});

test("offers functions only where the host tells the environment's address", () => {
    expect(createPcfClient(() => context({})).callFunction).toBeUndefined();
    expect(createPcfClient(() => context({ url: "https://contoso.crm.dynamics.com/" })).callFunction).toBeDefined();
});

test("reads the record, the user and the form factor of the host", () => {
    expect(readHost(context({}))).toMatchObject({
        recordId: "AAAAAAAA-0000-0000-0000-000000000001",
        recordName: "Ada",
        isRtl: true,
        formFactor: "phone",
        isDarkTheme: false,
    });
});

test("an unsaved record has no id", () => {
    const host = context({ extra: { mode: { contextInfo: { entityId: "" } } } });
    expect(readHost(host).recordId).toBeUndefined();
});

test("keeps only theme tokens that are texts", () => {
    const host = context({ extra: { fluentDesignLanguage: { isDarkTheme: true, tokenTheme: { a: "red", b: 1 } } } });
    expect(readHost(host)).toMatchObject({ isDarkTheme: true, tokens: { a: "red" } });
});
