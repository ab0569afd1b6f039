import type { Change } from "./change";
import { compareState, readStates, type Comparison, type ReadPorts, type State } from "./read-states";

export interface ReadBack {
    readonly change: Change;
    readonly found: Comparison | "unread";
    /** The change with the value that stands there now. */
    readonly stored: Change;
}

function stored(change: Change, state: State | undefined): Change {
    return change.kind === "column" && state?.kind === "value" && !change.trigger
        ? { ...change, to: state.value }
        : change;
}

/** Reads the places of changes after writing. Never throws: what cannot be read is said to be unread. */
export async function readBack(ports: ReadPorts, changes: readonly Change[]): Promise<readonly ReadBack[]> {
    if (changes.length === 0) return [];
    try {
        const states = await readStates(ports, changes);
        return changes.map((change) => {
            const state = states.get(change);
            return { change, found: compareState(change, state), stored: stored(change, state) };
        });
    } catch {
        // The write was answered already, or its outcome stays open: either way the caller says that reading back failed.
        return changes.map((change) => ({ change, found: "unread", stored: change }));
    }
}
