import { escapeXml } from "../query/fetch-xml";
import { filter } from "./query/xml";
import { countOnce } from "./scope-links";
import type { FleetScope } from "./scope";

/** The filter of a data set, as the component framework hands it on. */
export interface FilterExpression {
    /** 0 and, 1 or. */
    readonly filterOperator: number;
    readonly conditions: readonly {
        readonly attributeName: string;
        readonly conditionOperator: number;
        readonly value: string | readonly string[];
        readonly entityAliasName?: string;
    }[];
    readonly filters?: readonly FilterExpression[];
}

/** The framework's numbers of operators. */
const OPERATORS: Readonly<Record<number, string>> = {
    0: "eq",
    1: "ne",
    2: "gt",
    3: "lt",
    4: "ge",
    5: "le",
    6: "like",
    7: "not-like",
    8: "in",
    9: "not-in",
    12: "null",
    13: "not-null",
    14: "yesterday",
    15: "today",
    16: "tomorrow",
    17: "last-seven-days",
    25: "on",
    26: "on-or-before",
    27: "on-or-after",
    33: "last-x-hours",
    35: "last-x-days",
    41: "eq-userid",
    42: "ne-userid",
    43: "eq-businessid",
    49: "contain-values",
    54: "begins-with",
    55: "not-begin-with",
    56: "ends-with",
    57: "not-end-with",
};

const WITHOUT_VALUE: ReadonlySet<string> = new Set([
    "null",
    "not-null",
    "yesterday",
    "today",
    "tomorrow",
    "last-seven-days",
    "eq-userid",
    "ne-userid",
    "eq-businessid",
]);

export type FilterScope =
    | { readonly outcome: "scope"; readonly scope: FleetScope }
    /** An operator that is not known here; leaving it out would count too many mailboxes. */
    | { readonly outcome: "unknownOperator"; readonly operator: number };

const NAME = /^[a-z_]\w*$/i;

function conditionXml(
    { attributeName, value, entityAliasName }: FilterExpression["conditions"][number],
    operator: string,
): string {
    const alias = entityAliasName && NAME.test(entityAliasName) ? ` entityname="${entityAliasName}"` : "";
    const head = `<condition${alias} attribute="${escapeXml(attributeName)}" operator="${operator}"`;
    if (WITHOUT_VALUE.has(operator)) return `${head}/>`;
    if (typeof value === "string") return `${head} value="${escapeXml(value)}"/>`;
    return `${head}>${value.map((item) => `<value>${escapeXml(String(item))}</value>`).join("")}</condition>`;
}

function unknownOperator(expression: FilterExpression): number | undefined {
    const own = expression.conditions.find(({ conditionOperator }) => OPERATORS[conditionOperator] === undefined);
    if (own) return own.conditionOperator;
    for (const inner of expression.filters ?? []) {
        const found = unknownOperator(inner);
        if (found !== undefined) return found;
    }
    return undefined;
}

function filterXml({ filterOperator, conditions, filters = [] }: FilterExpression): string {
    const parts = conditions.map((item) => conditionXml(item, OPERATORS[item.conditionOperator] ?? "eq"));
    return filter(filterOperator === 1 ? "or" : "and", ...parts, ...filters.map(filterXml));
}

/** The mailboxes that pass a data set's filter. */
export function scopeOfFilter(expression: FilterExpression): FilterScope {
    const operator = unknownOperator(expression);
    if (operator !== undefined) return { outcome: "unknownOperator", operator };
    const xml = filterXml(expression);
    return { outcome: "scope", scope: { fragments: xml === "" ? [] : [xml] } };
}

const TAG = /<(\/?)([a-z-]+)((?:\s+[a-z-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gi;
/** Elements that choose what is shown, not which rows; a scope keeps the rest. */
const SHOWN: ReadonlySet<string> = new Set(["attribute", "all-attributes", "order"]);

/**
 * The mailboxes of a view, from its saved FetchXML: conditions and links stay, columns and order go. Undefined when the text is no FetchXML
 * over mailboxes.
 */
export function scopeOfView(viewFetchXml: string): FleetScope | undefined {
    const entity = /<entity\s(?:[^>]*\s)?name\s*=\s*["']mailbox["'][^>]*>/i.exec(viewFetchXml);
    if (!entity) return undefined;
    if (entity[0].endsWith("/>")) return { fragments: [] };
    const end = viewFetchXml.lastIndexOf("</entity>");
    if (end < entity.index) return undefined;
    const inner = viewFetchXml.slice(entity.index + entity[0].length, end);
    const kept = inner.replace(TAG, (tag, _close, name: string) => (SHOWN.has(name.toLowerCase()) ? "" : tag)).trim();
    const fragment = countOnce(kept);
    return { fragments: fragment === "" ? [] : [fragment] };
}

/** Mailboxes that belong to all of the scopes. */
export function mergeScopes(...scopes: readonly (FleetScope | undefined)[]): FleetScope {
    return { fragments: scopes.flatMap((scope) => scope?.fragments ?? []) };
}
