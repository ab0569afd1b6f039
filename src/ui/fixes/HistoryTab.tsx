import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { JournalEntry } from "../../core/fixes/journal-entry";
import { historyView, type HistoryItemView } from "../../core/report/view-model-history";
import type { Report } from "../../core/report/report";
import type { FixServices } from "../fix-services";
import { Notice } from "../Notice";
import { usePanelServices, useViewContext } from "../panel-context";
import { TimeLabel } from "../TimeLabel";
import { ChangeList } from "./ChangeList";
import { useFixLauncher } from "./fix-launcher";
import { saveEntry } from "./save-entry";
import { useJournal } from "./use-journal";

export interface HistoryTabProps {
    readonly report: Report;
    readonly fixes: FixServices;
    /** Entries of this session whose note was refused, newest first. */
    readonly kept: readonly JournalEntry[];
}

function EntryCard({
    item,
}: {
    readonly item: Extract<HistoryItemView, { readonly kind: "entry" }>;
}): React.ReactElement {
    const services = usePanelServices();
    const { texts } = services;
    const launcher = useFixLauncher();
    const badges = [
        ...(item.stateLabel === undefined ? [] : [item.stateLabel]),
        ...(item.isUndone ? [texts("fix.journal.undone")] : []),
        ...(item.isKept ? [texts("ui.history.kept")] : []),
    ];
    return (
        <article className="mbx-card" aria-label={item.title}>
            <h4>{item.title}</h4>
            {badges.length > 0 && (
                <ul className="mbx-badges">
                    {badges.map((text) => (
                        <li key={text} className="mbx-badge">
                            {text}
                        </li>
                    ))}
                </ul>
            )}
            <p>
                <TimeLabel time={item.when} />, <span dir="auto">{item.who}</span>
            </p>
            <ChangeList
                label={`${texts("ui.history.changes")}: ${item.title}`}
                changes={item.changes}
                fromText={texts("ui.fix.before")}
                toText={texts("ui.fix.after")}
            />
            <div className="mbx-row">
                {item.canUndo && (
                    <DefaultButton
                        text={texts("fix.journal.undo")}
                        ariaLabel={`${texts("fix.journal.undo")}: ${item.title}, ${item.when.local}`}
                        onClick={() => launcher?.undo(item.entry)}
                    />
                )}
                <DefaultButton text={texts("ui.history.save")} onClick={() => void saveEntry(services, item.entry)} />
            </div>
        </article>
    );
}

/** Every change that was made to this mailbox from here, with its undo. */
export function HistoryTab({ report, fixes, kept }: HistoryTabProps): React.ReactElement {
    const { texts } = usePanelServices();
    const context = useViewContext();
    const state = useJournal(fixes, report);
    const items = historyView(context, state.status === "read" ? state.journal.items : [], kept);
    return (
        <div className="mbx-section">
            <h3>{texts("ui.tab.history")}</h3>
            <p>{texts("ui.history.intro")}</p>
            {state.status === "reading" && <p role="status">{texts("ui.history.reading")}</p>}
            {state.status === "failed" && (
                <Notice sign="unknown" title={texts("ui.history.failed", { error: state.error })} />
            )}
            {items.length === 0 && state.status === "read" && <p>{texts("fix.journal.empty")}</p>}
            {items.map((item) =>
                item.kind === "entry" ? (
                    <EntryCard key={item.key} item={item} />
                ) : (
                    <article key={item.key} className="mbx-card">
                        <p>{texts("fix.journal.unreadable")}</p>
                        <p className="mbx-plain" dir="auto">
                            {item.line}
                        </p>
                    </article>
                ),
            )}
            {state.status === "read" && state.journal.truncated && <p>{texts("fix.journal.truncated")}</p>}
        </div>
    );
}
