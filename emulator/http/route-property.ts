import { isPolymorphic, targetColumn } from "../schema/column-kinds";
import type { Table } from "../schema/schema";
import { apiColumn } from "../odata/api-column";
import { readCollection } from "../odata/read-collection";
import { createQuerySource, type QuerySource } from "../odata/query-source";
import { readRows } from "../odata/read-rows";
import { findRelation } from "../odata/run-expand";
import { associate, disassociate } from "../write/associate";
import { columnOf, sql, type Sql } from "../sql/fragment";
import { badRequest, notAllowed, notImplemented, unknownResource } from "./dataverse-fault";
import { getRow } from "./get-row";
import { json, noContent, type EmulatorResponse } from "./messages";
import type { Segment } from "./resource-path";
import { requireRow } from "./row-access";
import type { ServiceCall } from "./service-call";

const tableOf = (call: ServiceCall, name: string): Table => {
    const table = call.store.schema.table(name);
    if (table === undefined) throw notImplemented(`The table '${name}' is not emulated.`);
    return table;
};

const getColumn = (call: ServiceCall, table: Table, id: string, name: string): EmulatorResponse => {
    const column = apiColumn(table, name);
    const source = createQuerySource(call.store, call.caller, table);
    const [row] = readRows({
        source,
        columns: [column],
        condition: sql(`${columnOf(source.alias, table.primaryId)} = ?`, id),
        order: sql(""),
        limit: sql("LIMIT 1"),
        annotations: () => false,
    });
    const value = row?.body[name] ?? null;
    if (value === null) return noContent();
    return json(200, { "@odata.context": `${call.url.base}$metadata#${table.entitySetName}(${id})/${name}`, value });
};

/** The rows of a collection that belong to one row, as a condition on the related table. */
const membership = (call: ServiceCall, table: Table, id: string, navigation: string) => {
    const found = findRelation(createQuerySource(call.store, call.caller, table), navigation);
    if (found.kind === "many") {
        const target = tableOf(call, found.relation.table);
        const lookup = target.columnsByName.get(found.relation.column);
        const within = (source: QuerySource): Sql => {
            const own = sql(`${columnOf(source.alias, found.relation.column)} = ?`, id);
            return lookup !== undefined && isPolymorphic(lookup)
                ? sql(
                      `(${own.text} AND ${columnOf(source.alias, targetColumn(lookup.name))} = ?)`,
                      id,
                      table.logicalName,
                  )
                : own;
        };
        return { target, within };
    }
    if (found.kind === "intersect") {
        const target = tableOf(call, found.relation.table);
        const intersect = tableOf(call, found.relation.intersect);
        const within = (source: QuerySource): Sql =>
            sql(
                `${columnOf(source.alias, target.primaryId)} IN (SELECT "${target.primaryId}" FROM "${intersect.logicalName}" WHERE "${table.primaryId}" = ?)`,
                id,
            );
        return { target, within };
    }
    return undefined;
};

const getRelated = (
    call: ServiceCall,
    table: Table,
    id: string,
    navigation: string,
    isCount: boolean,
): EmulatorResponse => {
    const members = membership(call, table, id, navigation);
    if (members !== undefined) return readCollection(call, members.target, isCount ? "count" : "rows", members.within);
    const relation = table.manyToOne.find(({ name }) => name === navigation);
    const row = call.store.row(table.logicalName, id);
    const targetId = relation === undefined ? undefined : row?.[relation.column];
    const stored = relation === undefined ? undefined : row?.[targetColumn(relation.column)];
    const targetName = typeof stored === "string" ? stored : relation?.targets[0];
    if (relation === undefined || isCount) throw unknownResource(navigation);
    if (typeof targetId !== "string" || targetName === undefined || !relation.targets.includes(targetName))
        return noContent();
    return getRow(call, tableOf(call, targetName), targetId);
};

const isNavigation = (table: Table, name: string): boolean =>
    [...table.manyToOne, ...table.oneToMany, ...table.manyToMany].some((relation) => relation.name === name);

/** set(key)/column, set(key)/navigation, set(key)/navigation/$count and …/$ref. */
export const routeProperty = (
    call: ServiceCall,
    table: Table,
    id: string,
    [first, second, ...more]: readonly Segment[],
): EmulatorResponse => {
    if (first === undefined || more.length > 0) throw badRequest("The path behind the row is too long.");
    if (second?.name === "$ref") {
        if (call.method === "DELETE") return disassociate(call, table, id, first);
        if (call.method === "POST" || call.method === "PUT") return associate(call, table, id, first.name);
        throw notAllowed(`${call.method} is not allowed on a reference.`);
    }
    if (second !== undefined && second.name !== "$count") throw unknownResource(second.name);
    if (call.method !== "GET") throw notAllowed(`${call.method} is not allowed on '${first.name}'.`);
    requireRow(call, table, "Read", id);
    if (isNavigation(table, first.name)) return getRelated(call, table, id, first.name, second !== undefined);
    if (second !== undefined) throw unknownResource(first.name);
    return getColumn(call, table, id, first.name);
};
