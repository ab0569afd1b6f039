import * as React from "react";
import type { SectionView } from "../../core/report/view-model-context";
import { DataTable, type DataTableProps } from "../DataTable";
import { Disclosure } from "../Disclosure";
import { Notice } from "../Notice";
import { useSharedServices } from "../shared-context";

export interface PictureProps<T> {
    readonly title: string;
    readonly section: SectionView<T>;
    readonly draw: (value: T) => React.ReactNode;
    /** The same numbers as a table. */
    readonly table: (value: T) => Pick<DataTableProps, "head" | "rows">;
    /** What the numbers do not say. */
    readonly notes?: readonly string[];
    /** Takes the whole width. */
    readonly isWide?: boolean;
}

/** A picture with its title and, behind a button, the same data as a table; or the reason why there is none. */
export function Picture<T>({
    title,
    section,
    draw,
    table,
    notes = [],
    isWide = false,
}: PictureProps<T>): React.ReactElement {
    const { texts } = useSharedServices();
    return (
        <section className={`mbx-card mbx-picture${isWide ? " mbx-wide" : ""}`} aria-label={title}>
            <h3>{title}</h3>
            {section.status === "ok" ? (
                <>
                    {draw(section.value)}
                    {notes.map((note) => (
                        <p key={note} className="mbx-quiet">
                            {note}
                        </p>
                    ))}
                    <Disclosure showText={texts("ui.fleet.table.show")} hideText={texts("ui.fleet.table.hide")}>
                        {() => <DataTable label={title} {...table(section.value)} />}
                    </Disclosure>
                </>
            ) : (
                <Notice sign="unknown" title={texts("ui.fleet.unread")}>
                    <p>{section.why}</p>
                </Notice>
            )}
        </section>
    );
}
