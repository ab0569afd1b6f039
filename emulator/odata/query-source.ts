import type { ColumnDefinition } from "../schema/definitions";
import type { Table } from "../schema/schema";
import { isPolymorphic, targetColumn } from "../schema/column-kinds";
import { notImplemented, unknownProperty } from "../http/dataverse-fault";
import type { Caller } from "../security/caller";
import { accessCondition } from "../security/scope";
import { allOf, columnOf, concat, sql, type Sql } from "../sql/fragment";
import type { Store } from "../store/store";
import { apiColumn } from "./api-column";

export interface ResolvedPath {
    readonly expression: string;
    readonly column: ColumnDefinition;
    readonly table: Table;
    readonly alias: string;
}

/** The root of an OData query and the joins that paths over lookups have needed so far. */
export interface QuerySource {
    readonly store: Store;
    readonly caller: Caller;
    readonly table: Table;
    readonly alias: string;
    resolve(path: readonly string[]): ResolvedPath;
    joins(): Sql;
}

let aliasNumber = 0;

export const createQuerySource = (store: Store, caller: Caller, table: Table): QuerySource => {
    // Unique in the process, so that subqueries never shadow the query around them.
    const prefix = `q${aliasNumber++ % 1_000_000}`;
    const joined = new Map<string, { readonly table: Table; readonly alias: string; readonly text: Sql }>();

    const join = (navigation: string): { readonly table: Table; readonly alias: string } => {
        const found = joined.get(navigation);
        if (found !== undefined) return found;
        const relation = table.manyToOne.find(({ name }) => name === navigation);
        if (relation === undefined) throw unknownProperty(table.logicalName, navigation);
        const [target, ...others] = relation.targets;
        const targetTable = target === undefined || others.length > 0 ? undefined : store.schema.table(target);
        if (targetTable === undefined)
            throw notImplemented(`The path over '${navigation}' is not supported by the emulator.`);
        const alias = `${prefix}_${joined.size}`;
        const lookup = table.columnsByName.get(relation.column);
        const condition = allOf([
            sql(`${columnOf(alias, targetTable.primaryId)} = ${columnOf(prefix, relation.column)}`),
            lookup !== undefined && isPolymorphic(lookup)
                ? sql(`${columnOf(prefix, targetColumn(relation.column))} = ?`, targetTable.logicalName)
                : undefined,
            accessCondition(store, caller, targetTable, "Read", alias),
        ]);
        const text = concat([sql(`LEFT JOIN "${targetTable.logicalName}" ${alias} ON`), condition ?? sql("1")]);
        joined.set(navigation, { table: targetTable, alias, text });
        return { table: targetTable, alias };
    };

    return {
        store,
        caller,
        table,
        alias: prefix,
        resolve: (path) => {
            const [first = "", second, ...more] = path;
            if (more.length > 0) throw notImplemented(`The path '${path.join("/")}' is too deep for the emulator.`);
            const owner = second === undefined ? { table, alias: prefix } : join(first);
            const column = apiColumn(owner.table, second ?? first);
            return { expression: columnOf(owner.alias, column.name), column, table: owner.table, alias: owner.alias };
        },
        joins: () => concat([...joined.values()].map(({ text }) => text)),
    };
};
