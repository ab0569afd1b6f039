import { throwIfCancelled } from "../cancelled";
import type { CancelSignal } from "../port";
import type { Host } from "./fleet";

/** Well below the 50 ms after which a page feels stuck. */
const TURN_MS = 12;

/**
 * When work last got the thread, by host. Pieces of work that follow each other share one turn: a sort is made of many passes that are each
 * too short to end a turn of their own.
 */
const turns = new WeakMap<Host, number>();

/** Whether the thread has been held for long enough. True when nothing is known of the turn, as for work that starts late in a task. */
export function isTurnOver(host: Host): boolean {
    const since = turns.get(host);
    return since === undefined || host.elapsed() - since >= TURN_MS;
}

/** Gives the thread back, and starts a turn once it is there again. Throws DataverseError "aborted" when the signal was given meanwhile. */
export async function nextTurn(host: Host, signal?: CancelSignal): Promise<void> {
    await host.yieldToHost();
    turns.set(host, host.elapsed());
    throwIfCancelled(signal);
}
