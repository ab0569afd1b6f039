import { plainGuid } from "../../src/package/guid-text";
import { labelOf, tableName } from "../../src/package/package-contents";
import { descendantsNamed, elementAt, textOf, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check, type CheckedPackage } from "./check";

/** The platform's limit of components on a dashboard, unless the environment raises it. */
const MOST_COMPONENTS = 6;

function idsOf(elements: readonly XmlElement[], child: string): ReadonlySet<string> {
    return new Set(elements.flatMap((element) => plainGuid(textOf(element, child) ?? "") ?? []));
}

function checkDashboard(dashboard: XmlElement, { contents }: CheckedPackage): readonly string[] {
    const place = `The dashboard "${labelOf(dashboard)}"`;
    const views = idsOf(
        contents.views.map(({ element }) => element),
        "savedqueryid",
    );
    const charts = idsOf(
        contents.charts.map(({ element }) => element),
        "savedqueryvisualizationid",
    );
    const controls = descendantsNamed(dashboard, "control");
    const parameters = descendantsNamed(dashboard, "parameters");
    const missing = (child: string, known: ReadonlySet<string>, what: string): readonly string[] =>
        parameters
            .map((each) => textOf(each, child) ?? "")
            .filter((text) => text !== "" && !known.has(plainGuid(text) ?? ""))
            .map((text) => `${place} shows the ${what} ${text}, which the package does not bring.`);
    return [
        ...missing("ViewId", views, "view"),
        ...parameters
            .flatMap((each) => (textOf(each, "ViewIds") ?? "").split(","))
            .filter((text) => text !== "" && !views.has(plainGuid(text) ?? ""))
            .map((text) => `${place} offers the view ${text}, which the package does not bring.`),
        ...parameters
            .map((each) => textOf(each, "TargetEntityType") ?? "")
            .filter((table) => !contents.tables.some((entity) => tableName(entity) === table))
            .map((table) => `${place} shows rows of the table ${table}, which the package does not bring.`),
        ...(textOf(dashboard, "IsDefault") === "0"
            ? []
            : [`${place} would become the default dashboard of everybody in the environment.`]),
        ...(elementAt(dashboard, "FormXml", "forms")?.attributes["type"] === "dashboard"
            ? []
            : [`${place} is described as a form of another kind.`]),
        ...missing("VisualizationId", charts, "chart"),
        ...parameters
            .filter((each) => textOf(each, "ChartGridMode") === "Chart" && !textOf(each, "VisualizationId"))
            .map(() => `${place} has a component in chart mode without a chart.`),
        ...(controls.length > MOST_COMPONENTS
            ? [`${place} has ${controls.length} components; the platform allows ${MOST_COMPONENTS}.`]
            : []),
        ...repeated(controls.map(({ attributes }) => attributes["id"] ?? "")).map(
            (id) => `${place} has two controls with the id ${id}.`,
        ),
    ];
}

/** Dashboards show only views and charts of this package, and not more than the platform allows. */
export const checkDashboards: Check = (checked) =>
    checked.contents.dashboards.flatMap((dashboard) => checkDashboard(dashboard, checked));
