import { isLookup } from "../schema/column-kinds";
import { inList, quoted, type SqlValue } from "../sql/fragment";
import type { Store } from "../store/store";
import { associatedNavigationProperty, formattedValue, lookupLogicalName, type Annotations } from "./annotations";
import { formatValue } from "./format-value";
import { navigationName, type OutputColumn } from "./output-column";

export type RecordBody = Record<string, unknown>;

/** A column with what is the same in all of its rows, worked out once. */
interface Layout {
    readonly output: OutputColumn;
    readonly isLookup: boolean;
    readonly isBoolean: boolean;
    /** Where its value stands in the SQL row, and the table of a lookup that has more than one target. */
    readonly value: number;
    readonly targetAt: number | undefined;
    readonly onlyTarget: string | undefined;
    /** Keys of the annotations that were asked for. */
    readonly navigationKey: string | undefined;
    readonly targetKey: string | undefined;
    readonly textKey: string | undefined;
}

const layoutOf = (columns: readonly OutputColumn[], annotations: Annotations): readonly Layout[] => {
    const keyOf = (annotation: string, output: OutputColumn): string | undefined =>
        annotations(annotation) ? `${output.key}@${annotation}` : undefined;
    let position = 0;
    return columns.map((output) => ({
        output,
        isLookup: isLookup(output.column),
        isBoolean: output.column.type === "Boolean",
        value: position++,
        targetAt: output.target === undefined ? undefined : position++,
        onlyTarget: output.column.targets?.[0],
        navigationKey: output.isRoot ? keyOf(associatedNavigationProperty, output) : undefined,
        targetKey: keyOf(lookupLogicalName, output),
        textKey: keyOf(formattedValue, output),
    }));
};

type SqlRow = readonly SqlValue[];

const targetIn = ({ targetAt, onlyTarget }: Layout, row: SqlRow): string | undefined => {
    if (targetAt === undefined) return onlyTarget;
    const stored = row[targetAt];
    return typeof stored === "string" ? stored : undefined;
};

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Names of the rows that the lookups refer to, by table and id; one query for each table. */
const lookupNames = (store: Store, layout: readonly Layout[], rows: readonly SqlRow[]): Names => {
    const wanted = new Map<string, Set<string>>();
    for (const column of layout) {
        if (!column.isLookup || column.textKey === undefined) continue;
        for (const row of rows) {
            const value = row[column.value];
            const target = targetIn(column, row);
            if (typeof value !== "string" || target === undefined) continue;
            const ids = wanted.get(target);
            if (ids) ids.add(value);
            else wanted.set(target, new Set([value]));
        }
    }
    const names = new Map<string, Map<string, string>>();
    for (const [tableName, ids] of wanted) {
        const table = store.schema.table(tableName);
        if (!table?.primaryName || !table.columnsByName.has(table.primaryName)) continue;
        const condition = inList(quoted(table.primaryId), [...ids]);
        const text = `SELECT ${quoted(table.primaryId)}, ${quoted(table.primaryName)} FROM ${quoted(tableName)} WHERE ${condition.text}`;
        const own = new Map<string, string>();
        for (const [id, name] of store.query({ text, values: condition.values }))
            if (typeof name === "string") own.set(String(id), name);
        names.set(tableName, own);
    }
    return names;
};

export interface RecordOptions {
    /** FetchXML leaves columns without a value out; OData sends null. */
    readonly nulls: "keep" | "omit";
    /** True when the last SQL column is the row version. */
    readonly etag: boolean;
    readonly annotations: Annotations;
}

const addCell = (body: RecordBody, column: Layout, row: SqlRow, value: SqlValue, names: Names): void => {
    const { output, textKey } = column;
    if (column.isLookup) {
        const target = targetIn(column, row);
        if (column.navigationKey !== undefined) {
            const navigation = navigationName(output, target);
            if (navigation !== undefined) body[column.navigationKey] = navigation;
        }
        if (column.targetKey !== undefined && target !== undefined) body[column.targetKey] = target;
        const name = textKey === undefined ? undefined : names.get(target ?? "")?.get(String(value));
        if (textKey !== undefined && name !== undefined) body[textKey] = name;
        body[output.key] = value;
        return;
    }
    const text = textKey === undefined ? undefined : formatValue(output.column, value);
    if (textKey !== undefined && text !== undefined) body[textKey] = text;
    body[output.key] = column.isBoolean ? value === 1 : value;
};

/** Turns SQL rows into bodies with the annotations asked for. */
export const toRecords = (
    store: Store,
    columns: readonly OutputColumn[],
    rows: readonly SqlRow[],
    { nulls, etag, annotations }: RecordOptions,
): RecordBody[] => {
    const layout = layoutOf(columns, annotations);
    const names = lookupNames(store, layout, rows);
    return rows.map((row) => {
        const body: RecordBody = {};
        if (etag) body["@odata.etag"] = `W/"${String(row.at(-1) ?? 0)}"`;
        for (const column of layout) {
            const value = row[column.value] ?? null;
            if (value !== null) addCell(body, column, row, value, names);
            else if (nulls === "keep") body[column.output.key] = null;
        }
        return body;
    });
};
