import { badRequest } from "../http/dataverse-fault";
import type { FetchQuery } from "./nodes";
import { parseEntity } from "./parse-entity";
import { attributesOf, childElements, flag, parseXml, positiveNumber, unknownElement } from "./xml";

const fetchAttributes = [
    "version",
    "output-format",
    "mapping",
    "aggregate",
    "aggregatelimit",
    "distinct",
    "top",
    "count",
    "page",
    "paging-cookie",
    "returntotalrecordcount",
    "no-lock",
    "options",
    "useraworderby",
    "latematerialize",
];

/** Reads a FetchXML text; refuses elements, attributes and values that it does not know, by name. */
export const parseFetch = (text: string): FetchQuery => {
    const root = parseXml(text);
    if (root.tagName !== "fetch") throw unknownElement(root, "document");
    const attributes = attributesOf(root, fetchAttributes);
    const [entity, ...others] = childElements(root);
    if (entity === undefined) throw badRequest("Element 'fetch' needs one 'entity'.", "0x80040201");
    [entity, ...others].forEach((child, index) => {
        if (child.tagName !== "entity" || index > 0) throw unknownElement(child, "fetch");
    });
    const top = positiveNumber(attributes("top"), "top");
    const count = positiveNumber(attributes("count"), "count");
    const page = positiveNumber(attributes("page"), "page");
    if (top !== undefined && (count !== undefined || page !== undefined))
        throw badRequest("The top attribute can't be specified with paging attribute page", "0x80041109");
    return {
        entity: parseEntity(entity),
        aggregate: flag(attributes("aggregate"), "aggregate"),
        distinct: flag(attributes("distinct"), "distinct"),
        returnTotal: flag(attributes("returntotalrecordcount"), "returntotalrecordcount"),
        top,
        count,
        page: page ?? 1,
        pagingCookie: attributes("paging-cookie"),
        aggregateLimit: positiveNumber(attributes("aggregatelimit"), "aggregatelimit"),
    };
};
