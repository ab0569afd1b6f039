import { badRequest, notImplemented } from "../http/dataverse-fault";
import { splitOutside } from "./expand";

export type AggregateExpression =
    | { readonly kind: "count"; readonly alias: string }
    | {
          readonly kind: "column";
          readonly path: readonly string[];
          readonly method: "sum" | "average" | "min" | "max";
          readonly alias: string;
      };

export interface ApplyQuery {
    readonly filters: readonly string[];
    readonly groups: readonly (readonly string[])[];
    readonly aggregates: readonly AggregateExpression[];
}

const inside = (text: string, name: string): string => {
    if (!text.startsWith(`${name}(`) || !text.endsWith(")")) throw badRequest(`'${text}' is malformed in $apply.`);
    return text.slice(name.length + 1, -1);
};

const parseAggregate = (text: string): AggregateExpression => {
    const count = /^\$count\s+as\s+(\w+)$/.exec(text)?.[1];
    if (count !== undefined) return { kind: "count", alias: count };
    const found = /^([\w/]+)\s+with\s+(\w+)\s+as\s+(\w+)$/.exec(text);
    const method = (["sum", "average", "min", "max"] as const).find((known) => known === found?.[2]);
    if (found === null) throw badRequest(`The aggregate '${text}' is malformed in $apply.`);
    if (method === undefined)
        throw notImplemented(`The aggregate method '${found[2] ?? ""}' is not supported in $apply.`);
    return { kind: "column", path: (found[1] ?? "").split("/"), method, alias: found[3] ?? "" };
};

const parseAggregates = (text: string): readonly AggregateExpression[] =>
    splitOutside(inside(text, "aggregate"), ",").map(parseAggregate);

const parseGroupBy = (text: string): Pick<ApplyQuery, "groups" | "aggregates"> => {
    const [columns = "", aggregates, ...more] = splitOutside(inside(text, "groupby"), ",");
    if (more.length > 0) throw badRequest(`'${text}' is malformed in $apply.`);
    return {
        groups: splitOutside(inside(columns, ""), ",").map((path) => path.split("/")),
        aggregates: aggregates === undefined ? [] : parseAggregates(aggregates),
    };
};

/** Reads filter(…)/groupby((…),aggregate(…)) or filter(…)/aggregate(…). */
export const parseApply = (text: string): ApplyQuery => {
    const filters: string[] = [];
    let rest: Pick<ApplyQuery, "groups" | "aggregates"> | undefined;
    for (const part of splitOutside(text, "/")) {
        if (rest !== undefined) throw notImplemented(`'${part}' after the grouping is not supported in $apply.`);
        if (part.startsWith("filter(")) filters.push(inside(part, "filter"));
        else if (part.startsWith("groupby(")) rest = parseGroupBy(part);
        else if (part.startsWith("aggregate(")) rest = { groups: [], aggregates: parseAggregates(part) };
        else throw notImplemented(`The transformation '${part}' is not supported in $apply.`);
    }
    if (rest === undefined) throw badRequest("$apply needs groupby or aggregate.");
    return { filters, ...rest };
};
