import * as React from "react";
import type { ChangeView } from "../../core/report/view-model-changes";
import { Disclosure } from "../Disclosure";
import { usePanelServices } from "../panel-context";
import { ValueText } from "./ValueText";

export interface ChangeListProps {
    readonly label: string;
    readonly changes: readonly ChangeView[];
    /** Names of the two values; present and new where absent. */
    readonly fromText?: string;
    readonly toText?: string;
}

/** Long lists, such as alerts to delete, are folded after these. */
const SHOWN = 5;

/** Exactly what is written: row, column, old and new value. A list, because four columns of a table do not fit on a phone. */
export function ChangeList({ label, changes, fromText, toText }: ChangeListProps): React.ReactElement {
    const { texts } = usePanelServices();
    const listOf = (part: readonly ChangeView[]): React.ReactElement => (
        <ul className="mbx-list" aria-label={label}>
            {part.map(({ key, label: what, place, row, from, to }) => (
                <li key={key} className="mbx-change">
                    <strong>{what}</strong>, <span dir="auto">{row}</span> <code>{place}</code>
                    <dl className="mbx-values">
                        <div>
                            <dt>{fromText ?? texts("ui.fix.from")}</dt>
                            <dd>
                                <ValueText value={from} />
                            </dd>
                        </div>
                        <div>
                            <dt>{toText ?? texts("ui.fix.to")}</dt>
                            <dd>
                                <ValueText value={to} />
                            </dd>
                        </div>
                    </dl>
                </li>
            ))}
        </ul>
    );
    const more = changes.length - SHOWN;
    return (
        <>
            {listOf(changes.slice(0, SHOWN))}
            {more > 0 && (
                <Disclosure showText={texts("ui.fix.more", { count: more })} hideText={texts("ui.rows.hide")}>
                    {() => listOf(changes.slice(SHOWN))}
                </Disclosure>
            )}
        </>
    );
}
