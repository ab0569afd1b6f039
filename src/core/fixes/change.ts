import type { TableName } from "../model/generated/tables";
import type { Scalar } from "../model/row";
import type { PortTable } from "../port";

export interface LookupTarget {
    /** Navigation property by which the column is written. */
    readonly navigation: string;
    readonly from: TableName | null;
    readonly to: TableName | null;
}

/** What people read instead of ids and numbers; texts by the platform or names of rows. */
export interface ChangeLabels {
    readonly from?: string;
    readonly to?: string;
    /** Name of the row. */
    readonly row?: string;
}

/** One column of one row, old and new. */
export interface ColumnChange {
    readonly kind: "column";
    readonly table: TableName;
    readonly id: string;
    readonly column: string;
    readonly from: Scalar;
    readonly to: Scalar;
    /**
     * Name of an OrgDBOrgSetting when only this element of organization.orgdborgsettings changes; `from` and `to` are then its texts, null where
     * the element is absent.
     */
    readonly setting?: string;
    readonly lookup?: LookupTarget;
    /** The platform sets the column back by itself once it has acted, so reading it back proves nothing and undoing it makes no sense. */
    readonly trigger?: true;
    readonly labels?: ChangeLabels;
}

/** A row of a many-to-many relation that is made or taken away. */
export interface LinkChange {
    readonly kind: "link" | "unlink";
    readonly table: "systemuser" | "team";
    readonly id: string;
    readonly relation: "systemuserroles_association" | "teamroles_association";
    readonly roleId: string;
    readonly labels?: ChangeLabels;
}

/** A row that is deleted; it cannot be brought back. */
export interface DeleteChange {
    readonly kind: "delete";
    readonly table: Extract<PortTable, "tracelog">;
    readonly id: string;
    readonly labels?: ChangeLabels;
}

export type Change = ColumnChange | LinkChange | DeleteChange;

/** The change that takes another one back; undefined for what cannot be taken back. */
export function reverse(change: Change): Change | undefined {
    switch (change.kind) {
        case "column": {
            if (change.trigger) return undefined;
            const { lookup, labels, from, to } = change;
            return {
                ...change,
                from: to,
                to: from,
                ...(lookup ? { lookup: { ...lookup, from: lookup.to, to: lookup.from } } : {}),
                ...(labels ? { labels: swapped(labels) } : {}),
            };
        }
        case "link":
            return { ...change, kind: "unlink" };
        case "unlink":
            return { ...change, kind: "link" };
        case "delete":
            return undefined;
    }
}

function swapped({ from, to, row }: ChangeLabels): ChangeLabels {
    return {
        ...(to === undefined ? {} : { from: to }),
        ...(from === undefined ? {} : { to: from }),
        ...(row === undefined ? {} : { row }),
    };
}

/** Names the cell, link or row that is changed, whatever its values are. */
export function placeOf(change: Change): string {
    const base = `${change.table} ${change.id}`;
    if (change.kind === "column") return `${base} ${change.column} ${change.setting ?? ""}`;
    return change.kind === "delete" ? base : `${base} ${change.roleId}`;
}
