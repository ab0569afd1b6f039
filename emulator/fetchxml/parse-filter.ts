import type { Element } from "@xmldom/xmldom";
import { badRequest } from "../http/dataverse-fault";
import type { FetchCondition, FetchFilter } from "./nodes";
import { parseLink } from "./parse-entity";
import { attributesOf, childElements, requiredAttribute, unknownElement } from "./xml";

const parseCondition = (element: Element): FetchCondition => {
    const attributes = attributesOf(element, [
        "attribute",
        "operator",
        "value",
        "entityname",
        "valueof",
        "uitype",
        "uiname",
        "uihidden",
    ]);
    const values = childElements(element).map((child) => {
        if (child.tagName !== "value") throw unknownElement(child, "condition");
        attributesOf(child, ["uitype", "uiname"]);
        return child.textContent ?? "";
    });
    return {
        attribute: requiredAttribute(attributes, "attribute", "condition"),
        operator: requiredAttribute(attributes, "operator", "condition"),
        value: attributes("value"),
        values,
        entityName: attributes("entityname"),
        valueOf: attributes("valueof"),
    };
};

export const parseFilter = (element: Element): FetchFilter => {
    const attributes = attributesOf(element, ["type", "isquickfindfields", "hint"]);
    const type = attributes("type") ?? "and";
    if (type !== "and" && type !== "or")
        throw badRequest(`Attribute 'type' of a filter must be and or or, not '${type}'.`, "0x80040201");
    const children = childElements(element);
    children.forEach((child) => {
        if (!["condition", "filter", "link-entity"].includes(child.tagName)) throw unknownElement(child, "filter");
    });
    const named = (name: string): readonly Element[] => children.filter(({ tagName }) => tagName === name);
    return {
        type,
        conditions: named("condition").map(parseCondition),
        filters: named("filter").map(parseFilter),
        links: named("link-entity").map(parseLink),
    };
};
