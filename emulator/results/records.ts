import { isLookup } from "../schema/column-kinds";
import { inList, quoted, type SqlValue } from "../sql/fragment";
import type { Store } from "../store/store";
import { associatedNavigationProperty, formattedValue, lookupLogicalName, type Annotations } from "./annotations";
import { formatValue } from "./format-value";
import { navigationName, type OutputColumn } from "./output-column";

export type RecordBody = Record<string, unknown>;

interface Cell {
    readonly output: OutputColumn;
    readonly value: SqlValue;
    readonly target: string | undefined;
}

const cellsOf = (columns: readonly OutputColumn[], row: readonly SqlValue[]): readonly Cell[] => {
    let position = 0;
    return columns.map((output) => {
        const value = row[position++] ?? null;
        const stored = output.target === undefined ? undefined : row[position++];
        const target = output.target === undefined ? output.column.targets?.[0] : stored;
        return { output, value, target: typeof target === "string" ? target : undefined };
    });
};

const lookupsOf = (cells: readonly Cell[]): Map<string, Set<string>> => {
    const wanted = new Map<string, Set<string>>();
    for (const { output, value, target } of cells) {
        if (!isLookup(output.column) || typeof value !== "string" || target === undefined) continue;
        const ids = wanted.get(target) ?? new Set();
        ids.add(value);
        wanted.set(target, ids);
    }
    return wanted;
};

/** Names of the rows that the lookups refer to, one query for each table. */
const lookupNames = (store: Store, cells: readonly Cell[]): ReadonlyMap<string, string> => {
    const names = new Map<string, string>();
    for (const [tableName, ids] of lookupsOf(cells)) {
        const table = store.schema.table(tableName);
        if (!table?.primaryName || !table.columnsByName.has(table.primaryName)) continue;
        const condition = inList(quoted(table.primaryId), [...ids]);
        const text = `SELECT ${quoted(table.primaryId)}, ${quoted(table.primaryName)} FROM ${quoted(tableName)} WHERE ${condition.text}`;
        for (const [id, name] of store.query({ text, values: condition.values }))
            if (typeof name === "string") names.set(`${tableName}:${String(id)}`, name);
    }
    return names;
};

const bodyValue = ({ output, value }: Cell): unknown =>
    output.column.type === "Boolean" && value !== null ? value === 1 : value;

export interface RecordOptions {
    /** FetchXML leaves columns without a value out; OData sends null. */
    readonly nulls: "keep" | "omit";
    /** True when the last SQL column is the row version. */
    readonly etag: boolean;
    readonly annotations: Annotations;
}

/** Turns SQL rows into bodies with the annotations asked for. */
export const toRecords = (
    store: Store,
    columns: readonly OutputColumn[],
    rows: readonly (readonly SqlValue[])[],
    { nulls, etag, annotations }: RecordOptions,
): RecordBody[] => {
    const cellRows = rows.map((row) => cellsOf(columns, row));
    const names = annotations(formattedValue) ? lookupNames(store, cellRows.flat()) : new Map<string, string>();

    return cellRows.map((cells, index) => {
        const body: RecordBody = {};
        if (etag) body["@odata.etag"] = `W/"${String(rows[index]?.at(-1) ?? 0)}"`;
        for (const cell of cells) {
            const { output, value, target } = cell;
            if (value === null) {
                if (nulls === "keep") body[output.key] = null;
                continue;
            }
            if (isLookup(output.column)) {
                const navigation = navigationName(output, target);
                if (annotations(associatedNavigationProperty) && output.isRoot && navigation !== undefined)
                    body[`${output.key}@${associatedNavigationProperty}`] = navigation;
                if (annotations(lookupLogicalName) && target !== undefined)
                    body[`${output.key}@${lookupLogicalName}`] = target;
            }
            const text = isLookup(output.column)
                ? names.get(`${target ?? ""}:${String(value)}`)
                : formatValue(output.column, value);
            if (annotations(formattedValue) && text !== undefined) body[`${output.key}@${formattedValue}`] = text;
            body[output.key] = bodyValue(cell);
        }
        return body;
    });
};
