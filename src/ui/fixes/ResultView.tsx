import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import { describeResult } from "../../core/fixes/describe-result";
import type { FixResult } from "../../core/fixes/fix-result";
import type { Change } from "../../core/fixes/change";
import type { JournalEntry } from "../../core/fixes/journal-entry";
import { undoPlan } from "../../core/fixes/prepare-undo";
import { changeView, movedView } from "../../core/report/view-model-changes";
import { sayView } from "../../core/report/view-model-context";
import { Notice } from "../Notice";
import { usePanelServices, useViewContext } from "../panel-context";
import type { StatusSign } from "../StatusIcon";
import { ChangeList } from "./ChangeList";
import { useFixLauncher } from "./fix-launcher";
import { saveEntry } from "./save-entry";

const SIGNS: Readonly<Record<FixResult["outcome"], StatusSign>> = {
    done: "ok",
    partly: "warning",
    unsure: "warning",
    refused: "problem",
    failed: "problem",
    ignored: "problem",
    notConfirmed: "info",
};

/** The record of what was written, as far as something of it can be taken back. */
function undoableEntry(result: FixResult): JournalEntry | undefined {
    if (!("journal" in result)) return undefined;
    const { entry } = result.journal;
    return entry.undoes === undefined && undoPlan(entry).changes.length > 0 ? entry : undefined;
}

/** What came of a write: in sentences, and value by value. */
export function ResultView({ result }: { readonly result: FixResult }): React.ReactElement {
    const services = usePanelServices();
    const { texts } = services;
    const context = useViewContext();
    const [main, ...others] = describeResult(result).map((message) => sayView(context, message));
    const launcher = useFixLauncher();
    const undoable = undoableEntry(result);
    // The mailbox's notes did not take the record, so the reader keeps it.
    const kept = "journal" in result && result.journal.kind === "kept" ? result.journal.entry : undefined;
    const table = (label: string, changes: readonly Change[]): React.ReactNode =>
        changes.length > 0 && (
            <>
                <p>{texts(label)}</p>
                <ChangeList label={texts(label)} changes={changes.map((change) => changeView(context, change))} />
            </>
        );
    return (
        <Notice sign={SIGNS[result.outcome]} title={main ?? ""} urgent={result.outcome !== "done"}>
            {others.map((text) => (
                <p key={text} dir="auto">
                    {text}
                </p>
            ))}
            {"written" in result && result.outcome !== "done" && table("ui.fix.written", result.written)}
            {"notWritten" in result && table("ui.fix.notWritten", result.notWritten)}
            {result.outcome === "done" &&
                result.verified === "storedDifferently" &&
                table("ui.fix.written", result.written)}
            {result.outcome === "refused" && result.reason === "changed" && result.moved.length > 0 && (
                <ChangeList
                    label={texts("ui.fix.moved")}
                    changes={result.moved.map((moved) => movedView(context, moved))}
                    toText={texts("ui.fix.now")}
                />
            )}
            <div className="mbx-row">
                {kept !== undefined && (
                    <DefaultButton text={texts("ui.history.save")} onClick={() => void saveEntry(services, kept)} />
                )}
                {undoable !== undefined && (
                    <DefaultButton text={texts("fix.journal.undo")} onClick={() => launcher?.undo(undoable)} />
                )}
            </div>
        </Notice>
    );
}
