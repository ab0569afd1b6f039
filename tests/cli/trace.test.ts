import { main } from "../../cli/main";
import { serializeEvidence } from "../../src/core/report/serialize-evidence";
import { memoryIo, type MemoryIo } from "./memory-io";
import { ids, openEnvironment, type RealEnvironment, type RunResult } from "./support/real-environment";
import { startContoso } from "../support/contoso";

const MAIL = [
    "Received: from out.fabrikam.com by mailbox.contoso.com; Tue, 24 Nov 2026 08:40:12 +0000",
    "From: Nora Lind <nora.lind@fabrikam.com>",
    "To: ada.moreno@contoso.com",
    "Subject: Order",
    "Date: Tue, 24 Nov 2026 08:40:00 +0000",
    "Message-ID: <new@fabrikam.com>",
    "",
    "Text",
].join("\r\n");

describe("offline", () => {
    let evidence: string;
    beforeAll(async () => {
        const contoso = await startContoso();
        contoso.world.patch("usersettings", ids.users.ada, { incomingemailfilteringmethod: 4 });
        evidence = serializeEvidence(await contoso.gather(ids.mailboxes.ada));
        contoso.close();
    });
    const trace = async (
        files: Readonly<Record<string, string>>,
        ...args: readonly string[]
    ): Promise<MemoryIo & { code: number; text: string }> => {
        const io = memoryIo({ "e.json": evidence, "m.eml": MAIL, ...files });
        const code = await main(["trace", ...args], io);
        return { ...io, code, text: io.output.join("\n") };
    };

    test("saved evidence answers what it can and lists what it cannot", async () => {
        const { code, text, errors } = await trace({}, "m.eml", "--evidence", "e.json");
        expect(errors).toEqual([]);
        expect(code).toBe(1);
        expect(text).toContain("no recipient's filter accepts it");
        expect(text).toContain("How sure: Likely");
        expect(text).toContain("Could not be checked");
        expect(text).toMatch(/This could not be read: Only saved evidence was given;\s+the environment/);
        expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    });

    test("a recipient who is not known offline leaves the answer open", async () => {
        const mail = MAIL.replace("To: ada.moreno@contoso.com", "To: ada.moreno@contoso.com, sales@contoso.com");
        const { code, text } = await trace({ "m.eml": mail }, "m.eml", "--evidence", "e.json");
        expect(code).toBe(2);
        expect(text).toContain("does not settle it");
    });

    test("evidence that alone explains the email ends with 1", async () => {
        const old = MAIL.replaceAll("24 Nov 2026", "24 Nov 2025");
        const { code, text } = await trace({ "m.eml": old }, "m.eml", "--evidence", "e.json");
        expect(code).toBe(1);
        expect(text).toContain("This email was never looked at");
    });

    test("json holds the verdict, every check with its outcome, and the matrix", async () => {
        const { text } = await trace({}, "m.eml", "--evidence", "e.json", "--format", "json");
        const document = JSON.parse(text) as {
            schema: string;
            checks: { outcome: string; text: string }[];
            matrix: unknown;
        };
        expect(document.schema).toBe("mailbox-diagnostics/trace");
        expect(document.checks.length).toBeGreaterThan(20);
        expect(document.checks.every((check) => check.text.length > 0)).toBe(true);
    });

    test("a file without everything is read with notes on the error output", async () => {
        const { errors } = await trace({ "m.eml": "Subject: x" }, "m.eml", "--evidence", "e.json");
        expect(errors).toHaveLength(4);
        expect(errors[0]).toContain("It has no Message-ID");
    });

    test("text from the email cannot steer the terminal", async () => {
        const mail = MAIL.replace("Subject: Order", "Subject: =?utf-8?Q?a=1B[31mb?=");
        const { text } = await trace({ "m.eml": mail }, "m.eml", "--evidence", "e.json", "--format", "json");
        for (const mark of ["\u001B", "\\u001b", "\\u001B"]) expect(text).not.toContain(mark);
    });

    test.each<[string, Readonly<Record<string, string>>, readonly string[], string]>([
        ["no file", {}, ["--evidence", "e.json"], "trace needs the file with the email"],
        ["no source", {}, ["m.eml"], "Give either --evidence with saved evidence, or --url and --mailbox."],
        [
            "two sources",
            {},
            ["m.eml", "--evidence", "e.json", "--url", "https://contoso.crm.dynamics.com"],
            "Give either",
        ],
        ["an absent email", {}, ["x.eml", "--evidence", "e.json"], "x.eml could not be read (there is no such file)."],
        ["an absent evidence", {}, ["m.eml", "--evidence", "x.json"], "x.json could not be read"],
        ["an empty email", { "m.eml": "" }, ["m.eml", "--evidence", "e.json"], "m.eml: There is nothing to read."],
        ["no email", { "m.eml": "hello" }, ["m.eml", "--evidence", "e.json"], "No header of an email was found in it."],
        [
            "an Outlook file",
            { "m.msg": "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" },
            ["m.msg", "--evidence", "e.json"],
            "This is an Outlook .msg file",
        ],
        ["no evidence", { "e.json": "{}" }, ["m.eml", "--evidence", "e.json"], "e.json: "],
        ["an unknown format", {}, ["m.eml", "--evidence", "e.json", "--format", "csv"], "--format knows text, json"],
    ])("%s ends with one sentence and 2", async (_, files, args, sentence) => {
        const { code, errors, output } = await trace(files, ...args);
        expect(code).toBe(2);
        expect(output).toEqual([]);
        expect(errors).toHaveLength(1);
        expect(errors[0]).toContain(sentence);
    });
});

describe("against an environment", () => {
    let environment: RealEnvironment;
    beforeAll(async () => {
        environment = await openEnvironment();
    });
    afterAll(() => environment.close());
    afterEach(() => {
        environment.world.reset();
        environment.emulator.requests.clear();
    });
    const trace = (mail = MAIL): Promise<RunResult> =>
        environment.run(["trace", "m.eml", "--mailbox", ids.mailboxes.ada], { files: { "m.eml": mail } });

    test("a refusal of the platform is the answer, and the requests only read", async () => {
        environment.world.patch("usersettings", ids.users.ada, { incomingemailfilteringmethod: 4 });
        const { code, text } = await trace();
        expect(code).toBe(1);
        expect(text).toContain("no recipient's filter accepts it");
        expect(text).toContain("NoCorrelationMatch");
    });

    test("an email that is tracked ends with 0", async () => {
        const [email] = environment.world.store.find("email", { receivingmailboxid: ids.mailboxes.ada });
        const { code, text } = await trace(MAIL.replace("<new@fabrikam.com>", String(email?.["messageid"])));
        expect(code).toBe(0);
        expect(text).toContain("This email is tracked.");
    });
});
