import { escapeXml } from "../../query/fetch-xml";

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One XML element; every attribute value is escaped, children are elements already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
    const pairs = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
        .join("");
    const body = children.join("");
    return body === "" ? `<${name}${pairs}/>` : `<${name}${pairs}>${body}</${name}>`;
}

export function condition(attribute: string, operator: string, value?: string | number, entityname?: string): string {
    return element("condition", { entityname, attribute, operator, value });
}

/** Compares two columns of one query; `other` is alias.column. */
export function columnCondition(attribute: string, operator: "ne" | "eq", other: string): string {
    return element("condition", { attribute, operator, valueof: other });
}

export function inCondition(attribute: string, values: readonly string[], entityname?: string): string {
    const list = values.map((value) => `<value>${escapeXml(value)}</value>`);
    return element("condition", { entityname, attribute, operator: "in" }, ...list);
}

export function filter(type: "and" | "or", ...parts: readonly string[]): string {
    const inner = parts.filter((part) => part !== "");
    return inner.length === 0 ? "" : element("filter", { type }, ...inner);
}

export type LinkType = "inner" | "outer" | "any" | "not any";

export interface Link {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly alias?: string;
    readonly type?: LinkType;
}

export function link({ name, from, to, alias, type }: Link, ...children: readonly string[]): string {
    return element("link-entity", { name, from, to, alias, "link-type": type ?? "inner" }, ...children);
}

export function columns(names: readonly string[]): string {
    return names.map((name) => element("attribute", { name })).join("");
}

export function group(name: string, alias: string = name, dategrouping?: string): string {
    // Without usertimezone="false" the platform groups by days of the reader's own time zone.
    const usertimezone = dategrouping === undefined ? undefined : false;
    return element("attribute", { name, alias, groupby: true, dategrouping, usertimezone });
}

export function aggregate(kind: "count" | "min" | "max" | "sum", name: string, alias: string): string {
    return element("attribute", { name, alias, aggregate: kind });
}

export function order(attribute: string): string {
    return element("order", { attribute });
}

/** Orders groups by what makes them one, so that pages of them neither overlap nor leave anything out. */
export function orderByAliases(...aliases: readonly string[]): string {
    return aliases.map((alias) => element("order", { alias })).join("");
}

export interface FetchHead {
    readonly aggregate?: true;
    readonly count?: number;
    readonly page?: number;
    readonly cookie?: string;
    readonly distinct?: true;
}

export function fetchXml(head: FetchHead, table: string, ...children: readonly string[]): string {
    const { cookie, ...rest } = head;
    return element("fetch", { ...rest, "paging-cookie": cookie }, element("entity", { name: table }, ...children));
}
