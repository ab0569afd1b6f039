import { ids } from "../../../emulator/world/ids";
import type { Change } from "../../../src/core/fixes/change";
import { readJournal, undoneEntries } from "../../../src/core/fixes/journal";
import type { JournalEntry } from "../../../src/core/fixes/journal-entry";
import { runUndo } from "../../../src/core/fixes/run-undo";
import { resetSyncStart } from "../../../src/core/fixes/reset-sync-start";
import { prepareUndo, undoPlan } from "../../../src/core/fixes/prepare-undo";
import { emulated, prepared, run, undo, type Emulated } from "./emulated";

const MAILBOX = ids.mailboxes.ada;
const COLUMN = "processemailreceivedafter";
let env: Emulated;

beforeEach(async () => {
    env = await emulated();
});
afterEach(() => env.close());

async function fixed(): Promise<JournalEntry> {
    const { preview } = await prepared(env, resetSyncStart, { startOn: "2026-11-20T09:00:00Z" });
    const result = await run(env, resetSyncStart, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    return result.journal.entry;
}

test("takes the value back, and the history shows both", async () => {
    const before = env.stored("mailbox", MAILBOX, COLUMN);
    const entry = await fixed();
    env.world.clock.advance(60_000);
    expect(await undo(env, entry)).toMatchObject({ outcome: "done", verified: "asPreviewed" });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe(before);
    const { items } = await readJournal(env.client(), MAILBOX);
    expect(items).toHaveLength(2);
    expect(undoneEntries(items)).toEqual(new Set([entry.when]));
    expect(items[0]?.line).toContain("reset-sync-start undone");
});

test("refuses when someone changed the value since", async () => {
    const entry = await fixed();
    env.world.patch("mailbox", MAILBOX, { [COLUMN]: "2026-11-18T00:00:00Z" });
    expect(await undo(env, entry)).toMatchObject({
        outcome: "refused",
        reason: "changed",
        moved: [{ now: "2026-11-18T00:00:00Z" }],
    });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe("2026-11-18T00:00:00Z");
});

test("takes a start date back that only the platform has moved on, and says so beforehand", async () => {
    const before = env.stored("mailbox", MAILBOX, COLUMN);
    const entry = await fixed();
    env.world.patch("mailbox", MAILBOX, { [COLUMN]: "2026-11-22T00:00:00Z" });
    const ports = { client: env.client(), writer: env.writer() };
    expect(await prepareUndo(ports, entry)).toMatchObject({
        changes: [{ from: "2026-11-22T00:00:00Z", to: before }],
        moved: [],
        notes: [{ key: "fix.undo.movedOn", data: { presentOn: "2026-11-22T00:00:00Z" } }],
    });
    expect(await undo(env, entry)).toMatchObject({ outcome: "done" });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe(before);
});

test("refuses when the value changes between preview and confirmation", async () => {
    const entry = await fixed();
    const ports = { client: env.client(), writer: env.writer() };
    const preview = await prepareUndo(ports, entry);
    env.world.patch("mailbox", MAILBOX, { [COLUMN]: "2026-11-22T00:00:00Z" });
    const request = { ...ports, preview, clock: env.clock, viewer: {}, confirmed: true };
    expect(await runUndo(request)).toMatchObject({ outcome: "refused", reason: "changed" });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe("2026-11-22T00:00:00Z");
});

test("refuses a second time", async () => {
    const entry = await fixed();
    await undo(env, entry);
    expect(await undo(env, entry)).toMatchObject({ outcome: "refused", reason: "changed" });
});

test("writes nothing without confirmation or once cancelled", async () => {
    const entry = await fixed();
    const stored = env.stored("mailbox", MAILBOX, COLUMN);
    expect(await undo(env, entry, { confirmed: false })).toEqual({ outcome: "notConfirmed" });
    const cancelled = AbortSignal.abort();
    expect(await undo(env, entry, { signal: cancelled })).toMatchObject({ outcome: "failed" });
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe(stored);
});

test.each([401, 403, 404, 412, 429, 500])("stays with the value when the write is answered %s", async (status) => {
    const entry = await fixed();
    env.emulator.faults.add({ match: { method: "PATCH" }, fault: { kind: "status", status } });
    const result = await undo(env, entry);
    expect(["failed", "refused", "unsure"]).toContain(result.outcome);
    expect(env.stored("mailbox", MAILBOX, COLUMN)).toBe("2026-11-20T09:00:00Z");
});

test("writes no column that no fix writes, whatever a note says", async () => {
    const forged = (change: Partial<Change>): JournalEntry => ({
        version: 1,
        fixId: "reset-sync-start",
        mailboxId: MAILBOX,
        when: env.clock.now(),
        who: {},
        state: "done",
        changes: [
            {
                kind: "column",
                table: "systemuser",
                id: ids.users.ada,
                column: "isdisabled",
                from: true,
                to: false,
                ...change,
            } as Change,
        ],
    });
    expect(undoPlan(forged({}))).toMatchObject({ changes: [], lost: [{ column: "isdisabled" }] });
    expect(await undo(env, forged({}))).toEqual({ outcome: "refused", reason: "nothingToDo" });
    const wholeXml = {
        table: "organization",
        id: ids.organization,
        column: "orgdborgsettings",
        from: "",
        to: "x",
    } as const;
    expect(undoPlan(forged(wholeXml)).changes).toEqual([]);
    expect(env.writes()).toEqual([]);
});
