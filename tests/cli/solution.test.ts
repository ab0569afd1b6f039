import { solutionState, tableFlags } from "../../emulator/solution/solution-state";
import { OWN_FORM_ID } from "../../cli/solution/names";
import { writeZip } from "../../tools/pack/write-zip";
import { packedParts, packedZip, solutionSource, withText } from "../solution/packed";
import { asFile, ids, listenToEnvironment, type HttpEnvironment } from "./support/http-environment";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

let environment: HttpEnvironment;

beforeAll(async () => {
    environment = await listenToEnvironment();
});

afterEach(() => {
    environment.world.reset();
    environment.emulator.requests.clear();
    const state = solutionState(environment.world.store);
    state.flags.clear();
    state.published.length = 0;
});

afterAll(() => environment.close());

const files = { "u.zip": asFile(packedZip()), "m.zip": asFile(packedZip(true)) };
const preflight = (file = "u.zip", more = {}) => environment.run(["preflight", "--file", file], { ...files, ...more });
const importZip = (file: string, more = {}) => environment.run(["import", "--file", file], { ...files, ...more });
const writes = (): readonly string[] =>
    environment.emulator.requests
        .list()
        .filter(({ method }) => method !== "GET")
        .map(({ method, url }) => `${method} ${new URL(url, "http://x").pathname.split("/").at(-1) ?? ""}`);

async function removeSolution(id: string): Promise<{ readonly status: number; readonly text: string }> {
    const answer = await fetch(`${environment.url}/api/data/v9.2/solutions(${id})`, {
        method: "DELETE",
        headers: { Authorization: `Bearer user:${ids.users.administrator}` },
    });
    return { status: answer.status, text: await answer.text() };
}

describe("preflight", () => {
    it("tells what is there and that the package can be imported, and changes nothing", async () => {
        const { code, text, errors } = await preflight();
        expect([code, errors]).toEqual([0, []]);
        expect(text).toContain("mailbox table       forms yes, views yes, charts yes");
        expect(text).toContain("mailbox forms       Information (managed)");
        expect(text).toContain("installed           not yet");
        expect(text).toContain("role privileges     all known");
        expect(text).toContain("validation          passed by the environment");
        expect(text).toContain("The package can be imported.");
        expect(writes()).toEqual(["POST StageSolution"]);
    });

    it("says when the mailbox table takes no forms", async () => {
        const { store } = environment.world;
        solutionState(store).flags.set("mailbox", { ...tableFlags(store, "mailbox"), CanCreateForms: false });
        const { code, text } = await preflight();
        expect(code).toBe(1);
        expect(text).toContain("The mailbox table takes no forms here.");
    });

    it("names a privilege that the environment does not have", async () => {
        const zip = asFile(
            writeZip(withText(packedParts(), "customizations.xml", 'name="prvReadQueue"', 'name="prvReadQueues"')),
        );
        const { code, text } = await preflight("x.zip", { "x.zip": zip });
        expect(code).toBe(1);
        expect(text).toContain("The environment has no privilege prvReadQueues");
    });

    it("says that managed and unmanaged do not mix", async () => {
        await importZip("u.zip");
        const { code, text } = await preflight("m.zip");
        expect(code).toBe(1);
        expect(text).toContain("installed           MailboxDiagnostics 1.2.3.0, unmanaged");
        expect(text).toContain("The solution is installed as unmanaged, and the package is managed");
    });

    it("refuses a damaged package before it asks the environment", async () => {
        const { code, errors } = await preflight("x.zip", { "x.zip": files["u.zip"].slice(0, 5000) });
        expect(code).toBe(2);
        expect(errors).toEqual([expect.stringMatching(/^x\.zip: The file is no complete zip/)]);
        expect(environment.emulator.requests.list()).toEqual([]);
    });

    it("refuses the package of another solution", async () => {
        const zip = asFile(
            writeZip(
                withText(packedParts(), "solution.xml", "<UniqueName>MailboxDiagnostics<", "<UniqueName>Contoso<"),
            ),
        );
        const { code, errors } = await preflight("x.zip", { "x.zip": zip });
        expect(code).toBe(2);
        expect(errors).toEqual(["x.zip brings the solution Contoso, not MailboxDiagnostics."]);
        expect(environment.emulator.requests.list()).toEqual([]);
    });

    it("tells to pack first when there is no package", async () => {
        const { code, errors } = await environment.run(["preflight"]);
        expect(code).toBe(2);
        expect(errors).toEqual([expect.stringContaining("Run npm run pack first, or give a package with --file.")]);
    });

    it("tells which privilege is missing", async () => {
        const { code, errors } = await environment.run(["preflight", "--file", "u.zip"], files, ids.users.reader);
        expect(code).toBe(2);
        expect(errors.join(" ")).toContain("prvImportCustomization");
    });
});

describe("import", () => {
    it("imports with progress and tells the result", async () => {
        const { code, text, progressed, errors } = await importZip("m.zip");
        expect([code, errors]).toEqual([0, []]);
        expect(text).toContain(`Mailbox Diagnostics 1.2.3.0 (managed) is installed in ${environment.url}.`);
        expect(text).toContain("  7 components were processed.");
        expect(progressed).toEqual(expect.arrayContaining(["Importing: 80 %", "Importing: 100 %"]));
        expect(environment.world.store.find("solution", { uniquename: "MailboxDiagnostics" })).toHaveLength(1);
    });

    it("publishes what an unmanaged import leaves unpublished", async () => {
        expect((await importZip("u.zip")).code).toBe(0);
        expect(solutionState(environment.world.store).published).toEqual(["mailbox"]);
    });

    it("changes nothing when the environment refuses the package, and says why", async () => {
        const zip = asFile(
            writeZip(
                withText(
                    packedParts(),
                    "customizations.xml",
                    'datafieldname="emailaddress"',
                    'datafieldname="emailadress"',
                ),
            ),
        );
        const { code, text } = await importZip("x.zip", { "x.zip": zip });
        expect(code).toBe(1);
        expect(text).toContain("The environment refuses the package; nothing was changed:");
        expect(text).toContain("the attribute emailadress, which does not exist in the entity mailbox");
        expect(writes()).toEqual(["POST StageSolution"]);
    });

    it("tells what failed when the import itself fails", async () => {
        const { store } = environment.world;
        const allowed = tableFlags(store, "mailbox");
        const state = solutionState(store);
        // Somebody locks the table between validation and import.
        jest.spyOn(state.running, "set").mockImplementationOnce((key, run) => {
            state.flags.set("mailbox", { ...allowed, CanCreateCharts: false });
            return Map.prototype.set.call(state.running, key, run) as typeof state.running;
        });
        const { code, text } = await importZip("u.zip");
        expect(code).toBe(1);
        expect(text).toContain("The import failed:");
        expect(text).toContain("entity mailbox: The entity mailbox does not allow charts to be created.");
        expect(store.find("solution", { uniquename: "MailboxDiagnostics" })).toEqual([]);
    });

    it("upgrades an older version", async () => {
        await importZip("m.zip");
        const newer = asFile(writeZip(withText(packedParts(true), "solution.xml", ">1.2.3.0<", ">1.3.0.0<")));
        const { code, text } = await importZip("n.zip", { "n.zip": newer });
        expect(code).toBe(0);
        expect(text).toContain("1.3.0.0 (managed) is installed");
    });
});

describe("uninstall", () => {
    it("says when there is nothing to remove", async () => {
        expect((await environment.run(["uninstall"])).text).toContain("MailboxDiagnostics is not installed");
    });

    it("only tells what would go until it is told --yes", async () => {
        await importZip("m.zip");
        const told = await environment.run(["uninstall"]);
        expect(told.text).toContain("Nothing was changed. Add --yes to remove it.");
        expect(environment.world.store.find("customcontrol")).not.toEqual([]);
        const removed = await environment.run(["uninstall", "--yes"]);
        expect([told.code, removed.code]).toEqual([0, 0]);
        expect(environment.world.store.find("customcontrol")).toEqual([]);
        expect(environment.world.store.find("solution", { uniquename: "MailboxDiagnostics" })).toEqual([]);
    });

    it("says that the parts of an unmanaged solution stay", async () => {
        await importZip("u.zip");
        expect((await environment.run(["uninstall"])).text).toContain("its form, views, app and the rest stay");
    });

    it("refuses while the tab is on a form of the environment", async () => {
        await importZip("m.zip");
        await environment.run(["add-tab"]);
        const { code, text } = await environment.run(["uninstall", "--yes"]);
        expect(code).toBe(1);
        expect(text).toContain("  the form Information: take the tab away with add-tab --undo FILE first.");
    });

    it("refuses while somebody shows the controls on a form or view of their own, and the environment agrees", async () => {
        await importZip("m.zip");
        const { store } = environment.world;
        const [fleet] = store.find("savedquery", { name: "Mailboxes: Fleet" });
        environment.world.insert("savedquery", {
            name: "Contoso fleet",
            returnedtypecode: "mailbox",
            ismanaged: false,
            layoutxml: String(fleet?.["layoutxml"]),
        });
        environment.world.insert("systemform", {
            name: "Contoso mailbox",
            objecttypecode: "mailbox",
            type: 2,
            formxml: `<form><tabs /><controlDescriptions><controlDescription><customControl name="mbx_MailboxDiagnostics.MailboxDiagnostics" /></controlDescription></controlDescriptions></form>`,
        });
        const told = await environment.run(["uninstall"]);
        expect(told.code).toBe(1);
        expect(told.text).toContain("  the form Contoso mailbox: take the component off it");
        expect(told.text).toContain("  the view Contoso fleet: take the component off it");
        const { solutionid: id } = store.find("solution", { uniquename: "MailboxDiagnostics" })[0] ?? {};
        const { status, text } = await removeSolution(String(id));
        expect([status, text]).toEqual([400, expect.stringContaining("cannot be deleted because it is referenced by")]);
    });

    it("removes an unmanaged solution although its control stays on a form, because the control stays too", async () => {
        await importZip("u.zip");
        await environment.run(["add-tab"]);
        const { code, text } = await environment.run(["uninstall", "--yes"]);
        expect([code, text]).toEqual([0, expect.stringContaining("Removed from")]);
        expect(environment.world.store.find("customcontrol")).not.toEqual([]);
    });
});

it("knows the id of the form that the solution brings", () => {
    const forms = [...solutionSource().keys()].filter((path) => path.startsWith("Entities/Mailbox/FormXml/main/"));
    expect(forms.every((path) => path.includes(OWN_FORM_ID))).toBe(true);
});
