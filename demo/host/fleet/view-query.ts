import type { DemoView } from "../about";
import { filterElement } from "./filter-xml";

type DataSetApi = ComponentFramework.PropertyHelper.DataSetApi.FilterExpression;

export interface QueryState {
    readonly filter: DataSetApi | undefined;
    readonly sorting: readonly ComponentFramework.PropertyHelper.DataSetApi.SortStatus[];
    readonly page: number;
    readonly pageSize: number;
}

function parse(xml: string): Document {
    return new DOMParser().parseFromString(xml, "text/xml");
}

/** The view's query for one page, with the reader's filter and order. */
export function pageQuery(view: DemoView, { filter, sorting, page, pageSize }: QueryState): string {
    const query = parse(view.fetchXml);
    const fetch = query.documentElement;
    fetch.setAttribute("count", String(pageSize));
    fetch.setAttribute("page", String(page));
    const entity = fetch.getElementsByTagName("entity")[0];
    if (entity === undefined) throw new Error(`The view ${view.name} names no table.`);
    if (sorting.length > 0) {
        for (const order of [...entity.querySelectorAll(":scope > order")]) order.remove();
        for (const { name, sortDirection } of sorting) {
            const order = query.createElement("order");
            order.setAttribute("attribute", name);
            order.setAttribute("descending", String(sortDirection === 1));
            entity.append(order);
        }
    }
    if (filter !== undefined) entity.append(filterElement(query, filter));
    return new XMLSerializer().serializeToString(query);
}

const TITLES: Readonly<Record<string, string>> = {
    name: "Name",
    emailaddress: "Email Address",
    ownerid: "Owner",
    emailserverprofile: "Server Profile",
    incomingemailstatus: "Incoming Email Status",
    outgoingemailstatus: "Outgoing Email Status",
};
const TYPES: Readonly<Record<string, string>> = {
    ownerid: "Lookup.Owner",
    emailserverprofile: "Lookup.Simple",
    incomingemailstatus: "OptionSet",
    outgoingemailstatus: "OptionSet",
};

/** The view's columns in its order. */
export function viewColumns(view: DemoView): ComponentFramework.PropertyHelper.DataSetApi.Column[] {
    return [...parse(view.layoutXml).querySelectorAll("cell")].map((cell, order) => {
        const name = cell.getAttribute("name") ?? "";
        return {
            name,
            alias: name,
            displayName: TITLES[name] ?? name,
            dataType: TYPES[name] ?? "SingleLine.Text",
            order,
            visualSizeFactor: Number(cell.getAttribute("width") ?? 100),
            isPrimary: name === "name",
            disableSorting: false,
        };
    });
}
