import { ids } from "../../../emulator/world/ids";
import { readJournal } from "../../../src/core/fixes/journal";
import { profileSyncStart } from "../../../src/core/fixes/profile-sync-start";
import { resetSyncStart } from "../../../src/core/fixes/reset-sync-start";
import { denied, healthy, hoursAgo, NOW } from "../rules/healthy";
import { emulated, prepared, run, steps, undo, type Emulated } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const MAILBOX = ids.mailboxes.ada;
const COLUMN = "processemailreceivedafter";
let env: Emulated;

beforeEach(async () => {
    env = await emulated();
});
afterEach(() => env.close());

testFix(resetSyncStart, { offered: [healthy()], notOffered: [denied("mailbox")] });
testFaults(resetSyncStart, { input: { startOn: "2026-11-20T09:00:00Z" } });

const failed = { lastsyncerror: "UnknownIncomingEmailIntegrationError", lastsyncerrorcode: -2147220891 };

test("proposes one minute before the first email that failed", () => {
    const facts = healthy({
        items: [
            { ...failed, createdon: hoursAgo(5) },
            { ...failed, createdon: hoursAgo(9) },
        ],
    });
    expect(resetSyncStart.offer(facts, { now: NOW })).toMatchObject({
        outcome: "offered",
        input: { startOn: "2026-11-23T23:59:00Z" },
        why: { key: "fix.reset-sync-start.failure" },
    });
});

test("proposes the moment that the user named when it is earlier", () => {
    const offer = resetSyncStart.offer(healthy(), { now: NOW, missedOn: "2026-11-20T10:00:00Z" });
    expect(offer).toMatchObject({
        input: { startOn: "2026-11-20T09:59:00Z" },
        why: { key: "fix.reset-sync-start.missed" },
    });
});

test("proposes the day of the last email after an unusual pause", () => {
    const offer = resetSyncStart.offer(healthy({ trafficDaysAgo: [9, 10, 11, 12, 13] }), { now: NOW });
    expect(offer).toMatchObject({
        input: { startOn: "2026-11-15T00:00:00Z" },
        why: { key: "fix.reset-sync-start.gap" },
    });
});

test("proposes one day ago when the date is still ahead", () => {
    const facts = healthy({ mailbox: { processemailreceivedafter: hoursAgo(-30) } });
    expect(resetSyncStart.offer(facts, { now: NOW })).toMatchObject({ input: { startOn: "2026-11-23T09:00:00Z" } });
});

test("leaves the date open when nothing was missed", () => {
    expect(resetSyncStart.offer(healthy(), { now: NOW })).toMatchObject({ input: { startOn: null } });
});

test("of a profile that holds back a mailbox whose own date is early enough, leads to the profile's date", () => {
    const facts = healthy({
        mailbox: { processemailreceivedafter: "2026-01-05T00:00:00Z" },
        profile: { processemailsreceivedafter: "2026-11-20T00:00:00Z" },
    });
    const startOn = "2026-11-10T00:00:00Z";
    expect(guardsFor(facts, startOn)).toEqual([
        {
            level: "stop",
            message: {
                key: "fix.reset-sync-start.profileHolds",
                data: { presentOn: "2026-01-05T00:00:00Z", profileOn: "2026-11-20T00:00:00Z" },
            },
            instead: { fixId: "profile-sync-start", input: { startOn } },
        },
    ]);
    // A date after the profile's would skip email, whatever the mailbox's own date is.
    expect(guardsFor(facts, "2026-11-22T00:00:00Z")).toMatchObject([
        {
            level: "stop",
            message: { key: "fix.reset-sync-start.notEarlier", data: { presentOn: "2026-11-20T00:00:00Z" } },
        },
    ]);
});

const guardsFor = (facts: ReturnType<typeof healthy>, startOn: string, numbers = {}) =>
    resetSyncStart.guard(facts, { startOn }, { numbers }, { now: NOW });

test.each([
    ["", "stop", "noDate"],
    ["2026-11-25T00:00:00Z", "stop", "inFuture"],
    ["2026-11-24T08:00:00Z", "stop", "notEarlier"],
    ["2026-11-20T08:00:00Z", "info", "range"],
    ["2026-11-10T08:00:00Z", "warn", "longRange"],
])("judges the date %p with %s %s", (startOn, level, message) => {
    expect(guardsFor(healthy(), startOn)[0]).toMatchObject({
        level,
        message: { key: `fix.reset-sync-start.${message}` },
    });
});

test("stops below the profile's date and offers to move that first", () => {
    const facts = healthy({ profile: { processemailsreceivedafter: hoursAgo(30) } });
    expect(guardsFor(facts, "2026-11-20T08:00:00Z")[0]).toMatchObject({
        level: "stop",
        message: { key: "fix.reset-sync-start.belowProfile", data: { profileOn: hoursAgo(30) } },
        instead: { fixId: profileSyncStart.id, input: { startOn: "2026-11-20T08:00:00Z" } },
    });
});

test("warns when the profile's date could not be read", () => {
    expect(guardsFor(denied("profile"), "2026-11-20T08:00:00Z")[0]).toMatchObject({
        level: "warn",
        message: { key: "fix.reset-sync-start.profileUnread" },
    });
});

test("says when volume and duplicates are not known", () => {
    const keys = guardsFor(healthy(), "2026-11-20T08:00:00Z").map(({ message }) => message.key);
    expect(keys).toEqual(
        expect.arrayContaining(["fix.reset-sync-start.volumeUnknown", "fix.reset-sync-start.duplicatesUnknown"]),
    );
});

test("estimates volume from the days before and counts what is tracked already", async () => {
    const { preview } = await prepared(env, resetSyncStart, { startOn: "2026-11-20T09:00:00Z" });
    expect(preview.reads.numbers).toEqual({ perDay: 14 / 28, expected: 2, tracked: 5 });
    expect(preview.guards.map(({ level }) => level)).toEqual(["info", "info", "info"]);
});

test("writes only the date, reads it back and keeps a note", async () => {
    const { preview } = await prepared(env, resetSyncStart, { startOn: "2026-11-20T09:00:00.5Z" });
    const before = env.stored("mailbox", MAILBOX, COLUMN);
    const { seen, onStep } = steps();
    const result = await run(env, resetSyncStart, preview, { onStep });
    expect(result).toMatchObject({
        outcome: "done",
        verified: "asPreviewed",
        answerLost: false,
        privilegesUnknown: false,
    });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe("2026-11-20T09:00:00Z");
    expect(env.writes()).toEqual(["PATCH mailbox"]);
    expect(seen).toEqual(
        ["privileges", "readAgain", "write", "readBack", "journal"].flatMap((id) => [`${id} running`, `${id} done`]),
    );
    const { items } = await readJournal(env.client(), MAILBOX);
    expect(items).toMatchObject([
        {
            kind: "entry",
            entry: { fixId: "reset-sync-start", changes: [{ from: before, to: "2026-11-20T09:00:00Z" }] },
        },
    ]);
});

test("reads the missed email in the next cycle, and undoing sets the date back", async () => {
    env.world.patch("mailbox", MAILBOX, { [COLUMN]: "2026-11-24T08:59:00Z" });
    env.emulator.mail.deliver({
        messageId: "<missed@fabrikam.com>",
        subject: "Missed",
        from: "nora.lind@fabrikam.com",
        to: ["ada.moreno@contoso.com"],
        cc: [],
        bcc: [],
        body: "",
        inReplyTo: undefined,
        conversationIndex: undefined,
        receivedOn: "2026-11-24T07:30:00Z",
    });
    const tracked = () => env.world.store.find("email", { messageid: "<missed@fabrikam.com>" }).length;
    env.emulator.mail.runCycle();
    expect(tracked()).toBe(0);

    const { preview } = await prepared(env, resetSyncStart, {}, { context: { missedOn: "2026-11-24T07:30:00Z" } });
    const since = env.clock.now();
    const result = await run(env, resetSyncStart, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    const watched = await resetSyncStart.watch?.({
        client: env.client(),
        clock: env.clock,
        mailboxId: MAILBOX,
        since,
        sleep: () => {
            env.world.clock.advance(60_000);
            env.emulator.mail.runCycle();
            return Promise.resolve();
        },
    });
    expect(watched).toMatchObject({ outcome: "reacted", messages: [{ data: { items: 1, failed: 0 } }] });
    expect(tracked()).toBe(1);

    // The cycle has moved the date on; that was no one's decision, so the old date can still be restored.
    expect(await undo(env, result.journal.entry)).toMatchObject({ outcome: "done" });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe("2026-11-24T08:59:00Z");
});

test("turns the verdict from skipping email to none found", async () => {
    env.world.patch("mailbox", MAILBOX, { [COLUMN]: "2026-11-26T09:00:00Z" });
    const before = await env.report();
    expect(before.verdict).toMatchObject({ kind: "stopped", finding: { ruleId: "late-sync-start" } });
    const { preview } = await prepared(env, resetSyncStart);
    expect(await run(env, resetSyncStart, preview)).toMatchObject({ outcome: "done" });
    env.emulator.mail.runCycle();
    const after = await env.report();
    expect(after.findings.map(({ ruleId }) => ruleId)).not.toContain("late-sync-start");
    expect(resetSyncStart.isCured(after.facts, { now: env.clock.now() })).not.toBe(false);
});

test("gives the watch up after its time and after reads that fail in a row", async () => {
    const context = {
        client: env.client(),
        clock: env.clock,
        mailboxId: MAILBOX,
        since: env.clock.now(),
        sleep: () => Promise.resolve(),
    };
    expect(await resetSyncStart.watch?.(context)).toMatchObject({ outcome: "silent" });
    env.emulator.faults.add({ match: { table: "mailbox" }, fault: { kind: "status", status: 503 } });
    expect(await resetSyncStart.watch?.(context)).toMatchObject({ outcome: "stopped" });
});
