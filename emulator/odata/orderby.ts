import { badRequest } from "../http/dataverse-fault";
import { columnOf, concat, sql, type Sql } from "../sql/fragment";
import type { QuerySource } from "./query-source";

/** $orderby with the primary key as last column, so that pages never overlap. */
export const translateOrderBy = (source: QuerySource, orderBy: string | undefined): Sql => {
    const parts = (orderBy ?? "")
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => {
            const [path = "", direction = "asc", ...more] = part.split(/\s+/);
            if (more.length > 0 || (direction !== "asc" && direction !== "desc"))
                throw badRequest(`The $orderby part '${part}' is malformed.`);
            return sql(`${source.resolve(path.split("/")).expression} ${direction.toUpperCase()}`);
        });
    return concat([sql("ORDER BY"), concat([...parts, sql(columnOf(source.alias, source.table.primaryId))], ", ")]);
};
