import { badRequest } from "../http/dataverse-fault";
import { allOf, anyOf, type Sql } from "../sql/fragment";
import { translateCondition } from "./condition";
import type { FetchContext, Source } from "./context";
import { translateExists } from "./exists";
import type { FetchFilter } from "./nodes";

const conditionLimit = 500;

export const countConditions = (filters: readonly FetchFilter[]): number =>
    filters.reduce((sum, filter) => sum + filter.conditions.length + countConditions(filter.filters), 0);

export const translateFilter = (context: FetchContext, source: Source, filter: FetchFilter): Sql | undefined => {
    const parts = [
        ...filter.conditions.map((condition) => translateCondition(context, source, condition)),
        ...filter.filters.map((inner) => translateFilter(context, source, inner)),
        ...filter.links.map((link) => translateExists(context, source, link)),
    ].filter((part): part is Sql => part !== undefined);
    return filter.type === "and" ? allOf(parts) : anyOf(parts);
};

/** Several filters of one entity all have to hold. */
export const translateFilters = (
    context: FetchContext,
    source: Source,
    filters: readonly FetchFilter[],
): Sql | undefined => {
    if (countConditions(filters) > conditionLimit)
        throw badRequest("Number of conditions in query exceeded maximum limit.", "0x8004430a");
    return allOf(filters.map((filter) => translateFilter(context, source, filter)));
};
