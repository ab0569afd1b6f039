import type { SolutionPackage } from "./open-package";
import { childrenNamed, descendantsNamed, elementAt, textOf, type XmlElement } from "./xml-element";

/** What a package brings, each as the element that describes it. */
export interface PackageContents {
    readonly tables: readonly XmlElement[];
    /** Forms with the table that they belong to. */
    readonly forms: readonly TableElement[];
    readonly views: readonly TableElement[];
    readonly charts: readonly TableElement[];
    readonly dashboards: readonly XmlElement[];
    readonly roles: readonly XmlElement[];
    readonly webResources: readonly XmlElement[];
    readonly controls: readonly XmlElement[];
    readonly siteMaps: readonly XmlElement[];
    readonly apps: readonly XmlElement[];
}

export interface TableElement {
    readonly table: string;
    readonly element: XmlElement;
}

/** The logical name of a table is its schema name in lower case. */
export function tableName(entity: XmlElement): string {
    return (textOf(entity, "Name") ?? "").toLowerCase();
}

function listed(root: XmlElement, group: string, item: string): readonly XmlElement[] {
    const element = elementAt(root, group);
    return element ? childrenNamed(element, item) : [];
}

/** Finds everything that customizations.xml brings. */
export function contentsOf({ customizations }: SolutionPackage): PackageContents {
    const tables = listed(customizations, "Entities", "Entity");
    const inTables = (group: string, item: string): readonly TableElement[] =>
        tables.flatMap((entity) => {
            const element = elementAt(entity, group);
            const found = element ? descendantsNamed(element, item) : [];
            return found.map((each) => ({ table: tableName(entity), element: each }));
        });
    return {
        tables,
        forms: inTables("FormXml", "systemform"),
        views: inTables("SavedQueries", "savedquery"),
        charts: inTables("Visualizations", "visualization"),
        dashboards: listed(customizations, "Dashboards", "Dashboard"),
        roles: listed(customizations, "Roles", "Role"),
        webResources: listed(customizations, "WebResources", "WebResource"),
        controls: listed(customizations, "CustomControls", "CustomControl"),
        siteMaps: listed(customizations, "AppModuleSiteMaps", "AppModuleSiteMap"),
        apps: listed(customizations, "AppModules", "AppModule"),
    };
}

/** The name of a component in the solution's first language. */
export function labelOf(element: XmlElement): string {
    return (
        elementAt(element, "LocalizedNames")?.children[0]?.attributes["description"] ?? textOf(element, "Name") ?? ""
    );
}
