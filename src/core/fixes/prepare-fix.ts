import { failureOf, type Failure } from "./failure";
import type { Facts } from "../facts/facts";
import type { CancelSignal, DataverseClient } from "../port";
import type { Change } from "./change";
import {
    NO_READS,
    type Fix,
    type FixContext,
    type FixInput,
    type Guard,
    type Keepsake,
    type Reads,
} from "./define-fix";

/** Everything that is shown before a fix is confirmed, and the only thing that runFix writes. */
export interface Preview {
    readonly fixId: string;
    readonly mailboxId: string;
    /** With suggestions in the fields that were empty. */
    readonly input: FixInput;
    readonly changes: readonly Change[];
    readonly guards: readonly Guard[];
    readonly reads: Reads;
    /** Why the estimate is missing, when it could not be made. */
    readonly readsFailure?: Failure;
    /** To be saved before confirming. */
    readonly keepsake?: Keepsake;
}

export interface PrepareRequest {
    readonly client: DataverseClient;
    readonly facts: Facts;
    readonly mailboxId: string;
    readonly input: FixInput;
    readonly context: FixContext;
    readonly signal?: CancelSignal;
}

async function readFor(
    fix: Fix,
    request: PrepareRequest,
): Promise<{ readonly reads: Reads; readonly failure?: Failure }> {
    if (!fix.estimate) return { reads: NO_READS };
    const { client, facts, input, context, signal } = request;
    try {
        return { reads: await fix.estimate({ client, facts, input, now: context.now, ...(signal ? { signal } : {}) }) };
    } catch (error) {
        // Without the estimate the fix can still be judged by a person; that it is missing is shown.
        return { reads: NO_READS, failure: failureOf(error) };
    }
}

function completed(input: FixInput, suggested: FixInput = {}): FixInput {
    const empty = Object.entries(suggested).filter(([id]) => (input[id] ?? null) === null);
    return { ...input, ...Object.fromEntries(empty) };
}

/** Works out what a fix would write with this input, with its guards and estimate. Never throws for a failed read. */
export async function prepareFix(fix: Fix, request: PrepareRequest): Promise<Preview> {
    const { facts, mailboxId, context } = request;
    const { reads, failure } = await readFor(fix, request);
    const input = completed(request.input, reads.suggested);
    const keepsake = fix.keepsake?.(facts, input);
    return {
        fixId: fix.id,
        mailboxId,
        input,
        changes: fix.preview(facts, input, reads),
        guards: fix.guard(facts, input, reads, context),
        reads,
        ...(failure === undefined ? {} : { readsFailure: failure }),
        ...(keepsake === undefined ? {} : { keepsake }),
    };
}
