import { mailboxFormId, mailboxFormXml } from "../../emulator/solution/seed-forms";
import { solutionState } from "../../emulator/solution/solution-state";
import { descendantsNamed, parseXml } from "../../src/package/xml-element";
import { packedZip } from "../solution/packed";
import { asFile, ids, listenToEnvironment, type HttpEnvironment } from "./support/http-environment";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

let environment: HttpEnvironment;

beforeAll(async () => {
    environment = await listenToEnvironment();
});

afterEach(() => {
    environment.world.reset();
    solutionState(environment.world.store).published.length = 0;
});

afterAll(() => environment.close());

const importZip = (file: string) => environment.run(["import", "--file", file], { "m.zip": asFile(packedZip(true)) });
const formXml = (): string => String(environment.world.store.row("systemform", mailboxFormId)?.["formxml"]);

describe("add-tab", () => {
    const saved = "mailbox-form-" + mailboxFormId.slice(0, 8) + ".json";

    it("adds the tab with its control, publishes, and saves the form as it was", async () => {
        await importZip("m.zip");
        const { code, text, files: written } = await environment.run(["add-tab"]);
        expect(code).toBe(0);
        expect(text).toContain("The form Information shows the diagnostics tab now.");
        const form = parseXml(formXml(), "form");
        expect(descendantsNamed(form, "tab").map(({ attributes }) => attributes["name"])).toEqual([
            "MailboxStatusTab",
            "tab_4",
            "mbx_diagnostics",
        ]);
        expect(
            descendantsNamed(form, "customControl").flatMap(({ attributes }) => attributes["name"] ?? []),
        ).toHaveLength(3);
        const controls = descendantsNamed(form, "control").map(({ attributes }) => attributes["id"]);
        expect(new Set(controls).size).toBe(controls.length);
        expect(solutionState(environment.world.store).published).toEqual(["mailbox"]);
        expect(JSON.parse(written[saved] ?? "")).toMatchObject({ formId: mailboxFormId, before: mailboxFormXml });
    });

    it("does nothing when the tab is there already", async () => {
        await importZip("m.zip");
        await environment.run(["add-tab"]);
        const before = formXml();
        const { code, text } = await environment.run(["add-tab"]);
        expect(code).toBe(0);
        expect(text).toContain("shows the diagnostics tab already");
        expect(formXml()).toBe(before);
    });

    it("puts the form back as it was, to the character", async () => {
        await importZip("m.zip");
        const { files: written } = await environment.run(["add-tab"]);
        const { code, text } = await environment.run(["add-tab", "--undo", saved], written);
        expect(code).toBe(0);
        expect(text).toContain("is as it was before the tab was added");
        expect(formXml()).toBe(mailboxFormXml);
        expect((await environment.run(["add-tab", "--undo", saved], written)).text).toContain("is as it was already");
    });

    it("keeps what somebody changed since, unless it is forced", async () => {
        await importZip("m.zip");
        const { files: written } = await environment.run(["add-tab"]);
        const changed = formXml().replace("tab_4", "tab_5");
        environment.world.patch("systemform", mailboxFormId, { formxml: changed });
        const refused = await environment.run(["add-tab", "--undo", saved], written);
        expect(refused.code).toBe(2);
        expect(refused.errors).toEqual([expect.stringContaining("Somebody changed the form Information")]);
        expect(formXml()).toBe(changed);
        expect((await environment.run(["add-tab", "--undo", saved, "--force"], written)).code).toBe(0);
        expect(formXml()).toBe(mailboxFormXml);
    });

    it("needs the solution first", async () => {
        const { code, errors } = await environment.run(["add-tab"]);
        expect(code).toBe(2);
        expect(errors).toEqual(["The solution is not installed here; import it first."]);
    });

    it("asks which form when there are several", async () => {
        await importZip("m.zip");
        environment.world.insert("systemform", {
            name: "Contoso mailbox",
            objecttypecode: "mailbox",
            type: 2,
            formxml: mailboxFormXml,
        });
        const { code, errors } = await environment.run(["add-tab"]);
        expect(code).toBe(2);
        expect(errors[0]).toContain("Choose one form with --form:");
        expect((await environment.run(["add-tab", "--form", "Contoso mailbox"])).code).toBe(0);
        expect(formXml()).toBe(mailboxFormXml);
    });

    it("does not replace a saved form", async () => {
        await importZip("m.zip");
        const { code, errors } = await environment.run(["add-tab"], { [saved]: "{}" });
        expect(code).toBe(2);
        expect(errors[0]).toContain("is there already");
        expect(formXml()).toBe(mailboxFormXml);
    });

    it("goes on with the form that an attempt saved which could not change it", async () => {
        await importZip("m.zip");
        const refused = await environment.run(["add-tab"], {}, ids.users.reader);
        expect(refused.errors.join(" ")).toContain("prvWriteSystemForm");
        expect(formXml()).toBe(mailboxFormXml);
        const { code, text } = await environment.run(["add-tab"], refused.files);
        expect([code, text]).toEqual([0, expect.stringContaining("shows the diagnostics tab now")]);
    });

    it("says that a form is changed but not published", async () => {
        await importZip("m.zip");
        const send = globalThis.fetch;
        const sending = jest
            .spyOn(globalThis, "fetch")
            .mockImplementation((input, init) =>
                String(input).includes("PublishXml")
                    ? Promise.resolve(
                          new Response('{"error":{"code":"0x80040220","message":"No right."}}', { status: 403 }),
                      )
                    : send(input, init),
            );
        const { code, errors } = await environment.run(["add-tab"]);
        sending.mockRestore();
        expect(code).toBe(2);
        expect(errors).toEqual([
            "The form Information is changed but not published (No right.). Publish the table Mailbox in the maker portal.",
        ]);
        expect(formXml()).toContain("mbx_diagnostics");
    });

    it("refuses a file that keeps no form", async () => {
        const { code, errors } = await environment.run(["add-tab", "--undo", "x.json"], { "x.json": "{}" });
        expect(code).toBe(2);
        expect(errors).toEqual(["x.json keeps no form that add-tab saved."]);
    });
});
