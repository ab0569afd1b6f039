import * as React from "react";
import type { ItemGroupView, ItemsView } from "../core/report/view-model-items";
import { DataTable } from "./DataTable";
import { Disclosure } from "./Disclosure";
import { usePanelServices } from "./panel-context";
import { RecordButton } from "./RecordButton";
import { TimeLabel } from "./TimeLabel";

function ItemGroupCard({ group }: { readonly group: ItemGroupView }): React.ReactElement {
    const { texts } = usePanelServices();
    const head = ["subject", "error", "time", "attempts", "record"].map((id) => texts(`column.${id}`));
    const rows = group.rows.map((row) => ({
        key: row.record.id,
        cells: [
            row.subject,
            row.error,
            row.time === undefined ? "" : <TimeLabel key="time" time={row.time} />,
            row.attempts ?? "",
            <RecordButton key="record" record={row.record} />,
        ],
    }));
    return (
        <article className="mbx-card" aria-label={group.title}>
            <h4>{group.title}</h4>
            <ul className="mbx-badges">
                {[group.itemLabel, group.countLabel, group.attemptsLabel].map((text) => (
                    <li key={text} className="mbx-badge">
                        {text}
                    </li>
                ))}
            </ul>
            {group.error !== "" && <p>{group.error}</p>}
            <p className="mbx-row">
                <span>{texts("column.first")}:</span> <TimeLabel time={group.first} />
                <span>{texts("column.last")}:</span> <TimeLabel time={group.last} />
            </p>
            <Disclosure showText={texts("ui.rows.show", { count: group.rows.length })} hideText={texts("ui.rows.hide")}>
                {() => <DataTable label={`${texts("part.items")}: ${group.title}`} head={head} rows={rows} />}
            </Disclosure>
        </article>
    );
}

/** Item failures with the rule of who may see them, and the reason when there are none. */
export function ItemsTab({ items }: { readonly items: ItemsView }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <div className="mbx-section">
            <h3>{texts("part.items")}</h3>
            <p className="mbx-quiet">{items.visibility}</p>
            {items.notes.map((note) => (
                <p key={note}>{note}</p>
            ))}
            {items.emptyReason !== undefined && (
                <p>
                    <strong>{items.emptyReason}</strong>
                </p>
            )}
            {items.groups.map((group) => (
                <ItemGroupCard key={group.key} group={group} />
            ))}
        </div>
    );
}
