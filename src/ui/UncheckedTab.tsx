import * as React from "react";
import type { UncheckedView } from "../core/report/view-model-unchecked";
import { usePanelServices } from "./panel-context";

interface Entry {
    readonly key: string;
    readonly name: string;
    readonly text: string;
}

function EntryList({
    title,
    entries,
}: {
    readonly title: string;
    readonly entries: readonly Entry[];
}): React.ReactElement | null {
    if (entries.length === 0) return null;
    return (
        <>
            <h4>{title}</h4>
            <ul className="mbx-steps">
                {entries.map(({ key, name, text }) => (
                    <li key={key}>
                        <strong>{name}</strong>: {text}
                    </li>
                ))}
            </ul>
        </>
    );
}

/** Everything without an answer, and why. */
export function UncheckedTab({ unchecked }: { readonly unchecked: UncheckedView }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <div className="mbx-section">
            <h3>{texts("part.unchecked")}</h3>
            {unchecked.emptyReason !== undefined && <p>{unchecked.emptyReason}</p>}
            <EntryList
                title={texts("unread.sections")}
                entries={unchecked.sections.map(({ id, label, why }) => ({ key: id, name: label, text: why }))}
            />
            <EntryList
                title={texts("unread.rules")}
                entries={unchecked.rules.map(({ ruleId, title, reason }) => ({
                    key: ruleId,
                    name: title,
                    text: reason,
                }))}
            />
            <EntryList
                title={texts("unread.notes")}
                entries={unchecked.notes.map(({ label, text }, index) => ({ key: String(index), name: label, text }))}
            />
        </div>
    );
}
