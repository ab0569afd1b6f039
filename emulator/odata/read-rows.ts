import type { ColumnDefinition } from "../schema/definitions";
import type { Annotations } from "../results/annotations";
import { outputColumn, selectList, type OutputColumn } from "../results/output-column";
import { toRecords, type RecordBody } from "../results/records";
import { accessCondition } from "../security/scope";
import { allOf, columnOf, concat, sql, where, type Sql } from "../sql/fragment";
import type { QuerySource } from "./query-source";

export interface RowQuery {
    readonly source: QuerySource;
    readonly columns: readonly ColumnDefinition[];
    readonly condition: Sql | undefined;
    readonly order: Sql;
    readonly limit: Sql;
    readonly annotations: Annotations;
    /** Columns needed for expanding, which are not sent. */
    readonly extra?: readonly Sql[];
    /** False when the caller has checked access to the row already. */
    readonly secured?: boolean;
}

export interface ReadRow {
    readonly body: RecordBody;
    readonly extra: readonly (string | number | null)[];
}

export const fromClause = (source: QuerySource, condition: Sql | undefined): Sql => {
    const secured = allOf([
        condition,
        accessCondition(source.store, source.caller, source.table, "Read", source.alias),
    ]);
    return concat([sql(`FROM "${source.table.logicalName}" ${source.alias}`), source.joins(), where(secured)]);
};

const outputs = ({ source, columns }: RowQuery): readonly OutputColumn[] =>
    columns.map((column) => outputColumn(source.caller, source.table, source.alias, column));

export const readRows = (query: RowQuery): readonly ReadRow[] => {
    const { source, condition, order, limit, annotations, extra = [] } = query;
    const columns = outputs(query);
    const version = sql(columnOf(source.alias, "versionnumber"));
    const rows = source.store.query(
        concat([sql("SELECT"), selectList(columns, [...extra, version]), fromClause(source, condition), order, limit]),
    );
    const bodies = toRecords(source.store, columns, rows, { nulls: "keep", etag: true, annotations });
    return bodies.map((body, index) => ({
        body,
        extra: (rows[index] ?? []).slice(-1 - extra.length, -1),
    }));
};

export const countRows = (source: QuerySource, condition: Sql | undefined, limit: number): number => {
    const from = fromClause(source, condition);
    return Number(
        source.store.query({
            text: `SELECT COUNT(*) FROM (SELECT 1 ${from.text} LIMIT ${limit})`,
            values: from.values,
        })[0]?.[0] ?? 0,
    );
};
