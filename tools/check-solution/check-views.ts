import { labelOf, type TableElement } from "../../src/package/package-contents";
import { descendantsNamed, elementAt, textOf, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check } from "./check";
import { SECRET_COLUMNS } from "./check-forms";
import { columnOf, typeCodeOf, unknownColumns } from "./table-columns";

/** Flags by which a view would change what everybody sees of the table, far beyond this solution. */
const PLAIN_VIEW: Readonly<Record<string, string>> = {
    isdefault: "the default view of the table",
    isquickfindquery: "the search of the table",
    isprivate: "a private view",
};

function attributeOf(elements: readonly XmlElement[], name: string): readonly string[] {
    return elements.flatMap(({ attributes }) => attributes[name] ?? []);
}

/** Values that a column cannot have make a view that is always empty. */
function impossibleValues(table: string, conditions: readonly XmlElement[], place: string): readonly string[] {
    return conditions.flatMap(({ attributes }) => {
        const { attribute = "", operator = "", value } = attributes;
        const options = columnOf(table, attribute)?.options;
        if (value === undefined || !options || !["eq", "ne"].includes(operator) || value in options) return [];
        return [`${place} compares ${attribute} with ${value}, which is none of its values.`];
    });
}

function viewFlags(element: XmlElement, place: string): readonly string[] {
    const type = textOf(element, "querytype") ?? "";
    return [
        ...Object.entries(PLAIN_VIEW)
            .filter(([flag]) => textOf(element, flag) !== "0")
            .map(([, what]) => `${place} would become ${what}.`),
        ...(type === "0" ? [] : [`${place} has the query type ${type}; a list of rows has 0.`]),
    ];
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
    const code = String(typeCodeOf(table));
    return [
        ...viewFlags(element, place),
        ...(grid.attributes["object"] === code
            ? []
            : [`${place} lays out rows of the table ${grid.attributes["object"] ?? ""}; ${table} is ${code}.`]),
        ...impossibleValues(table, descendantsNamed(fetch, "condition"), place),
        ...asked.filter((name) => SECRET_COLUMNS.includes(name)).map((name) => `${place} shows the column ${name}.`),
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
    const groups = attributes.filter(({ attributes: each }) => each["groupby"] === "true");
    const ungrouped = groups.filter(
        ({ attributes: each }) =>
            columnOf(table, each["name"] ?? "")?.type === "DateTime" && each["dategrouping"] === undefined,
    );
    const sums = descendantsNamed(data, "fetch").every(({ attributes: each }) => each["aggregate"] === "true");
    const aliases = attributeOf(attributes, "alias");
    const used = attributeOf([...descendantsNamed(data, "category"), ...descendantsNamed(data, "measure")], "alias");
    return [
        ...attributeOf(descendantsNamed(data, "entity"), "name")
            .filter((name) => name !== table)
            .map((name) => `${place} belongs to ${table} but asks for ${name}.`),
        ...unknownColumns(table, attributeOf(attributes, "name"), place),
        ...(textOf(element, "isdefault") === "0" ? [] : [`${place} would become the default chart of the table.`]),
        ...(sums && groups.length > 0 ? [] : [`${place} does not sum up rows by a column.`]),
        ...ungrouped.map(
            ({ attributes: each }) =>
                `${place} groups by the moment ${each["name"] ?? ""} without saying day or month.`,
        ),
        ...(descendantsNamed(presentation, "Series").some(({ attributes: each }) => each["ChartType"] !== undefined)
            ? []
            : [`${place} has no series to draw.`]),
        ...used
            .filter((alias) => !aliases.includes(alias))
            .map((alias) => `${place} draws ${alias}, which its query does not give.`),
    ];
}

/** Views and charts ask for columns that exist and show what they ask for. */
export const checkViews: Check = ({ contents }) => [
    ...contents.views.flatMap(checkView),
    ...contents.charts.flatMap(checkChart),
    ...[contents.views, contents.charts].flatMap((group) =>
        repeated(group.map(({ element }) => labelOf(element))).map(
            (name) => `Two views or charts are named "${name}".`,
        ),
    ),
];
