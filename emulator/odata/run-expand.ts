import { isPolymorphic, targetColumn } from "../schema/column-kinds";
import type { ManyToMany, ManyToOne, OneToMany } from "../schema/definitions";
import { notImplemented, unknownProperty } from "../http/dataverse-fault";
import { allOf, columnOf, concat, inList, sql, type Sql } from "../sql/fragment";
import type { Annotations } from "../results/annotations";
import type { ExpandItem } from "./expand";
import { parseTop } from "./paging";
import { parseFilter } from "./parse-filter";
import { translateOrderBy } from "./orderby";
import { createQuerySource, type QuerySource } from "./query-source";
import { readRows, type ReadRow } from "./read-rows";
import { selectedColumns } from "./select";
import { translateFilter } from "./translate-filter";

type Relation =
    | { readonly kind: "one"; readonly relation: ManyToOne }
    | { readonly kind: "many"; readonly relation: OneToMany }
    | { readonly kind: "intersect"; readonly relation: ManyToMany };

export const findRelation = (source: QuerySource, navigation: string): Relation => {
    const one = source.table.manyToOne.find(({ name }) => name === navigation);
    if (one !== undefined) return { kind: "one", relation: one };
    const many = source.table.oneToMany.find(({ name }) => name === navigation);
    if (many !== undefined) return { kind: "many", relation: many };
    const intersect = source.table.manyToMany.find(({ name }) => name === navigation);
    if (intersect !== undefined) return { kind: "intersect", relation: intersect };
    throw unknownProperty(source.table.logicalName, navigation);
};

const relatedSource = (source: QuerySource, tableName: string, navigation: string): QuerySource => {
    const table = source.store.schema.table(tableName);
    if (table === undefined) throw notImplemented(`The table '${tableName}' behind '${navigation}' is not emulated.`);
    return createQuerySource(source.store, source.caller, table);
};

const noLimit = sql("");

interface Related {
    readonly key: string;
    readonly row: ReadRow;
}

const readRelated = (
    target: QuerySource,
    item: ExpandItem,
    condition: Sql,
    key: Sql,
    annotations: Annotations,
): readonly Related[] => {
    const filter = item.options.get("$filter");
    const translated = filter === undefined ? undefined : translateFilter(target, parseFilter(filter, new Map()));
    return readRows({
        source: target,
        columns: selectedColumns(target.table, item.options.get("$select")),
        condition: allOf([condition, translated]),
        order: translateOrderBy(target, item.options.get("$orderby")),
        limit: noLimit,
        annotations,
        extra: [key],
    }).map((row) => ({ key: String(row.extra[0] ?? ""), row }));
};

const expandOne = (
    source: QuerySource,
    relation: ManyToOne,
    item: ExpandItem,
    rows: readonly ReadRow[],
    position: number,
    annotations: Annotations,
): void => {
    const [targetName = "", ...others] = relation.targets;
    if (others.length > 0)
        throw notImplemented(
            `$expand of '${item.navigation}', which has several targets, is not supported by the emulator.`,
        );
    const target = relatedSource(source, targetName, item.navigation);
    const key = columnOf(target.alias, target.table.primaryId);
    const ids = rows.map(({ extra }) => extra[position] ?? null).filter((id) => id !== null);
    const found = new Map(
        readRelated(target, item, inList(key, ids), sql(key), annotations).map(({ key: id, row }) => [id, row.body]),
    );
    for (const { body, extra } of rows) body[item.navigation] = found.get(String(extra[position])) ?? null;
};

const expandMany = (
    source: QuerySource,
    relation: OneToMany,
    item: ExpandItem,
    rows: readonly ReadRow[],
    annotations: Annotations,
): void => {
    const target = relatedSource(source, relation.table, item.navigation);
    const lookup = target.table.columnsByName.get(relation.column);
    if (lookup === undefined) throw notImplemented(`'${relation.table}' has no column '${relation.column}' here.`);
    const key = columnOf(target.alias, relation.column);
    const ids = rows.map(({ body }) => String(body[source.table.primaryId]));
    const condition =
        allOf([
            inList(key, ids),
            isPolymorphic(lookup)
                ? sql(`${columnOf(target.alias, targetColumn(relation.column))} = ?`, source.table.logicalName)
                : undefined,
        ]) ?? sql("1");
    attach(source, item, rows, readRelated(target, item, condition, sql(key), annotations));
};

const expandIntersect = (
    source: QuerySource,
    relation: ManyToMany,
    item: ExpandItem,
    rows: readonly ReadRow[],
    annotations: Annotations,
): void => {
    const target = relatedSource(source, relation.table, item.navigation);
    const intersect = source.store.schema.table(relation.intersect);
    if (intersect === undefined) throw notImplemented(`The table '${relation.intersect}' is not emulated.`);
    const own = source.table.primaryId;
    const other = target.table.primaryId;
    const ids = rows.map(({ body }) => String(body[own]));
    const related: Related[] = [];
    for (const id of ids) {
        const condition = sql(
            `${columnOf(target.alias, other)} IN (SELECT "${other}" FROM "${relation.intersect}" WHERE "${own}" = ?)`,
            id,
        );
        related.push(...readRelated(target, item, condition, sql("?", id), annotations));
    }
    attach(source, item, rows, related);
};

const attach = (source: QuerySource, item: ExpandItem, rows: readonly ReadRow[], related: readonly Related[]): void => {
    const top = parseTop(item.options.get("$top"));
    const groups = new Map<string, unknown[]>();
    for (const { key, row } of related) groups.set(key, [...(groups.get(key) ?? []), row.body]);
    for (const { body } of rows)
        body[item.navigation] = (groups.get(String(body[source.table.primaryId])) ?? []).slice(0, top);
};

/** SQL of the lookup columns that the single-valued items need, in the order of the items. */
export const expandKeys = (source: QuerySource, items: readonly ExpandItem[]): readonly Sql[] =>
    items.map((item) => {
        const { kind, relation } = findRelation(source, item.navigation);
        if (kind !== "one") return sql("NULL");
        const column = source.table.columnsByName.get(relation.column);
        const [target] = relation.targets;
        // usersettings and its like relate over the primary key itself.
        if (column === undefined) return sql("NULL");
        const value = columnOf(source.alias, column.name);
        return isPolymorphic(column) && relation.targets.length === 1
            ? sql(
                  `CASE WHEN ${columnOf(source.alias, targetColumn(column.name))} = ? THEN ${value} END`,
                  target ?? null,
              )
            : sql(value);
    });

/** Adds the related rows of each item to the bodies. */
export const runExpand = (
    source: QuerySource,
    items: readonly ExpandItem[],
    rows: readonly ReadRow[],
    annotations: Annotations,
): void =>
    items.forEach((item, position) => {
        const found = findRelation(source, item.navigation);
        if (found.kind === "one") expandOne(source, found.relation, item, rows, position, annotations);
        else if (found.kind === "many") expandMany(source, found.relation, item, rows, annotations);
        else expandIntersect(source, found.relation, item, rows, annotations);
    });

export const limitOf = (size: number, offset: number): Sql => concat([sql("LIMIT ? OFFSET ?", size, offset)]);
