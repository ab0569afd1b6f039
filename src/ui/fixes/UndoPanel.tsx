import * as React from "react";
import type { FixResult } from "../../core/fixes/fix-result";
import type { JournalEntry } from "../../core/fixes/journal-entry";
import type { UndoPreview } from "../../core/fixes/prepare-undo";
import type { Report } from "../../core/report/report";
import { changeView, movedView } from "../../core/report/view-model-changes";
import type { FixServices } from "../fix-services";
import { Notice } from "../Notice";
import { usePanelServices, useViewContext } from "../panel-context";
import type { Refresh } from "../use-diagnosis";
import { ChangeList } from "./ChangeList";
import { ConfirmBar } from "./ConfirmBar";
import { GuardList } from "./GuardList";
import { SidePanel } from "./SidePanel";
import { useUndoPreview } from "./use-undo-preview";
import { useWrite } from "./use-write";
import { WriteOutcome } from "./WriteOutcome";

export interface UndoPanelProps {
    readonly entry: JournalEntry;
    readonly report: Report;
    readonly fixes: FixServices;
    readonly refresh: Refresh;
    readonly onClose: () => void;
    readonly onResult: (result: FixResult) => void;
}

/** What taking back writes, what it cannot take back, and what forbids it. */
function UndoView({ preview }: { readonly preview: UndoPreview }): React.ReactElement {
    const { texts } = usePanelServices();
    const context = useViewContext();
    const { changes, lost, moved, notes } = preview;
    return (
        <>
            {changes.length > 0 && (
                <ChangeList
                    label={texts("ui.fix.changes")}
                    changes={changes.map((change) => changeView(context, change))}
                />
            )}
            <GuardList guards={notes.map((message) => ({ level: "info", message }))} onInstead={() => undefined} />
            {moved.length > 0 && (
                <Notice sign="problem" title={texts("ui.undo.moved")} urgent>
                    <ChangeList
                        label={texts("ui.undo.moved")}
                        changes={moved.map((one) => movedView(context, one))}
                        toText={texts("ui.fix.now")}
                    />
                </Notice>
            )}
            {lost.length > 0 && (
                <Notice sign="warning" title={texts("fix.journal.lost")}>
                    <ChangeList
                        label={texts("fix.journal.lost")}
                        changes={lost.map((change) => changeView(context, change))}
                    />
                </Notice>
            )}
        </>
    );
}

/** Takes a recorded change back, with the same care as a fix. */
export function UndoPanel({ entry, report, fixes, refresh, onClose, onResult }: UndoPanelProps): React.ReactElement {
    const { texts, now } = usePanelServices();
    const context = useViewContext();
    const [before] = React.useState(report);
    const [look, setLook] = React.useState(0);
    const state = useUndoPreview(fixes, entry, look);
    const preview = state.status === "ready" ? state.preview : undefined;
    const control = useWrite({
        run: (onStep) =>
            preview === undefined
                ? Promise.resolve({ outcome: "notConfirmed" })
                : fixes.undo(preview, { report: before, onStep }),
        now,
        refresh,
        onResult,
    });
    const { phase } = control.state;
    const isOpen = phase === "editing" || phase === "confirming";
    const title = texts("ui.undo.title", { title: texts(`fix.${entry.fixId}.title`) });
    const obstacle =
        preview !== undefined && preview.moved.length > 0
            ? texts("ui.undo.moved")
            : preview?.changes.length === 0
              ? texts("ui.fix.nothing")
              : undefined;
    return (
        <SidePanel title={title} isBusy={phase === "writing"} onClose={onClose}>
            {isOpen && state.status === "preparing" && <p role="status">{texts("ui.fix.preparing")}</p>}
            {isOpen && state.status === "failed" && (
                <Notice sign="problem" title={texts("ui.fix.previewFailed", { error: state.error })} urgent />
            )}
            {isOpen && preview !== undefined && (
                <>
                    <h2>{texts("ui.fix.changes")}</h2>
                    <UndoView preview={preview} />
                    <ConfirmBar
                        changes={preview.changes.map((change) => changeView(context, change))}
                        isConfirming={phase === "confirming"}
                        askText={texts("ui.undo.ask")}
                        onAsk={control.confirm}
                        onWrite={control.write}
                        onBack={control.back}
                        {...(obstacle === undefined ? {} : { obstacle })}
                    />
                </>
            )}
            <WriteOutcome
                control={control}
                before={before}
                onLookAgain={() => {
                    control.back();
                    setLook(look + 1);
                }}
            />
        </SidePanel>
    );
}
