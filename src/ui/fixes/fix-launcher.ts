import * as React from "react";
import type { FixInput } from "../../core/fixes/define-fix";
import type { JournalEntry } from "../../core/fixes/journal-entry";

/** A fix that somebody wants to look at, and where the wish comes from. */
export interface FixRequest {
    readonly fixId: string;
    /** The rule whose finding offers it. */
    readonly ruleId?: string;
    /** When the email that is missed was received, ISO 8601 in UTC. */
    readonly missedOn?: string;
    /** Values for the fields; what the fix proposes where absent. */
    readonly input?: FixInput;
}

export interface FixLauncher {
    open(request: FixRequest): void;
    /** Opens the undoing of a change. */
    undo(entry: JournalEntry): void;
}

const LauncherContext = React.createContext<FixLauncher | undefined>(undefined);

/** Stands around everything that offers fixes; absent where the host cannot write. */
export const FixLauncherProvider = LauncherContext.Provider;

/** Opens fixes and their undoing; undefined where nothing can be written from here. */
export function useFixLauncher(): FixLauncher | undefined {
    return React.useContext(LauncherContext);
}
