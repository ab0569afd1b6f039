import type { Fix, FixContext, FixInput, WatchProgress, WatchResult } from "../core/fixes/define-fix";
import type { FixResult, StepProgress } from "../core/fixes/fix-result";
import type { Journal } from "../core/fixes/journal";
import type { JournalEntry } from "../core/fixes/journal-entry";
import type { Preview } from "../core/fixes/prepare-fix";
import type { UndoPreview } from "../core/fixes/prepare-undo";
import type { PrivilegeCheck } from "../core/fixes/viewer-privileges";
import type { CancelSignal } from "../core/port";
import type { Report } from "../core/report/report";

export interface PreparedFix {
    readonly preview: Preview;
    /** Whether the viewer may write it, as far as the platform tells. */
    readonly privileges: PrivilegeCheck;
}

export interface PrepareFixRequest {
    readonly report: Report;
    readonly input: FixInput;
    readonly context: FixContext;
    readonly signal: CancelSignal;
}

export interface WriteOptions {
    readonly report: Report;
    onStep(progress: StepProgress): void;
}

/** Everything about fixes that needs the environment. A write is never cancelled half-way, so it takes no signal. */
export interface FixServices {
    prepare(fix: Fix, request: PrepareFixRequest): Promise<PreparedFix>;
    /** Runs what the user confirmed. Never throws. */
    run(fix: Fix, preview: Preview, options: WriteOptions & { readonly keepsakeSaved: boolean }): Promise<FixResult>;
    watch(
        fix: Fix,
        options: {
            readonly mailboxId: string;
            /** When the fix was written, ISO 8601 in UTC. */
            readonly since: string;
            readonly signal: CancelSignal;
            onProgress(progress: WatchProgress): void;
        },
    ): Promise<WatchResult>;
    /** Throws DataverseError when the notes cannot be read. */
    readJournal(mailboxId: string, signal: CancelSignal): Promise<Journal>;
    /** Throws DataverseError when the present values cannot be read. */
    prepareUndo(entry: JournalEntry, signal: CancelSignal): Promise<UndoPreview>;
    /** Takes back what the user confirmed. Never throws. */
    undo(preview: UndoPreview, options: WriteOptions): Promise<FixResult>;
}
