import { isLookup, isReadable } from "../schema/column-kinds";
import { outputColumn, type OutputColumn } from "../results/output-column";
import { badRequest } from "../http/dataverse-fault";
import type { ColumnDefinition } from "../schema/definitions";
import { fetchColumn, type FetchContext, type Source } from "./context";
import type { Joins } from "./link";
import type { FetchAttribute, FetchEntity } from "./nodes";

const keyOf = (source: Source, column: ColumnDefinition, attribute: FetchAttribute | undefined): string => {
    if (attribute?.alias !== undefined) return attribute.alias;
    if (source.name !== "") return `${source.name}.${column.name}`;
    return isLookup(column) ? `_${column.name}_value` : column.name;
};

const refuseAggregate = ({ aggregate, groupBy, name }: FetchAttribute): void => {
    if (aggregate !== undefined || groupBy)
        throw badRequest(`Attribute '${name}' aggregates, but the fetch has no aggregate='true'.`, "0x80040203");
};

const sourceColumns = (
    context: FetchContext,
    source: Source,
    entity: FetchEntity,
    isRoot: boolean,
): readonly OutputColumn[] => {
    entity.attributes.forEach(refuseAggregate);
    const output = (column: ColumnDefinition, attribute?: FetchAttribute): OutputColumn =>
        outputColumn(context.caller, source.table, source.alias, column, keyOf(source, column, attribute), isRoot);
    // A root without attributes returns everything; a link without attributes returns nothing.
    if (entity.allAttributes || (isRoot && entity.attributes.length === 0))
        return source.table.columns.filter(isReadable).map((column) => output(column));
    return entity.attributes.map((attribute) => output(fetchColumn(source.table, attribute.name), attribute));
};

/** Columns of root and links in the order written; the root's primary key comes along unless rows are made distinct. */
export const fetchColumns = (
    context: FetchContext,
    root: Source,
    entity: FetchEntity,
    joins: Joins,
    distinct: boolean,
): readonly OutputColumn[] => {
    const own = sourceColumns(context, root, entity, true);
    const linked = joins.linked.flatMap(({ link, source }) => sourceColumns(context, source, link, false));
    const hasKey = own.some(({ column }) => column.name === root.table.primaryId);
    const key = fetchColumn(root.table, root.table.primaryId);
    const columns = [
        ...own,
        ...(hasKey || distinct ? [] : [outputColumn(context.caller, root.table, root.alias, key)]),
        ...linked,
    ];
    const keys = new Set<string>();
    for (const { key: name } of columns) {
        if (keys.has(name)) throw badRequest(`The column '${name}' is selected more than once.`, "0x80041124");
        keys.add(name);
    }
    return columns;
};
