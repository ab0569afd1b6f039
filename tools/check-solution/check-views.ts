import { labelOf, type TableElement } from "../../src/package/package-contents";
import { descendantsNamed, elementAt, type XmlElement } from "../../src/package/xml-element";
import type { Check } from "./check";
import { unknownColumns } from "./table-columns";

function attributeOf(elements: readonly XmlElement[], name: string): readonly string[] {
    return elements.flatMap(({ attributes }) => attributes[name] ?? []);
}

function checkView({ table, element }: TableElement): readonly string[] {
    const place = `The view "${labelOf(element)}"`;
    const fetch = elementAt(element, "fetchxml", "fetch");
    const grid = elementAt(element, "layoutxml", "grid");
    if (!fetch || !grid) return [`${place} has no query or no layout.`];
    const entity = elementAt(fetch, "entity");
    const asked = attributeOf(descendantsNamed(fetch, "attribute"), "name");
    const shown = attributeOf(descendantsNamed(grid, "cell"), "name");
    const filtered = attributeOf(
        [...descendantsNamed(fetch, "condition"), ...descendantsNamed(fetch, "order")],
        "attribute",
    );
    const key = elementAt(grid, "row")?.attributes["id"];
    return [
        ...(entity?.attributes["name"] === table ? [] : [`${place} belongs to ${table} but asks for another table.`]),
        ...unknownColumns(table, [...asked, ...filtered], place),
        ...shown
            .filter((name) => !asked.includes(name))
            .map((name) => `${place} shows the column ${name} without asking for it.`),
        ...(asked.includes(grid.attributes["jump"] ?? "")
            ? []
            : [`${place} opens rows by a column that it does not ask for.`]),
        ...(key !== undefined && asked.includes(key) ? [] : [`${place} names no id column that it asks for.`]),
    ];
}

function checkChart({ table, element }: TableElement): readonly string[] {
    const place = `The chart "${labelOf(element)}"`;
    const data = elementAt(element, "datadescription", "datadefinition");
    const presentation = elementAt(element, "presentationdescription", "Chart");
    if (!data || !presentation) return [`${place} has no data or no presentation.`];
    const attributes = descendantsNamed(data, "attribute");
    const aliases = attributeOf(attributes, "alias");
    const used = attributeOf([...descendantsNamed(data, "category"), ...descendantsNamed(data, "measure")], "alias");
    return [
        ...attributeOf(descendantsNamed(data, "entity"), "name")
            .filter((name) => name !== table)
            .map((name) => `${place} belongs to ${table} but asks for ${name}.`),
        ...unknownColumns(table, attributeOf(attributes, "name"), place),
        ...used
            .filter((alias) => !aliases.includes(alias))
            .map((alias) => `${place} draws ${alias}, which its query does not give.`),
    ];
}

/** Views and charts ask for columns that exist and show what they ask for. */
export const checkViews: Check = ({ contents }) => [
    ...contents.views.flatMap(checkView),
    ...contents.charts.flatMap(checkChart),
];
