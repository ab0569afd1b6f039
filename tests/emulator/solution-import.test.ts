import { solutionState, tableFlags } from "../../emulator/solution/solution-state";
import { writeZip } from "../../tools/pack/write-zip";
import { packedParts, packedZip, withoutPart, withText } from "../solution/packed";
import { MUTATIONS } from "../solution/mutations";
import { ids } from "../../emulator/world/ids";
import { connect, type Client } from "./client";
import { base64, countRows, importFlags, install, stage, startImport, watchImport } from "./solution-client";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

let client: Client;

beforeAll(async () => {
    client = await connect();
});

afterEach(() => {
    client.world.reset();
    solutionState(client.world.store).flags.clear();
});

afterAll(() => client.world.close());

describe("staging", () => {
    it("passes our package and gives an upload id", async () => {
        const results = await stage(client, packedZip());
        expect(results).toMatchObject({
            StageSolutionStatus: "Passed",
            SolutionValidationResults: [],
            MissingDependencies: [],
        });
        expect(results.StageSolutionUploadId).toMatch(/^[0-9a-f-]{36}$/);
    });

    it("refuses a file that is no package", async () => {
        const results = await stage(client, Buffer.from("PK nonsense that is long enough"));
        expect(results.StageSolutionStatus).toBe("Failed");
        expect(results.SolutionValidationResults[0]?.Message).toContain("no complete zip");
    });

    it("names a control that is placed but neither brought nor installed", async () => {
        const parts = withText(
            packedParts(),
            "customizations.xml",
            'name="mbx_MailboxDiagnostics.MailboxDiagnostics" formFactor="1"',
            'name="mbx_Other.Other" formFactor="1"',
        );
        const results = await stage(client, writeZip(parts));
        expect(results.MissingDependencies).toEqual([
            expect.objectContaining({ RequiredComponentDisplayName: "the control mbx_Other.Other" }),
        ]);
    });

    it("refuses forms for a table that takes none here", async () => {
        const { store } = client.world;
        solutionState(store).flags.set("mailbox", { ...tableFlags(store, "mailbox"), CanCreateForms: false });
        const results = await stage(client, packedZip());
        expect(results.SolutionValidationResults.map(({ Message }) => Message)).toEqual([
            "The entity mailbox does not allow forms to be created.",
        ]);
    });

    it("refuses a privilege that this environment does not have", async () => {
        const parts = withText(packedParts(), "customizations.xml", 'name="prvReadMailbox"', 'name="prvReadMailboxes"');
        const results = await stage(client, writeZip(parts));
        expect(results.SolutionValidationResults[0]?.Message).toContain("The privilege prvReadMailboxes of the role");
    });

    it("asks for the privilege to import", async () => {
        const answer = await client.call("POST", "StageSolution", {
            user: ids.users.reader,
            body: { CustomizationFile: base64(packedZip()) },
        });
        expect(answer).toMatchObject({ status: 403, code: "0x80040220" });
    });

    const structural = [
        "a zip cut in half",
        "a changed byte in the zip",
        "no solution.xml",
        "no customizations.xml",
        "no control manifest",
        "XML that is not well-formed",
        "a root component that is not in the package",
        "a column that the table does not have",
        "texts that the manifest names but the package lacks",
        "a control of another name",
        "the platform's own app icon",
    ];

    it.each(MUTATIONS.filter(({ name }) => structural.includes(name)))("itself refuses $name", async ({ damage }) => {
        const results = await stage(client, damage(packedParts()));
        expect(results.StageSolutionStatus).toBe("Failed");
        expect(results.StageSolutionUploadId).toBeNull();
    });
});

describe("importing", () => {
    it("goes on step by step and ends with the rows of the package", async () => {
        const started = await startImport(client, packedZip(true));
        const job = `importjobs(${String(started.body["ImportJobKey"])})?$select=progress`;
        const progress = [];
        for (let look = 0; look < 3; look += 1) progress.push((await client.get(job)).body["progress"]);
        expect(progress).toEqual([40, 80, 100]);
        const operation = await client.get(
            `asyncoperations(${String(started.body["AsyncOperationId"])})?$select=statecode,statuscode`,
        );
        expect(operation.body).toMatchObject({ statecode: 3, statuscode: 30 });
        expect(
            (await client.get("solutions?$filter=uniquename eq 'MailboxDiagnostics'&$select=version,ismanaged")).value,
        ).toEqual([expect.objectContaining({ version: "1.2.3.0", ismanaged: true })]);
        expect(
            (await client.get("systemforms?$filter=objecttypecode eq 'mailbox' and type eq 2&$select=name")).value.map(
                ({ name }) => name,
            ),
        ).toEqual(expect.arrayContaining(["Information", "Mailbox (Diagnostics)"]));
    });

    it("takes what was staged before", async () => {
        const { StageSolutionUploadId } = await stage(client, packedZip());
        const started = await client.call("POST", "ImportSolutionAsync", {
            body: { ...importFlags, SolutionParameters: { StageSolutionUploadId } },
        });
        expect((await watchImport(client, started)).body["data"]).toContain('succeeded="success"');
    });

    it("fails as a whole and says what failed when something is wrong", async () => {
        const zip = writeZip(
            withText(
                packedParts(),
                "customizations.xml",
                'datafieldname="emailaddress"',
                'datafieldname="emailadress"',
            ),
        );
        const started = await startImport(client, zip);
        const job = await watchImport(client, started);
        expect(job.body["data"]).toContain("refers to the attribute emailadress");
        const operation = await client.get(
            `asyncoperations(${String(started.body["AsyncOperationId"])})?$select=statuscode,message`,
        );
        expect(operation.body["statuscode"]).toBe(31);
        expect((await client.get("solutions?$filter=uniquename eq 'MailboxDiagnostics'")).value).toEqual([]);
    });

    it("refuses a package without its documents at once", async () => {
        const answer = await startImport(client, writeZip(withoutPart(packedParts(), "solution.xml")));
        expect(answer.status).toBe(400);
        expect(answer.message).toContain("The package has no solution.xml.");
    });

    it("refuses a managed package over an unmanaged one, and an older version over a newer", async () => {
        await install(client, false);
        expect((await stage(client, packedZip(true))).SolutionValidationResults[0]?.Message).toContain(
            "already installed on this system as unmanaged",
        );
        const older = writeZip(withText(packedParts(), "solution.xml", ">1.2.3.0<", ">1.2.2.0<"));
        expect((await stage(client, older)).SolutionValidationResults[0]?.Message).toContain(
            "A higher version of the solution",
        );
    });

    it("upgrades what is there without doubling anything", async () => {
        await install(client, true);
        const sets = ["systemforms", "savedqueries", "customcontrols", "solutioncomponents", "roles"];
        const before = await Promise.all(sets.map((set) => countRows(client, set)));
        await watchImport(
            client,
            await startImport(client, writeZip(withText(packedParts(true), "solution.xml", ">1.2.3.0<", ">1.2.4.0<"))),
        );
        expect(await Promise.all(sets.map((set) => countRows(client, set)))).toEqual(before);
    });

    it("brings roles that work", async () => {
        await install(client, true);
        const { store } = client.world;
        const role = store.find("role", { name: "Mailbox Diagnostics Reader" }).find((row) => row["ismanaged"] === 1);
        for (const row of store.find("systemuserroles", { systemuserid: ids.users.reader }))
            store.remove("systemuserroles", String(row["systemuserroleid"]));
        store.insert("systemuserroles", { systemuserid: ids.users.reader, roleid: String(role?.["roleid"]) });
        const rows = await client.get("mailboxes?$select=name", { user: ids.users.reader });
        expect(rows.value.length).toBeGreaterThan(3);
        const refused = await client.call("PATCH", `mailboxes(${ids.mailboxes.ada})`, {
            user: ids.users.reader,
            body: { name: "x" },
        });
        expect(refused).toMatchObject({ status: 403, code: "0x80040220" });
    });
});
