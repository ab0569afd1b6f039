import * as React from "react";
import type { FixResult } from "../../core/fixes/fix-result";
import type { JournalEntry } from "../../core/fixes/journal-entry";
import type { Report } from "../../core/report/report";
import type { FixServices } from "../fix-services";
import type { Refresh } from "../use-diagnosis";
import { FixLauncherProvider, type FixLauncher, type FixRequest } from "./fix-launcher";
import { FixPanel } from "./FixPanel";
import { UndoPanel } from "./UndoPanel";

/** What is open beside the report; `opened` tells one opening from the next. */
type Open =
    | { readonly kind: "fix"; readonly request: FixRequest; readonly opened: number }
    | { readonly kind: "undo"; readonly entry: JournalEntry; readonly opened: number };

export interface FixHostProps {
    readonly report: Report;
    readonly fixes: FixServices | undefined;
    readonly refresh: Refresh;
    /** Gets the entries of this session whose note was refused, newest first. */
    readonly children: (kept: readonly JournalEntry[]) => React.ReactNode;
}

function keptIn(result: FixResult): readonly JournalEntry[] {
    return "journal" in result && result.journal.kind === "kept" ? [result.journal.entry] : [];
}

/** Lets everything inside open fixes and undo them; without fix services nothing inside offers any. */
export function FixHost({ report, fixes, refresh, children }: FixHostProps): React.ReactElement {
    const [open, setOpen] = React.useState<Open>();
    const [kept, setKept] = React.useState<readonly JournalEntry[]>([]);
    const next = (open?.opened ?? 0) + 1;
    const launcher: FixLauncher = {
        open: (request) => setOpen({ kind: "fix", request, opened: next }),
        undo: (entry) => setOpen({ kind: "undo", entry, opened: next }),
    };
    const shared = {
        report,
        refresh,
        onClose: () => setOpen(undefined),
        onResult: (result: FixResult) => setKept((list) => [...keptIn(result), ...list]),
    };
    return (
        <FixLauncherProvider value={fixes && launcher}>
            {children(kept)}
            {fixes !== undefined && open?.kind === "fix" && (
                <FixPanel key={open.opened} {...shared} fixes={fixes} request={open.request} onOpen={launcher.open} />
            )}
            {fixes !== undefined && open?.kind === "undo" && (
                <UndoPanel key={open.opened} {...shared} fixes={fixes} entry={open.entry} />
            )}
        </FixLauncherProvider>
    );
}
