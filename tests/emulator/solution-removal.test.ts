import { mailboxFormId } from "../../emulator/solution/seed-forms";
import { connect, type Client } from "./client";
import { countRows, install } from "./solution-client";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

let client: Client;

beforeAll(async () => {
    client = await connect();
});

afterEach(() => client.world.reset());

afterAll(() => client.world.close());

describe("removing", () => {
    const solutionId = async (): Promise<string> =>
        String(
            (await client.get("solutions?$filter=uniquename eq 'MailboxDiagnostics'&$select=solutionid")).value[0]?.[
                "solutionid"
            ],
        );

    it("takes a managed solution away with everything that it brought", async () => {
        const sets = [
            "systemforms",
            "savedqueries",
            "savedqueryvisualizations",
            "customcontrols",
            "webresourceset",
            "appmodules",
            "roles",
            "solutioncomponents",
        ];
        const before = await Promise.all(sets.map((set) => countRows(client, set)));
        await install(client, true);
        expect((await client.call("DELETE", `solutions(${await solutionId()})`)).status).toBe(204);
        expect(await Promise.all(sets.map((set) => countRows(client, set)))).toEqual(before);
    });

    it("leaves the components of an unmanaged solution", async () => {
        await install(client, false);
        await client.call("DELETE", `solutions(${await solutionId()})`);
        expect(await countRows(client, "customcontrols")).toBeGreaterThan(0);
        expect(await countRows(client, "solutioncomponents")).toBe(0);
    });

    it("refuses while a form of the environment shows one of the controls", async () => {
        await install(client, true);
        await client.call("PATCH", `systemforms(${mailboxFormId})`, {
            body: { formxml: '<form><customControl name="mbx_MailboxDiagnostics.MailboxDiagnostics" /></form>' },
        });
        const answer = await client.call("DELETE", `solutions(${await solutionId()})`);
        expect(answer).toMatchObject({ status: 400, code: "0x8004f01f" });
        expect(answer.message).toContain("the form Information");
    });
});

describe("table definitions and publishing", () => {
    it("tells what a solution may make for the mailbox table", async () => {
        const { body } = await client.get(
            "EntityDefinitions(LogicalName='mailbox')?$select=ObjectTypeCode,CanCreateForms,CanCreateAttributes",
        );
        expect(body).toMatchObject({
            ObjectTypeCode: 9606,
            CanCreateForms: { Value: true },
            CanCreateAttributes: { Value: false },
        });
    });

    it("refuses a property and a table that it does not know", async () => {
        expect((await client.get("EntityDefinitions(LogicalName='mailbox')?$select=Color")).status).toBe(400);
        expect((await client.get("EntityDefinitions(LogicalName='mailbags')")).status).toBe(404);
    });

    it("publishes a table that exists", async () => {
        const xml = (table: string): string =>
            `<importexportxml><entities><entity>${table}</entity></entities></importexportxml>`;
        expect((await client.call("POST", "PublishXml", { body: { ParameterXml: xml("mailbox") } })).status).toBe(204);
        expect((await client.call("POST", "PublishXml", { body: { ParameterXml: xml("mailbags") } })).status).toBe(400);
        expect((await client.call("POST", "PublishXml", { body: { ParameterXml: "<importexportxml>" } })).status).toBe(
            400,
        );
    });
});
