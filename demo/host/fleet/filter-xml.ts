type FilterExpression = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;
type ConditionExpression = ComponentFramework.PropertyHelper.DataSetApi.ConditionExpression;

/** Numbers of the component framework's operators that this page's search and columns can set. */
const OPERATORS: Readonly<Record<number, string>> = {
    0: "eq",
    1: "ne",
    2: "gt",
    3: "lt",
    4: "ge",
    5: "le",
    6: "like",
    8: "in",
    12: "null",
};

function conditionElement(page: Document, condition: ConditionExpression): Element {
    const { attributeName, conditionOperator, value } = condition;
    const operator = OPERATORS[conditionOperator];
    if (operator === undefined) throw new Error(`The demo page does not filter by operator ${conditionOperator}.`);
    const made = page.createElement("condition");
    made.setAttribute("attribute", attributeName);
    made.setAttribute("operator", operator);
    if (Array.isArray(value)) {
        for (const each of value) {
            const item = page.createElement("value");
            item.textContent = each;
            made.append(item);
        }
    } else if (operator !== "null") made.setAttribute("value", value);
    return made;
}

/** The filter as FetchXML writes it. */
export function filterElement(page: Document, { conditions, filterOperator, filters = [] }: FilterExpression): Element {
    const made = page.createElement("filter");
    made.setAttribute("type", filterOperator === 1 ? "or" : "and");
    made.append(...conditions.map((condition) => conditionElement(page, condition)));
    made.append(...filters.map((inner) => filterElement(page, inner)));
    return made;
}

/** What the search field of a view's page adds: the text somewhere in the name or the address. */
export function findFilter(text: string): FilterExpression | undefined {
    if (text === "") return undefined;
    const value = `%${text}%`;
    return {
        filterOperator: 1,
        conditions: ["name", "emailaddress"].map((attributeName) => ({ attributeName, conditionOperator: 6, value })),
    };
}
