import { accessCondition } from "../security/scope";
import { badRequest } from "../http/dataverse-fault";
import { allOf, columnOf, concat, sql, type Sql } from "../sql/fragment";
import { fetchColumn, fetchTable, type FetchContext, type Source } from "./context";
import { translateExists } from "./exists";
import { translateFilters } from "./filter";
import type { FetchLink } from "./nodes";

export interface Joins {
    readonly from: Sql;
    /** Conditions of links that ask only for existence. */
    readonly conditions: readonly Sql[];
    readonly linked: readonly { readonly link: FetchLink; readonly source: Source }[];
}

const linkLimit = 15;

export const linkSource = (context: FetchContext, link: FetchLink): Source => {
    const table = fetchTable(context.store, link.name);
    const alias = context.nextAlias();
    const name = link.alias ?? `${link.name}${alias.slice(1)}`;
    if (context.sources.has(name)) throw badRequest(`The alias '${name}' is used more than once.`, "0x80041124");
    if (context.sources.size >= linkLimit)
        throw badRequest("Number of link entities in query exceeded maximum limit.", "0x8004430d");
    const source = { table, alias, name };
    context.sources.set(name, source);
    return source;
};

/** Join columns, the link's own filters and the rows that the caller may read: all belong in the ON clause. */
export const linkCondition = (context: FetchContext, parent: Source, source: Source, link: FetchLink): Sql => {
    const from = fetchColumn(source.table, link.from);
    const to = fetchColumn(parent.table, link.to);
    return (
        allOf([
            sql(`${columnOf(source.alias, from.name)} = ${columnOf(parent.alias, to.name)}`),
            translateFilters(context, source, link.filters),
            accessCondition(context.store, context.caller, source.table, "Read", source.alias),
        ]) ?? sql("1")
    );
};

const isExistence = ({ linkType }: FetchLink): boolean => linkType !== "inner" && linkType !== "outer";

const hasInnerChild = (link: FetchLink): boolean => link.links.some(({ linkType }) => linkType === "inner");

const tableText = ({ table, alias }: Source): Sql => sql(`"${table.logicalName}" ${alias}`);

const translateLink = (context: FetchContext, parent: Source, link: FetchLink): Joins => {
    const source = linkSource(context, link);
    // Children first: a condition of this link may name the alias of a link below it.
    const below = translateLinks(context, source, link.links);
    const condition = allOf([linkCondition(context, parent, source, link), ...below.conditions]) ?? sql("1");
    const word = link.linkType === "inner" ? "JOIN" : "LEFT JOIN";
    const linked = [{ link, source }, ...below.linked];
    const on = concat([sql("ON"), condition]);
    // An inner link below an outer one must not remove rows of the outer one's parent, hence the parentheses.
    const from =
        link.linkType === "outer" && hasInnerChild(link)
            ? concat([sql(`${word} (`), tableText(source), below.from, sql(")"), on])
            : concat([sql(word), tableText(source), on, below.from]);
    return { from, conditions: [], linked };
};

export const translateLinks = (context: FetchContext, parent: Source, links: readonly FetchLink[]): Joins => {
    const joins = links.filter((link) => !isExistence(link)).map((link) => translateLink(context, parent, link));
    return {
        from: concat(joins.map(({ from }) => from)),
        conditions: links.filter(isExistence).map((link) => translateExists(context, parent, link)),
        linked: joins.flatMap(({ linked }) => linked),
    };
};
