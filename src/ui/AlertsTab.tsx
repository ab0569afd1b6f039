import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { AlertGroupView, AlertsView } from "../core/report/view-model-alerts";
import { Disclosure } from "./Disclosure";
import { usePanelServices } from "./panel-context";
import { RecordButton } from "./RecordButton";
import { StatusIcon, type StatusSign } from "./StatusIcon";
import { TimeLabel } from "./TimeLabel";

const LEVELS = [3, 2, 1] as const;
const SIGNS: Readonly<Record<number, StatusSign>> = { 1: "info", 2: "warning", 3: "problem" };

function AlertGroupCard({ group }: { readonly group: AlertGroupView }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <article className="mbx-card" aria-label={group.title}>
            <div className="mbx-row">
                <StatusIcon sign={SIGNS[group.level] ?? "info"} />
                <h4>{group.title}</h4>
            </div>
            <ul className="mbx-badges">
                {[group.levelLabel, group.subjectLabel, group.countLabel].map((text) => (
                    <li key={text} className="mbx-badge">
                        {text}
                    </li>
                ))}
            </ul>
            <p className="mbx-row">
                <span>{texts("column.first")}:</span> <TimeLabel time={group.first} />
                <span>{texts("column.last")}:</span> <TimeLabel time={group.last} />
            </p>
            <p className="mbx-plain">{group.sample}</p>
            <Disclosure showText={texts("ui.rows.show", { count: group.rows.length })} hideText={texts("ui.rows.hide")}>
                {() => (
                    <ul className="mbx-steps">
                        {group.rows.map((row) => (
                            <li key={row.record.id}>
                                {row.time !== undefined && <TimeLabel time={row.time} />}
                                <p className="mbx-plain">{row.text}</p>
                                <RecordButton record={row.record} />
                            </li>
                        ))}
                    </ul>
                )}
            </Disclosure>
        </article>
    );
}

/** Alerts that say the same as one card, with a filter by level. */
export function AlertsTab({ alerts }: { readonly alerts: AlertsView }): React.ReactElement {
    const { texts } = usePanelServices();
    const [level, setLevel] = React.useState(0);
    const countOf = (wanted: number): number =>
        alerts.groups.filter((group) => group.level === wanted).reduce((sum, group) => sum + group.count, 0);
    const options = [
        { key: 0, text: texts("ui.alerts.all", { count: alerts.count ?? 0 }) },
        ...LEVELS.map((key) => ({
            key,
            text: texts("ui.alerts.level", { level: texts(`level.${key}`), count: countOf(key) }),
        })),
    ];
    const shown = alerts.groups.filter((group) => level === 0 || group.level === level);
    return (
        <div className="mbx-section">
            <h3>{texts("part.alerts")}</h3>
            {alerts.notes.map((note) => (
                <p key={note}>{note}</p>
            ))}
            {alerts.emptyReason !== undefined && (
                <p>
                    <strong>{alerts.emptyReason}</strong>
                </p>
            )}
            {alerts.groups.length > 0 && (
                <div className="mbx-row" role="group" aria-label={texts("ui.alerts.filter")}>
                    {options.map(({ key, text }) => (
                        <DefaultButton
                            key={key}
                            text={text}
                            toggle
                            checked={level === key}
                            onClick={() => setLevel(key)}
                        />
                    ))}
                </div>
            )}
            {alerts.groups.length > 0 && shown.length === 0 && <p role="status">{texts("ui.alerts.noneOfLevel")}</p>}
            {shown.map((group) => (
                <AlertGroupCard key={group.key} group={group} />
            ))}
        </div>
    );
}
