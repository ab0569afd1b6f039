import type { Element } from "@xmldom/xmldom";
import { badRequest } from "../http/dataverse-fault";
import type { FetchAttribute, FetchEntity, FetchLink, FetchOrder, LinkType } from "./nodes";
import { parseFilter } from "./parse-filter";
import { attributesOf, childElements, flag, requiredAttribute, unknownElement } from "./xml";

const parseAttribute = (element: Element): FetchAttribute => {
    const attributes = attributesOf(element, [
        "name",
        "alias",
        "aggregate",
        "groupby",
        "dategrouping",
        "usertimezone",
        "distinct",
    ]);
    return {
        name: requiredAttribute(attributes, "name", "attribute"),
        alias: attributes("alias"),
        aggregate: attributes("aggregate"),
        groupBy: flag(attributes("groupby"), "groupby"),
        dateGrouping: attributes("dategrouping"),
        distinct: flag(attributes("distinct"), "distinct"),
    };
};

const parseOrder = (element: Element): FetchOrder => {
    const attributes = attributesOf(element, ["attribute", "alias", "descending", "entityname"]);
    if (attributes("attribute") === undefined && attributes("alias") === undefined)
        throw badRequest("Element 'order' needs the attribute 'attribute' or 'alias'.", "0x80040201");
    return {
        attribute: attributes("attribute"),
        alias: attributes("alias"),
        entityName: attributes("entityname"),
        descending: flag(attributes("descending"), "descending"),
    };
};

const entityChildren = ["attribute", "all-attributes", "filter", "order", "link-entity"];

const parseContent = (element: Element, name: string): FetchEntity => {
    const children = childElements(element);
    children.forEach((child) => {
        if (!entityChildren.includes(child.tagName)) throw unknownElement(child, element.tagName);
    });
    const named = (tag: string): readonly Element[] => children.filter(({ tagName }) => tagName === tag);
    return {
        name,
        attributes: named("attribute").map(parseAttribute),
        allAttributes: named("all-attributes").length > 0,
        filters: named("filter").map(parseFilter),
        orders: named("order").map(parseOrder),
        links: named("link-entity").map(parseLink),
    };
};

export const parseEntity = (element: Element): FetchEntity =>
    parseContent(element, requiredAttribute(attributesOf(element, ["name", "enableprefiltering"]), "name", "entity"));

const linkTypes: readonly LinkType[] = ["inner", "outer", "exists", "in", "any", "not any"];

export const parseLink = (element: Element): FetchLink => {
    const attributes = attributesOf(element, ["name", "from", "to", "alias", "link-type", "intersect", "visible"]);
    const linkType = attributes("link-type") ?? "inner";
    const known = linkTypes.find((type) => type === linkType);
    if (known === undefined)
        throw badRequest(`The link-type '${linkType}' is not supported by the emulator.`, "0x80040203");
    return {
        ...parseContent(element, requiredAttribute(attributes, "name", "link-entity")),
        from: requiredAttribute(attributes, "from", "link-entity"),
        to: requiredAttribute(attributes, "to", "link-entity"),
        alias: attributes("alias"),
        linkType: known,
    };
};
