import type { Table } from "../schema/schema";
import { allOf, anyOf, columnOf, inList, sql, type Sql } from "../sql/fragment";
import type { Store } from "../store/store";
import { missingPrivilege } from "../http/dataverse-fault";
import type { Caller } from "./caller";
import type { Grant } from "./grants";
import { privilegeName, type Verb } from "./privilege-names";

export const privilegeId = (store: Store, name: string): string =>
    String(
        store.query(sql("SELECT privilegeid FROM privilege WHERE name = ?", name))[0]?.[0] ??
            "00000000-0000-0000-0000-000000000000",
    );

const withDescendants = (store: Store, businessUnitId: string): readonly string[] =>
    store
        .query(
            sql(
                `WITH RECURSIVE tree(id) AS (SELECT ? UNION SELECT b.businessunitid FROM businessunit b JOIN tree ON b.parentbusinessunitid = tree.id)
                SELECT id FROM tree`,
                businessUnitId,
            ),
        )
        .map(([id]) => String(id));

/** Business units whose rows the grants open. */
const openUnits = (store: Store, grants: readonly Grant[]): readonly string[] => [
    ...new Set(
        grants.flatMap(({ depth, businessUnitId }) => {
            if (depth === 4) return withDescendants(store, businessUnitId);
            return depth === 2 ? [businessUnitId] : [];
        }),
    ),
];

const ownerCondition = (store: Store, caller: Caller, table: Table, alias: string, grants: readonly Grant[]): Sql => {
    const ownRows = grants.some(({ coversOwnRows, depth }) => coversOwnRows || depth > 1);
    const owners = [...(ownRows ? [caller.userId] : []), ...caller.teamIds];
    const units = openUnits(store, grants);
    const unitColumn = table.columnsByName.has("owningbusinessunit") ? "owningbusinessunit" : "businessunitid";
    return (
        anyOf([
            inList(columnOf(alias, "ownerid"), owners),
            ...(units.length > 0 ? [inList(columnOf(alias, unitColumn), units)] : []),
        ]) ?? sql("0")
    );
};

const businessCondition = (
    store: Store,
    caller: Caller,
    table: Table,
    alias: string,
    grants: readonly Grant[],
): Sql => {
    const unitColumn = columnOf(alias, "businessunitid");
    const own: Readonly<Record<string, Sql>> = {
        systemuser: sql(`${columnOf(alias, "systemuserid")} = ?`, caller.userId),
        usersettings: sql(`${columnOf(alias, "systemuserid")} = ?`, caller.userId),
        team: inList(columnOf(alias, "teamid"), caller.teamIds),
        businessunit: sql(`${unitColumn} = ?`, caller.businessUnitId),
    };
    const parts = [own[table.logicalName] ?? sql("0"), inList(unitColumn, openUnits(store, grants))];
    return anyOf(parts) ?? sql("0");
};

const rowCondition = (store: Store, caller: Caller, table: Table, alias: string, grants: readonly Grant[]) => {
    if (table.logicalName === "exchangesyncidmapping") return sql(`${columnOf(alias, "ownerid")} = ?`, caller.userId);
    if (grants.some(({ depth }) => depth === 8)) return undefined;
    if (table.columnsByName.has("ownerid")) return ownerCondition(store, caller, table, alias, grants);
    if (table.ownership === "business") return businessCondition(store, caller, table, alias, grants);
    return undefined;
};

/** Condition that leaves the rows the caller may use; undefined = all. Without any depth it refuses, naming the privilege. */
export const accessCondition = (
    store: Store,
    caller: Caller,
    table: Table,
    verb: Verb,
    alias: string,
): Sql | undefined => {
    if (caller.isAdministrator) return undefined;
    const name = privilegeName(table, verb);
    if (name === undefined) return undefined;
    const grants = caller.grants().get(name.toLowerCase()) ?? [];
    if (grants.length === 0) throw missingPrivilege(caller.userId, name, privilegeId(store, name));
    return rowCondition(store, caller, table, alias, grants);
};

/** True when the row lies within the depth of the verb; refuses when the caller has no depth at all. */
export const mayUseRow = (store: Store, caller: Caller, table: Table, verb: Verb, id: string): boolean => {
    const condition =
        allOf([sql(`${columnOf("t", table.primaryId)} = ?`, id), accessCondition(store, caller, table, verb, "t")]) ??
        sql("0");
    return (
        store.query({
            text: `SELECT 1 FROM "${table.logicalName}" t WHERE ${condition.text}`,
            values: condition.values,
        }).length > 0
    );
};

/** SQL of a column as this caller sees it: subjects of other people's failed items are masked. */
export const visibleColumn = (caller: Caller, table: Table, alias: string, name: string): Sql => {
    const plain = columnOf(alias, name);
    if (table.logicalName !== "exchangesyncidmapping" || name !== "itemsubject") return sql(plain);
    return sql(`CASE WHEN ${columnOf(alias, "ownerid")} = ? THEN ${plain} ELSE '***' END`, caller.userId);
};
