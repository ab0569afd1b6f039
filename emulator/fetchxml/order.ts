import { badRequest } from "../http/dataverse-fault";
import { columnOf, concat, sql, type Sql } from "../sql/fragment";
import { fetchColumn, namedSource, type FetchContext, type Source } from "./context";
import type { Joins } from "./link";
import type { FetchEntity, FetchOrder } from "./nodes";

interface Ordered {
    readonly source: Source;
    readonly order: FetchOrder;
}

const allOrders = (root: Source, entity: FetchEntity, joins: Joins): readonly Ordered[] => [
    ...entity.orders.map((order) => ({ source: root, order })),
    ...joins.linked.flatMap(({ link, source }) => link.orders.map((order) => ({ source, order }))),
];

const direction = (order: FetchOrder): string => (order.descending ? "DESC" : "ASC");

const columnOrder = (context: FetchContext, { source, order }: Ordered): Sql => {
    if (order.attribute === undefined)
        throw badRequest(`The order alias '${order.alias ?? ""}' is only for aggregate fetches.`, "0x80040203");
    const named = namedSource(context, source, order.entityName);
    return sql(`${columnOf(named.alias, fetchColumn(named.table, order.attribute).name)} ${direction(order)}`);
};

/** ORDER BY with the primary key as last column, so that pages never overlap. */
export const orderClause = (
    context: FetchContext,
    root: Source,
    entity: FetchEntity,
    joins: Joins,
    tieBreak: boolean,
): Sql => {
    const orders = allOrders(root, entity, joins).map((ordered) => columnOrder(context, ordered));
    const parts = tieBreak ? [...orders, sql(columnOf(root.alias, root.table.primaryId))] : orders;
    return parts.length === 0 ? sql("") : concat([sql("ORDER BY"), concat(parts, ", ")]);
};

export const aggregateOrderClause = (
    root: Source,
    entity: FetchEntity,
    joins: Joins,
    positions: ReadonlyMap<string, number>,
): Sql => {
    const parts = allOrders(root, entity, joins).map(({ order }) => {
        const position = order.alias === undefined ? undefined : positions.get(order.alias);
        if (order.alias === undefined)
            throw badRequest(
                "An attribute can not be requested when an aggregate operation has been specified: order an aggregate fetch by alias.",
                "0x80041115",
            );
        if (position === undefined)
            throw badRequest(`There is no column with the alias '${order.alias}'.`, "0x80040203");
        return sql(`${position} ${direction(order)}`);
    });
    return parts.length === 0 ? sql("") : concat([sql("ORDER BY"), concat(parts, ", ")]);
};

/** The platform gives no paging cookie when the order uses a column of a link. */
export const ordersByLink = (root: Source, entity: FetchEntity, joins: Joins): boolean =>
    allOrders(root, entity, joins).some(({ source, order }) => source !== root || order.entityName !== undefined);
