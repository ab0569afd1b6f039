import { badRequest } from "../http/dataverse-fault";
import { allOf, columnOf, concat, sql, where, type Sql } from "../sql/fragment";
import type { FetchContext, Source } from "./context";
import { linkCondition, linkSource, translateLinks } from "./link";
import type { FetchLink } from "./nodes";

/** A link that only asks whether related rows are there: any, not any, exists, in. */
export const translateExists = (context: FetchContext, parent: Source, link: FetchLink): Sql => {
    if (link.linkType === "inner" || link.linkType === "outer")
        throw badRequest(`A link-entity inside a filter must be any or not any, not '${link.linkType}'.`, "0x80040203");
    if (link.attributes.length > 0 || link.allAttributes)
        throw badRequest(`A link-entity of type '${link.linkType}' returns no columns.`, "0x80040203");
    const source = linkSource(context, link);
    const joins = translateLinks(context, source, link.links);
    const condition = allOf([linkCondition(context, parent, source, link), ...joins.conditions]);
    const body = concat([
        sql(
            `SELECT ${columnOf(source.alias, source.table.primaryId)} FROM "${source.table.logicalName}" ${source.alias}`,
        ),
        joins.from,
        where(condition),
    ]);
    return sql(`${link.linkType === "not any" ? "NOT EXISTS" : "EXISTS"} (${body.text})`, ...body.values);
};
