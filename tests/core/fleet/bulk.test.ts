import { createEmulator } from "../../../emulator/create-emulator";
import { untestedMailboxes } from "../../../emulator/fleet/untested-mailboxes";
import { asFetch } from "../../../emulator/http/as-fetch";
import { ids } from "../../../emulator/world/ids";
import { guidOf } from "../../../emulator/store/guid";
import type { FaultRule } from "../../../emulator/faults/fault-rules";
import { readJournal } from "../../../src/core/fixes/journal";
import { bulkFixes, prepareBulk, type BulkPreview } from "../../../src/core/fleet/bulk/prepare-bulk";
import { startBulk, type BulkRunRequest, type BulkState } from "../../../src/core/fleet/bulk/run-bulk";
import { bulkNotes } from "../../../src/core/fleet/bulk/bulk-notes";
import { describeBulkResult } from "../../../src/core/fleet/bulk/bulk-result";
import { createHttpClient } from "../../../src/dataverse/http-client";
import { createHttpWriter } from "../../../src/dataverse/http-writer";
import { emulatedFleet, HOST, type EmulatedFleet } from "./emulated-fleet";

// Whole fleets are read here, on machines that may do other work meanwhile.
jest.setTimeout(120_000);

let fleet: EmulatedFleet;
beforeEach(async () => {
    fleet = await emulatedFleet();
});
afterEach(() => fleet.close());

function untested(count: number): readonly string[] {
    return untestedMailboxes(fleet.world, count);
}

function prepare(mailboxIds: readonly string[]): Promise<BulkPreview> {
    const { clock } = fleet;
    return prepareBulk({ client: fleet.client(), clock, host: HOST, fixId: "test-and-enable", mailboxIds });
}

function requestFor(preview: BulkPreview, more: Partial<BulkRunRequest> = {}): BulkRunRequest {
    return {
        preview,
        confirmed: true,
        client: fleet.client(),
        writer: fleet.writer(),
        clock: fleet.clock,
        host: HOST,
        viewer: { id: ids.users.administrator, name: "Morgan Reyes" },
        sleep: () => Promise.resolve(),
        ...more,
    };
}

function isScheduled(mailboxId: string): boolean {
    return fleet.world.store.row("mailbox", mailboxId)?.["testemailconfigurationscheduled"] === 1;
}

/** Resolves once the run is in a phase. */
function reached(phase: BulkState["phase"]): { readonly seen: Promise<BulkState>; onChange(state: BulkState): void } {
    let resolve: (state: BulkState) => void = () => undefined;
    const seen = new Promise<BulkState>((settle) => (resolve = settle));
    return { seen, onChange: (state) => (state.phase === phase ? resolve(state) : undefined) };
}

const refuse = (status: number, times?: number, retryAfter?: number): FaultRule => ({
    match: { table: "mailbox", method: "PATCH" },
    fault: { kind: "status", status, ...(retryAfter === undefined ? {} : { retryAfter }) },
    ...(times === undefined ? {} : { times }),
});

describe("preparing a batch", () => {
    it("offers only fixes that may run for many, and refuses the others", async () => {
        expect(bulkFixes().map(({ safety }) => safety)).toEqual(bulkFixes().map(() => "safe"));
        expect(bulkFixes().map(({ id }) => id)).toContain("test-and-enable");
        const request = { client: fleet.client(), clock: fleet.clock, host: HOST, mailboxIds: [ids.mailboxes.ada] };
        await expect(prepareBulk({ ...request, fixId: "reset-sync-start" })).rejects.toThrow("may not run for many");
    });

    it("shows what each mailbox would get, and leaves out those with a warning, a stop or nothing to do", async () => {
        const [ready, inactive, foreign, unapproved, running] = untested(5);
        fleet.world.patch("mailbox", inactive ?? "", { statecode: 1, statuscode: 2 });
        fleet.world.alert({
            regarding: { table: "mailbox", id: foreign ?? "" },
            text: "The mailbox is owned by another organization.",
            createdOn: fleet.world.minutesAgo(10 * 1440),
        });
        fleet.world.patch("mailbox", foreign ?? "", { orgmarkedasprimaryforexchangesync: false });
        fleet.world.patch("mailbox", unapproved ?? "", { emailrouteraccessapproval: 2 });
        fleet.world.patch("mailbox", running ?? "", { testemailconfigurationscheduled: true });
        const gone = guidOf("gone");
        const preview = await prepare([ready, inactive, foreign, unapproved, running, gone].map((id) => id ?? ""));
        expect(preview.rows.map(({ state }) => state)).toEqual([
            "ready",
            "skipped",
            "skipped",
            "skipped",
            "skipped",
            "skipped",
        ]);
        expect(preview.rows.flatMap((row) => (row.state === "skipped" ? [row.reason.key] : []))).toEqual([
            "fix.test-and-enable.inactive",
            "fix.test-and-enable.takesOver",
            "fix.test-and-enable.unapproved",
            "fix.test-and-enable.running",
            "fleet.bulk.gone",
        ]);
        const [row] = preview.rows;
        expect(row?.state === "ready" ? row.preview.changes : []).toMatchObject([
            { table: "mailbox", id: ready, column: "testemailconfigurationscheduled", from: false, to: true },
        ]);
        expect(fleet.emulator.requests.list().filter(({ method }) => method !== "GET")).toEqual([]);
    });

    it("leaves out mailboxes that need no fix, unless a finding asks for it", async () => {
        const [broken] = untested(1);
        const wanted = [broken ?? "", ids.mailboxes.ada];
        const preview = await prepare(wanted);
        expect(preview.rows.map((row) => (row.state === "skipped" ? row.reason.key : row.state))).toEqual([
            "ready",
            "fleet.bulk.cured",
        ]);
        const request = { client: fleet.client(), clock: fleet.clock, host: HOST, fixId: "test-and-enable" };
        const asked = await prepareBulk({ ...request, mailboxIds: wanted, ruleId: "failed-mailbox-test" });
        expect(asked.counts).toMatchObject({ ready: 2 });
    });

    it("leaves out mailboxes whose alerts could not be read, because a guard looks at them", async () => {
        const mailboxes = untested(2);
        fleet.emulator.faults.set([{ match: { table: "tracelog" }, fault: { kind: "status", status: 503 } }]);
        expect((await prepare(mailboxes)).counts).toEqual({ ready: 0, skipped: 0, unread: 2 });
    });
});

describe("what is said before and after", () => {
    it("names what the fix says of its mailboxes once, and that a test cannot be taken back", async () => {
        const keys = bulkNotes(await prepare(untested(3))).map(({ key }) => key);
        expect(keys).toEqual([
            "fix.test-and-enable.undocumented",
            "fix.test-and-enable.startDate",
            "fleet.bulk.noUndo",
        ]);
        expect(bulkNotes({ ...(await prepare([])), rows: [] })).toEqual([]);
    });

    it("says that a test is ordered, not that it has helped", async () => {
        const [mailbox] = untested(1);
        const state = await startBulk(requestFor(await prepare([mailbox ?? ""]))).finished;
        const result = state.results.get(mailbox ?? "");
        expect(result && describeBulkResult(result).key).toBe("fleet.bulk.ordered");
    });
});

describe("running a batch", () => {
    it("writes each mailbox, reads it back and leaves a journal entry on each", async () => {
        const mailboxes = untested(4);
        const { finished } = startBulk(requestFor(await prepare(mailboxes)));
        const state = await finished;
        expect(state).toMatchObject({ phase: "done", done: 4, of: 4, counts: { done: 4, failed: 0, left: 0 } });
        for (const id of mailboxes) {
            expect(isScheduled(id)).toBe(true);
            const journal = await readJournal(fleet.client(), id);
            expect(JSON.stringify(journal)).toContain("test-and-enable");
        }
    });

    it("asks for the viewer's privileges once for the whole batch", async () => {
        const preview = await prepare(untested(3));
        fleet.emulator.requests.clear();
        await startBulk(requestFor(preview)).finished;
        const asked = fleet.emulator.requests.list().filter(({ url }) => url.includes("PrivilegesByNames"));
        expect(asked).toHaveLength(1);
    });

    it("refuses a mailbox that changed since the preview, and goes on with the others", async () => {
        const mailboxes = untested(3);
        const preview = await prepare(mailboxes);
        fleet.world.patch("mailbox", mailboxes[1] ?? "", { testemailconfigurationscheduled: true });
        const state = await startBulk(requestFor(preview)).finished;
        expect(state).toMatchObject({ phase: "done", counts: { done: 2, refused: 1 } });
        const result = state.results.get(mailboxes[1] ?? "");
        expect(result && describeBulkResult(result).key).toBe("fleet.bulk.changed");
    });

    it("pauses after the present mailbox and goes on when it is resumed", async () => {
        const paused = reached("paused");
        const run = startBulk(requestFor(await prepare(untested(3)), { onChange: paused.onChange }));
        run.pause();
        expect(await paused.seen).toMatchObject({ done: 0, counts: { left: 3 } });
        run.resume();
        expect(await run.finished).toMatchObject({ phase: "done", done: 3 });
    });

    it("when cancelled keeps what is done and writes no more", async () => {
        const mailboxes = untested(4);
        const first = reached("running");
        const run = startBulk(
            requestFor(await prepare(mailboxes), {
                onChange(state) {
                    first.onChange(state);
                    if (state.done === 1) run.cancel();
                },
            }),
        );
        expect(await run.finished).toMatchObject({ phase: "cancelled", counts: { done: 1, left: 3 } });
        expect(mailboxes.map(isScheduled)).toEqual([true, false, false, false]);
    });

    it("stops at the first failure of a kind, says why, and after resuming does not stop for that kind again", async () => {
        const mailboxes = untested(4);
        const preview = await prepare(mailboxes);
        fleet.emulator.faults.set([refuse(403, 2)]);
        const stopped = reached("stopped");
        const run = startBulk(requestFor(preview, { onChange: stopped.onChange }));
        const first = preview.rows[0]?.mailboxId;
        expect(await stopped.seen).toMatchObject({
            done: 1,
            stoppedBy: { kind: "denied", mailboxId: first },
            counts: { left: 3 },
        });
        expect(mailboxes.map(isScheduled)).toEqual([false, false, false, false]);
        run.resume();
        expect(await run.finished).toMatchObject({ phase: "done", counts: { failed: 2, done: 2 } });
    });

    it("says at once that it is being cancelled, and a failure on the way does not hold it", async () => {
        const preview = await prepare(untested(3));
        fleet.emulator.faults.set([refuse(403)]);
        const phases: string[] = [];
        const run = startBulk(requestFor(preview, { onChange: ({ phase }) => phases.push(phase) }));
        run.cancel();
        expect(run.state().phase).toBe("cancelling");
        run.resume();
        const state = await run.finished;
        expect(state.phase).toBe("cancelled");
        expect(phases).not.toContain("stopped");
        run.cancel();
        expect(run.state().phase).toBe("cancelled");
    });

    it("can be cancelled while it is stopped", async () => {
        const preview = await prepare(untested(2));
        fleet.emulator.faults.set([refuse(403)]);
        const stopped = reached("stopped");
        const run = startBulk(requestFor(preview, { onChange: stopped.onChange }));
        await stopped.seen;
        run.cancel();
        expect(await run.finished).toMatchObject({ phase: "cancelled", counts: { failed: 1, left: 1 } });
    });

    it("waits exactly as long as the server asks and then sends the refused change again", async () => {
        const mailboxes = untested(2);
        const preview = await prepare(mailboxes);
        fleet.emulator.faults.set([refuse(429, 1, 37)]);
        const waits: number[] = [];
        const phases = new Set<string>();
        const state = await startBulk(
            requestFor(preview, {
                sleep: (ms) => Promise.resolve(void waits.push(ms)),
                onChange: ({ phase }) => phases.add(phase),
            }),
        ).finished;
        expect(waits).toEqual([37_000]);
        expect(phases).toContain("waiting");
        expect(state).toMatchObject({ phase: "done", counts: { done: 2 } });
    });

    it("leaves out what an earlier run has dealt with", async () => {
        const mailboxes = untested(3);
        const already = new Set(mailboxes.slice(0, 2));
        const state = await startBulk(requestFor(await prepare(mailboxes), { already })).finished;
        expect(state).toMatchObject({ of: 1, counts: { done: 1 } });
        expect(mailboxes.map(isScheduled)).toEqual([false, false, true]);
    });

    it("keeps below the service's limits, which refuse nothing in the whole run", async () => {
        const mailboxes = untested(25);
        const preview = await prepare(mailboxes);
        // Each request takes a second, and time passes only by requests and by waiting.
        let now = 0;
        const limits = { requests: 60, windowSeconds: 300, executionSeconds: 50, now: () => now };
        const emulator = createEmulator({ world: fleet.world, limits });
        const send = asFetch(emulator.handle, ids.users.administrator) as typeof fetch;
        const timed: typeof fetch = async (...request) => {
            const answer = await send(...request);
            now += 1000;
            return answer;
        };
        const http = { baseUrl: "", fetch: timed };
        const state = await startBulk(
            requestFor(preview, {
                client: createHttpClient(http),
                writer: createHttpWriter(http),
                host: { elapsed: () => now, yieldToHost: HOST.yieldToHost },
                limits: { requests: 60, executionMs: 50_000, windowMs: 300_000 },
                sleep: (ms) => Promise.resolve(void (now += ms)),
            }),
        ).finished;
        expect(state).toMatchObject({ phase: "done", counts: { done: 25 } });
        expect(emulator.requests.list().filter(({ status }) => status === 429)).toEqual([]);
        // 25 mailboxes cannot fit into one window of 60 requests.
        expect(now).toBeGreaterThan(300_000);
        emulator.close();
    });
});
