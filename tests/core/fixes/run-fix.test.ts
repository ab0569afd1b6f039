import { ids } from "../../../emulator/world/ids";
import type { Change } from "../../../src/core/fixes/change";
import { defineFix, type Fix } from "../../../src/core/fixes/define-fix";
import { describeResult } from "../../../src/core/fixes/describe-result";
import { FIXES } from "../../../src/core/fixes";
import { readJournal } from "../../../src/core/fixes/journal";
import { organizationSwitch } from "../../../src/core/fixes/organization-switch";
import { WRITTEN_COLUMNS } from "../../../src/core/fixes/written-columns";
import { KNOWN_SETTINGS } from "../../../src/core/fixes/support/known-settings";
import { resetSyncStart } from "../../../src/core/fixes/reset-sync-start";
import { RULES } from "../../../src/core/rules";
import { englishCatalogue } from "../../../src/core/text/catalogue";
import { createTexts } from "../../../src/core/text/create-texts";
import { englishFixTexts } from "../../../src/core/text/english-fixes";
import { emulated, prepared, run, steps, type Emulated } from "./emulated";

const MAILBOX = ids.mailboxes.ada;
const COLUMN = "processemailreceivedafter";
const WANTED = "2026-11-20T09:00:00Z";
let env: Emulated;

beforeEach(async () => {
    env = await emulated();
});
afterEach(() => env.close());

const preview = async () => (await prepared(env, resetSyncStart, { startOn: WANTED })).preview;

test("two browsers run the same fix: the second is told what stands there and writes nothing", async () => {
    const [first, second] = [await preview(), await preview()];
    expect(await run(env, resetSyncStart, first)).toMatchObject({ outcome: "done" });
    const roles = [ids.roles.systemAdministrator];
    const userId = env.world.user({ name: "Robin Hale", email: "robin.hale@contoso.com", roles });
    const result = await run(env, resetSyncStart, second, { userId });
    expect(result).toMatchObject({ outcome: "refused", reason: "changed", moved: [{ now: WANTED }] });
    expect(env.writes()).toEqual(["PATCH mailbox"]);
});

test("two browsers write at the same moment: the version keeps the second one out", async () => {
    const [first, second] = [await preview(), await preview()];
    const results = await Promise.all([run(env, resetSyncStart, first), run(env, resetSyncStart, second)]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["done", "refused"]);
    expect(env.writes()).toEqual(["PATCH mailbox"]);
});

test.each([
    ["the same column", { [COLUMN]: "2026-11-21T00:00:00Z" }, [{ now: "2026-11-21T00:00:00Z" }]],
    ["another column", { transientfailurecount: 3 }, []],
])("a change of %s right before the write keeps it out, and only what moved is named", async (_name, values, moved) => {
    const plan = await preview();
    const result = await run(env, resetSyncStart, plan, {
        onStep({ step, state }) {
            if (step === "write" && state === "running") env.world.patch("mailbox", MAILBOX, values);
        },
    });
    expect(result).toMatchObject({ outcome: "refused", reason: "changed", moved });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).not.toBe(WANTED);
});

test("a change of another column between preview and run stops nothing", async () => {
    const plan = await preview();
    env.world.patch("mailbox", MAILBOX, { transientfailurecount: 3 });
    expect(await run(env, resetSyncStart, plan)).toMatchObject({ outcome: "done" });
});

test("says when the viewer's privileges could not be asked for, and lets the write decide", async () => {
    const plan = await preview();
    const { readRows } = env.client();
    const result = await run(env, resetSyncStart, plan, { client: { readRows } });
    expect(result).toMatchObject({ outcome: "done", privilegesUnknown: true });
    expect(describeResult(result).map(({ key }) => key)).toContain("fix.result.privilegesUnknown");
});

test("the write decides for a viewer whose privileges are unknown", async () => {
    const { preview: plan } = await prepared(env, resetSyncStart, { startOn: WANTED }, { userId: ids.users.reader });
    const { readRows } = env.client(ids.users.reader);
    const result = await run(env, resetSyncStart, plan, { userId: ids.users.reader, client: { readRows } });
    expect(result).toMatchObject({
        outcome: "failed",
        step: "write",
        failure: { kind: "denied", privilege: "prvWriteMailbox" },
    });
    expect(describeResult(result)).toContainEqual({
        key: "fix.failure.privilege",
        data: { privilege: "prvWriteMailbox" },
    });
});

test("hands the record back when the note is refused", async () => {
    const plan = await preview();
    env.emulator.faults.add({ match: { table: "annotation" }, fault: { kind: "status", status: 403 } });
    const result = await run(env, resetSyncStart, plan);
    expect(result).toMatchObject({
        outcome: "done",
        journal: { kind: "kept", failure: { kind: "denied" }, entry: { changes: [{ to: WANTED }] } },
    });
    expect(describeResult(result).at(-1)).toEqual({ key: "fix.journal.kept", data: {} });
});

test("a cancelled run writes nothing", async () => {
    const plan = await preview();
    const controller = new AbortController();
    const result = await run(env, resetSyncStart, plan, {
        signal: controller.signal,
        onStep: ({ step, state }) => (step === "write" && state === "running" ? controller.abort() : undefined),
    });
    expect(result).toMatchObject({ outcome: "failed", failure: { kind: "aborted" } });
    expect(env.writes()).toEqual([]);
});

test("shows the step that failed", async () => {
    const plan = await preview();
    env.emulator.faults.add({ match: { method: "PATCH" }, fault: { kind: "status", status: 429 } });
    const { seen, onStep } = steps();
    const result = await run(env, resetSyncStart, plan, { onStep });
    expect(seen.at(-1)).toBe("write failed");
    expect(result).toMatchObject({ outcome: "failed", step: "write", failure: { kind: "throttled" } });
    expect(env.emulator.requests.list().filter(({ method }) => method === "PATCH")).toHaveLength(1);
});

test("keeps the value that the platform stored instead of the one written", async () => {
    const plan = await preview();
    const writer = env.writer();
    const rounding = {
        ...writer,
        updateRow: async (...[row, , options]: Parameters<typeof writer.updateRow>) =>
            writer.updateRow(row, { [COLUMN]: "2026-11-20T00:00:00Z" }, options),
    };
    const result = await run(env, resetSyncStart, plan, { writer: rounding });
    expect(result).toMatchObject({
        outcome: "done",
        verified: "storedDifferently",
        written: [{ to: "2026-11-20T00:00:00Z" }],
    });
    const { items } = await readJournal(env.client(), MAILBOX);
    expect(items).toMatchObject([{ entry: { changes: [{ to: "2026-11-20T00:00:00Z" }] } }]);
});

/** Writes two rows, for what happens between them. */
const twoRows: Fix = defineFix({
    ...organizationSwitch,
    id: "two-rows",
    privileges: [],
    messages: { why: "" },
    offer: (_facts, _context, say) => ({ outcome: "offered", input: {}, why: say("why"), fields: [] }),
    isCured: () => undefined,
    preview: (): readonly Change[] => [
        {
            kind: "column",
            table: "organization",
            id: ids.organization,
            column: "ignoreinternalemail",
            from: true,
            to: false,
        },
        {
            kind: "column",
            table: "usersettings",
            id: ids.users.ada,
            column: "incomingemailfilteringmethod",
            from: 2,
            to: 0,
        },
    ],
    guard: () => [],
});

test("tells apart what was written and what was not", async () => {
    const { preview: plan } = await prepared(env, twoRows);
    env.emulator.faults.add({
        match: { table: "usersettings", method: "PATCH" },
        fault: { kind: "status", status: 403 },
    });
    const result = await run(env, twoRows, plan);
    expect(result).toMatchObject({
        outcome: "partly",
        written: [{ table: "organization" }],
        notWritten: [{ table: "usersettings" }],
        failure: { kind: "denied" },
        journal: { entry: { state: "partly", changes: [{ table: "organization" }] } },
    });
    expect(env.stored("usersettings", ids.users.ada, "incomingemailfilteringmethod")).toBe(2);
});

test("a lost answer between two rows ends as partly done when reading back shows the first", async () => {
    const { preview: plan } = await prepared(env, twoRows);
    const writer = env.writer();
    const lost = {
        ...writer,
        updateRow: async (...args: Parameters<typeof writer.updateRow>) => {
            await writer.updateRow(...args);
            throw new TypeError("fetch failed");
        },
    };
    expect(await run(env, twoRows, plan, { writer: lost })).toMatchObject({
        outcome: "partly",
        written: [{ table: "organization" }],
        notWritten: [{ table: "usersettings" }],
        failure: { kind: "defect" },
    });
});

test("has a text for every sentence of a result", () => {
    const catalogue = { ...englishCatalogue(RULES), ...englishFixTexts(FIXES) };
    const texts = createTexts((key) => catalogue[key], "en");
    const failure = { kind: "timeout", message: "" } as const;
    const entry = {
        version: 1,
        fixId: "x",
        mailboxId: MAILBOX,
        when: "",
        who: {},
        changes: [],
        state: "done",
    } as const;
    const journal = { kind: "note", noteId: null, entry } as const;
    const kept = { kind: "kept", entry, failure } as const;
    const kinds = [
        "denied",
        "unauthenticated",
        "notFound",
        "badRequest",
        "conflict",
        "throttled",
        "unavailable",
        "timeout",
        "network",
        "offline",
        "malformed",
        "unsupported",
        "aborted",
        "defect",
    ] as const;
    const done = { outcome: "done", written: [], answerLost: false, journal, privilegesUnknown: true } as const;
    const [change] = twoRows.preview({} as never, {});
    if (change === undefined) throw new Error("There is no change.");
    const found = ["old", "new", "other", "unread"] as const;
    const messages = [
        ...(["asPreviewed", "storedDifferently", "unread"] as const).map((verified) => ({ ...done, verified })),
        { ...done, verified: "asPreviewed", answerLost: true, journal: kept } as const,
        ...(["exportFirst", "nothingToDo", "noLinks", "manual"] as const).map(
            (reason) => ({ outcome: "refused", reason }) as const,
        ),
        { outcome: "refused", reason: "changed", moved: [] } as const,
        { outcome: "refused", reason: "missingPrivilege", missing: ["prvWriteMailbox"] } as const,
        { outcome: "refused", reason: "stopped", guards: [] } as const,
        { outcome: "notConfirmed" } as const,
        { outcome: "ignored", changes: [] } as const,
        { outcome: "partly", written: [], notWritten: [], failure, journal } as const,
        {
            outcome: "unsure",
            written: [],
            unsure: found.map((state) => ({ change, found: state })),
            notWritten: [],
            failure,
            journal,
        } as const,
        ...kinds.map((kind) => ({ outcome: "failed", step: "write", failure: { kind, message: "m" } }) as const),
        { outcome: "failed", step: "readAgain", failure } as const,
    ].flatMap(describeResult);
    expect(messages.filter(({ key, data }) => texts(key, data) === key || /\{\w+\}/.test(texts(key, data)))).toEqual(
        [],
    );
});

test("every fix has its texts, without exclamation marks", () => {
    const texts = englishFixTexts(FIXES);
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(FIXES.map(({ id }) => `fix.${id}.title`)));
    expect(Object.entries(texts).filter(([, text]) => text === "" || text.includes("!"))).toEqual([]);
});

test("every setting that can be changed has a name and the meaning of its values", () => {
    const texts: Readonly<Record<string, string>> = { ...englishCatalogue(RULES), ...englishFixTexts(FIXES) };
    const keys = KNOWN_SETTINGS.flatMap(({ name, type }) =>
        type === "boolean" ? [name, `${name}.true`, `${name}.false`] : [name],
    );
    expect(keys.filter((key) => texts[`setting.${key}`] === undefined)).toEqual([]);
});

test("every column that can be undone has a name", () => {
    const texts: Readonly<Record<string, string>> = englishFixTexts(FIXES);
    expect([...WRITTEN_COLUMNS].filter((column) => texts[`column.${column}`] === undefined)).toEqual([]);
});
