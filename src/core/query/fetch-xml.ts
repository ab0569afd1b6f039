import type { TableName } from "../model/generated/tables";

export type Operand = string | number;

export type Condition =
    | { readonly column: string; readonly operator: "eq" | "ne" | "gt" | "ge" | "lt" | "le"; readonly value: Operand }
    | { readonly column: string; readonly operator: "in"; readonly values: readonly Operand[]; readonly alias?: string }
    | { readonly column: string; readonly operator: "null" | "not-null"; readonly alias?: string }
    | { readonly column: string; readonly operator: "last-x-days"; readonly value: number }
    | { readonly column: string; readonly operator: "eq-userid" }
    | { readonly column: string; readonly operator: "begins-with"; readonly value: string }
    | { readonly column: string; readonly operator: "eq"; readonly value: Operand; readonly alias: string };

export interface Filter {
    readonly any?: readonly Condition[];
    readonly all?: readonly Condition[];
}

export interface Aggregate {
    readonly column: string;
    readonly alias: string;
    readonly aggregate?: "count" | "min" | "max" | "sum";
    readonly groupBy?: true;
    readonly dateGrouping?: "day" | "week" | "month" | "year";
}

export interface Join {
    readonly table: TableName;
    /** Column of the joined table. */
    readonly from: string;
    /** Column of the table that is joined to. */
    readonly to: string;
    readonly alias: string;
    readonly outer?: boolean;
    readonly columns?: readonly string[];
    readonly filter?: Filter;
    readonly joins?: readonly Join[];
}

export interface Query {
    readonly table: TableName;
    readonly columns?: readonly string[];
    readonly aggregates?: readonly Aggregate[];
    readonly filter?: Filter;
    readonly joins?: readonly Join[];
    readonly order?: readonly { readonly column: string; readonly descending?: boolean }[];
    /** Rows of a page. */
    readonly count?: number;
    readonly page?: number;
    readonly cookie?: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
};

/** Makes a text safe inside an XML attribute or element. */
export function escapeXml(text: string): string {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function attributes(pairs: Readonly<Record<string, string | number | boolean | undefined>>): string {
    return Object.entries(pairs)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
        .join("");
}

function condition(item: Condition): string {
    const alias = "alias" in item ? item.alias : undefined;
    const head = { entityname: alias, attribute: item.column, operator: item.operator };
    if ("values" in item) {
        const values = item.values.map((value) => `<value>${escapeXml(String(value))}</value>`).join("");
        return `<condition${attributes(head)}>${values}</condition>`;
    }
    return `<condition${attributes({ ...head, value: "value" in item ? item.value : undefined })}/>`;
}

function filter(item: Filter | undefined): string {
    const group = (type: "and" | "or", conditions: readonly Condition[] | undefined): string =>
        conditions?.length ? `<filter type="${type}">${conditions.map(condition).join("")}</filter>` : "";
    return item ? group("and", item.all) + group("or", item.any) : "";
}

function columns(names: readonly string[] | undefined): string {
    return (names ?? []).map((name) => `<attribute${attributes({ name })}/>`).join("");
}

function join(item: Join): string {
    const head = attributes({
        name: item.table,
        from: item.from,
        to: item.to,
        alias: item.alias,
        "link-type": item.outer ? "outer" : "inner",
    });
    const body = columns(item.columns) + filter(item.filter) + (item.joins ?? []).map(join).join("");
    return `<link-entity${head}>${body}</link-entity>`;
}

function aggregate(item: Aggregate): string {
    return `<attribute${attributes({
        name: item.column,
        alias: item.alias,
        aggregate: item.aggregate,
        groupby: item.groupBy,
        dategrouping: item.dateGrouping,
        // Without this the platform groups by days of the reader's own time zone.
        usertimezone: item.dateGrouping === undefined ? undefined : false,
    })}/>`;
}

/** Writes a query as FetchXML. Every value is escaped; names come from the product's own constants. */
export function toFetchXml(query: Query): string {
    const head = attributes({
        aggregate: query.aggregates ? true : undefined,
        count: query.count,
        page: query.count === undefined ? undefined : (query.page ?? 1),
        "paging-cookie": query.cookie,
    });
    const order = (query.order ?? [])
        .map(({ column, descending }) =>
            query.aggregates
                ? `<order${attributes({ alias: column, descending })}/>`
                : `<order${attributes({ attribute: column, descending })}/>`,
        )
        .join("");
    const body =
        columns(query.columns) +
        (query.aggregates ?? []).map(aggregate).join("") +
        filter(query.filter) +
        (query.joins ?? []).map(join).join("") +
        order;
    return `<fetch${head}><entity name="${query.table}">${body}</entity></fetch>`;
}
