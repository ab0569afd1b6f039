import { findFix } from "../../fixes";
import type { Failure } from "../../fixes/failure";
import type { FixResult } from "../../fixes/fix-result";
import type { Preview } from "../../fixes/prepare-fix";
import { runFix } from "../../fixes/run-fix";
import type { CancelSignal, Clock, DataverseClient, DataverseWriter } from "../../port";
import type { Host } from "../fleet";
import { nextTurn } from "../turn";
import { createPace, rememberFunctions, SERVICE_LIMITS, type ServiceLimits } from "./pace";
import type { BulkPreview } from "./prepare-bulk";
import { unexpected, whatBecame, type BulkOutcome } from "./bulk-result";

/** Privileges, reading again, the write, reading back and the journal, and some room for fixes that write more than one row. */
const REQUESTS_PER_ROW = 12;

export type BulkPhase = "running" | "pausing" | "paused" | "waiting" | "stopped" | "cancelling" | "cancelled" | "done";

export interface BulkStop {
    readonly mailboxId: string;
    readonly kind: Failure["kind"];
}

export interface BulkState {
    readonly phase: BulkPhase;
    readonly done: number;
    readonly of: number;
    readonly counts: Readonly<Record<BulkOutcome | "left", number>>;
    readonly results: ReadonlyMap<string, FixResult>;
    /** While it waits for the service limits. */
    readonly waitMs?: number;
    /** The mailbox it stopped at, and why; resume goes on and does not stop for the same kind again. */
    readonly stoppedBy?: BulkStop;
    readonly requests: number;
}

export interface BulkRunRequest {
    readonly preview: BulkPreview;
    /** The user saw the preview of the whole batch and agreed to exactly it. */
    readonly confirmed: true;
    readonly client: DataverseClient;
    readonly writer: DataverseWriter;
    readonly clock: Clock;
    readonly host: Host;
    readonly viewer: { readonly id?: string; readonly name?: string };
    readonly limits?: ServiceLimits;
    /** Mailboxes that an earlier run has dealt with. */
    readonly already?: ReadonlySet<string>;
    sleep(ms: number, signal: CancelSignal | undefined): Promise<void>;
    onChange?(state: BulkState): void;
}

export interface BulkRun {
    state(): BulkState;
    /** Ends the present mailbox first. */
    pause(): void;
    resume(): void;
    /** Ends the present mailbox first; what is done stays done and in the journal. */
    cancel(): void;
    /** Settles once the run is done or cancelled; never rejects. */
    readonly finished: Promise<BulkState>;
}

/** A signal of its own: core has no AbortController. */
function createStop(): { readonly signal: CancelSignal; stop(): void } {
    const listeners = new Set<() => void>();
    let aborted = false;
    return {
        signal: {
            get aborted() {
                return aborted;
            },
            addEventListener: (_, listener) => void listeners.add(listener),
            removeEventListener: (_, listener) => void listeners.delete(listener),
        },
        stop() {
            if (aborted) return;
            aborted = true;
            for (const listener of [...listeners]) listener();
        },
    };
}

/**
 * Runs a fix for every ready mailbox of the preview, one after another, through the same sequence as for a single one: reading again, writing,
 * reading back and a journal entry each. Stops at the first unexpected kind of failure until it is resumed.
 */
export function startBulk(request: BulkRunRequest): BulkRun {
    const { preview, host, clock, viewer, sleep, already } = request;
    const fix = findFix(preview.fixId);
    if (fix?.safety !== "safe") throw new Error(`The fix ${preview.fixId} may not run for many mailboxes.`);
    const queue = preview.rows.flatMap((row): readonly Preview[] =>
        row.state === "ready" && already?.has(row.mailboxId) !== true ? [row.preview] : [],
    );
    const results = new Map<string, FixResult>();
    const counts: Record<BulkOutcome, number> = { done: 0, refused: 0, failed: 0, unsure: 0 };
    const accepted = new Set<Failure["kind"]>();
    const stop = createStop();
    let phase: BulkPhase = "running";
    let waitMs: number | undefined;
    let stoppedBy: BulkStop | undefined;
    let goOn: (() => void) | undefined;

    const pace = createPace(rememberFunctions(request.client), request.writer, {
        limits: request.limits ?? SERVICE_LIMITS,
        elapsed: () => host.elapsed(),
        sleep,
        onWait(ms) {
            waitMs = ms;
            tell();
        },
    });

    function state(): BulkState {
        const waits = waitMs !== undefined && phase === "running";
        return {
            phase: waits ? "waiting" : phase,
            done: results.size,
            of: queue.length,
            counts: { ...counts, left: queue.length - results.size },
            results,
            ...(waitMs === undefined ? {} : { waitMs }),
            ...(stoppedBy === undefined ? {} : { stoppedBy }),
            requests: pace.requests(),
        };
    }

    function tell(): void {
        request.onChange?.(state());
    }

    function enter(next: BulkPhase): void {
        phase = next;
        tell();
    }

    async function hold(as: "paused" | "stopped"): Promise<void> {
        const resumed = new Promise<void>((resolve) => (goOn = resolve));
        enter(as);
        await resumed;
        goOn = undefined;
    }

    async function runOne(rowPreview: Preview, chosen: NonNullable<typeof fix>): Promise<void> {
        const result = await runFix({
            fix: chosen,
            preview: rowPreview,
            confirmed: request.confirmed,
            client: pace.client,
            writer: pace.writer,
            clock,
            viewer,
            sleep,
        });
        results.set(rowPreview.mailboxId, result);
        counts[whatBecame(result)] += 1;
        const kind = unexpected(result);
        if (kind === undefined || accepted.has(kind) || stop.signal.aborted) return;
        stoppedBy = { mailboxId: rowPreview.mailboxId, kind };
        accepted.add(kind);
        await hold("stopped");
        stoppedBy = undefined;
    }

    async function run(chosen: NonNullable<typeof fix>): Promise<BulkState> {
        for (const rowPreview of queue) {
            await pace.room(REQUESTS_PER_ROW, stop.signal);
            if (phase === "pausing") await hold("paused");
            if (stop.signal.aborted) break;
            await runOne(rowPreview, chosen);
            tell();
            await nextTurn(host);
        }
        enter(results.size < queue.length ? "cancelled" : "done");
        return state();
    }

    return {
        state,
        pause() {
            if (phase === "running") enter("pausing");
        },
        resume() {
            if (phase === "cancelled" || phase === "done" || stop.signal.aborted) return;
            phase = "running";
            goOn?.();
            tell();
        },
        cancel() {
            if (phase === "cancelled" || phase === "done" || stop.signal.aborted) return;
            stop.stop();
            enter("cancelling");
            goOn?.();
        },
        finished: run(fix),
    };
}
