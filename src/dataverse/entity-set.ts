import { TABLES } from "../core/model/generated/tables";
import type { PortTable, WriteValues } from "../core/port";

/** The name of a table in Web API addresses. */
export function entitySet(table: PortTable): string {
    return table === "annotation" ? "annotations" : TABLES[table].set;
}

/** A lookup is selected by its value property; every other column by its name. */
export function selectList(table: PortTable, columns: readonly string[]): string {
    const kinds: Readonly<Record<string, string>> = table === "annotation" ? {} : TABLES[table].columns;
    return columns.map((column) => (kinds[column] === "lookup" ? `_${column}_value` : column)).join(",");
}

/** The body of a create or update: plain values by column, lookups as a reference behind their navigation property. */
export function bodyOf(values: WriteValues): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
        Object.entries(values).map(([column, value]) => {
            if (typeof value !== "object" || value === null) return [column, value];
            const { navigation, target } = value;
            return [`${navigation}@odata.bind`, target && `/${entitySet(target.table)}(${target.id})`];
        }),
    );
}
