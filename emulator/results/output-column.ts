import type { ColumnDefinition } from "../schema/definitions";
import type { Table } from "../schema/schema";
import { apiName, isLookup, isPolymorphic, targetColumn } from "../schema/column-kinds";
import type { Caller } from "../security/caller";
import { visibleColumn } from "../security/scope";
import { columnOf, concat, sql, type Sql } from "../sql/fragment";

/** One column of a result: its name in the body, its meaning and the SQL that gives it. */
export interface OutputColumn {
    readonly key: string;
    readonly column: ColumnDefinition;
    readonly table: Table;
    readonly value: Sql;
    /** SQL that gives the table a polymorphic lookup refers to. */
    readonly target?: Sql;
    /** Navigation properties are named only for columns of the root table. */
    readonly isRoot: boolean;
}

export const outputColumn = (
    caller: Caller,
    table: Table,
    alias: string,
    column: ColumnDefinition,
    key = apiName(column),
    isRoot = true,
): OutputColumn => ({
    key,
    column,
    table,
    value: visibleColumn(caller, table, alias, column.name),
    isRoot,
    ...(isPolymorphic(column) ? { target: sql(columnOf(alias, targetColumn(column.name))) } : {}),
});

export const selectList = (columns: readonly OutputColumn[], extra: readonly Sql[] = []): Sql =>
    concat(
        [...columns.flatMap(({ value, target }) => (target === undefined ? [value] : [value, target])), ...extra],
        ", ",
    );

export const navigationName = (output: OutputColumn, target: string | undefined): string | undefined =>
    isLookup(output.column)
        ? output.table.manyToOne.find(
              ({ column, targets }) =>
                  column === output.column.name && target !== undefined && targets.includes(target),
          )?.name
        : undefined;
