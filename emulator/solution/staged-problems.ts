import { COMPONENT_NAMES } from "../../src/package/component-type";
import { plainGuid } from "../../src/package/guid-text";
import { contentsOf, type PackageContents, type TableElement } from "../../src/package/package-contents";
import { identityOf, partText, rootComponents, type SolutionPackage } from "../../src/package/open-package";
import {
    parseXml,
    childNamed,
    descendantsNamed,
    elementAt,
    textOf,
    type XmlElement,
} from "../../src/package/xml-element";
import type { Store } from "../store/store";
import { tableFlags } from "./solution-state";
import { dependencyProblems } from "./staged-dependencies";
import type { StagedProblem } from "./staged-problem";

const INVALID = "0x80040203";

const error = (message: string, place: string, name: string): StagedProblem => ({
    kind: "error",
    code: INVALID,
    message,
    place,
    name,
});

const newer = (left: string, right: string): boolean => {
    const [a, b] = [left, right].map((text) => text.split(".").map(Number));
    const index = a?.findIndex((part, at) => part !== (b?.[at] ?? 0)) ?? -1;
    return index >= 0 && (a?.[index] ?? 0) > (b?.[index] ?? 0);
};

const againstInstalled = (store: Store, pkg: SolutionPackage): readonly StagedProblem[] => {
    const { uniqueName, version, managed } = identityOf(pkg);
    const place = "solutionManifests/solutionManifest";
    if (!/^\d+(?:\.\d+){1,3}$/.test(version))
        return [error(`The version ${version} of the solution is invalid.`, place, uniqueName)];
    const installed = store.find("solution", { uniquename: uniqueName })[0];
    if (installed === undefined) return [];
    if ((installed["ismanaged"] === 1) !== managed) {
        const kind = managed ? "unmanaged" : "managed";
        return [
            error(
                `The solution ${uniqueName} is already installed on this system as ${kind}; it cannot be imported as the other.`,
                place,
                uniqueName,
            ),
        ];
    }
    const present = String(installed["version"]);
    return newer(present, version)
        ? [
              error(
                  `A higher version of the solution ${uniqueName} is installed (${present}) than the one being imported (${version}).`,
                  place,
                  uniqueName,
              ),
          ]
        : [];
};

const rootProblems = (pkg: SolutionPackage, contents: PackageContents): readonly StagedProblem[] => {
    const lower = (elements: readonly XmlElement[], child: string) =>
        elements.map(
            (element) => plainGuid(textOf(element, child) ?? "") ?? (textOf(element, child) ?? "").toLowerCase(),
        );
    const brought = new Set([
        ...lower(contents.tables, "Name"),
        ...contents.roles.map(({ attributes }) => plainGuid(attributes["id"] ?? "") ?? ""),
        ...lower(
            contents.forms.map(({ element }) => element),
            "formid",
        ),
        ...lower(contents.dashboards, "FormId"),
        ...lower(contents.webResources, "Name"),
        ...lower(contents.siteMaps, "SiteMapUniqueName"),
        ...lower(contents.controls, "Name"),
        ...lower(contents.apps, "UniqueName"),
    ]);
    return rootComponents(pkg).flatMap(({ type, schemaName, id }) => {
        const key = schemaName?.toLowerCase() ?? plainGuid(id ?? "") ?? String(id);
        if (brought.has(key)) return [];
        const kind = COMPONENT_NAMES[type] ?? `component of type ${type}`;
        return [
            error(
                `Cannot add a Root Component ${key} of type ${type} (${kind}) because it is not in the target system.`,
                "rootComponents/rootComponent",
                key,
            ),
        ];
    });
};

const fileProblems = (pkg: SolutionPackage, contents: PackageContents): readonly StagedProblem[] => {
    const files = (place: string, elements: readonly XmlElement[]) =>
        elements.flatMap((element) => {
            const name = textOf(element, "Name") ?? "";
            const file = (textOf(element, "FileName") ?? "").replace(/^\//, "");
            if (!pkg.parts.has(file)) return [error(`The file ${file} of ${name} is not in the package.`, place, name)];
            return place === "customControls/customControl" ? manifestProblems(pkg, name, file) : [];
        });
    return [
        ...files("webResources/webResource", contents.webResources),
        ...files("customControls/customControl", contents.controls),
    ];
};

const manifestProblems = (pkg: SolutionPackage, name: string, file: string): readonly StagedProblem[] => {
    const control = childNamed(parseXml(partText(pkg.parts, file), file), "control");
    const { namespace = "", constructor: builder, version = "" } = control?.attributes ?? {};
    const place = "customControls/customControl";
    if (!name.endsWith(`_${namespace}.${String(builder)}`))
        return [error(`The manifest of the control ${name} belongs to ${namespace}.${String(builder)}.`, place, name)];
    if (!/^\d+\.\d+\.\d+$/.test(version))
        return [error(`The control ${name} has the invalid version ${version}.`, place, name)];
    const folder = file.slice(0, file.lastIndexOf("/") + 1);
    const resources = control ? (childNamed(control, "resources")?.children ?? []) : [];
    return resources
        .flatMap(({ attributes }) => attributes["path"] ?? [])
        .filter((path) => !pkg.parts.has(folder + path))
        .map((path) => error(`The file ${path} of the control ${name} is not in the package.`, place, name));
};

const columnProblems = (
    store: Store,
    { table, element }: TableElement,
    what: string,
    columns: readonly string[],
): readonly StagedProblem[] => {
    const known = store.schema.table(table)?.columnsByName;
    return columns
        .filter((column) => known !== undefined && !known.has(column))
        .map((column) =>
            error(
                `The ${what} refers to the attribute ${column}, which does not exist in the entity ${table}.`,
                "entities/entity",
                textOf(element, "formid") ?? table,
            ),
        );
};

const tableProblems = (store: Store, contents: PackageContents): readonly StagedProblem[] => {
    const { forms, views, charts } = contents;
    const refused = (elements: readonly TableElement[], what: "Forms" | "Views" | "Charts") =>
        [...new Set(elements.map(({ table }) => table))]
            .filter((table) => !tableFlags(store, table)[`CanCreate${what}`])
            .map((table) =>
                error(
                    `The entity ${table} does not allow ${what.toLowerCase()} to be created.`,
                    "entities/entity",
                    table,
                ),
            );
    const unknown = contents.tables
        .map((table) => (textOf(table, "Name") ?? "").toLowerCase())
        .filter((table) => store.schema.table(table) === undefined)
        .map((table) => error(`The entity ${table} does not exist in the target system.`, "entities/entity", table));
    const names = (element: XmlElement, tag: string, attribute: string) =>
        descendantsNamed(element, tag).flatMap(({ attributes }) => attributes[attribute] ?? []);
    return [
        ...unknown,
        ...refused(forms, "Forms"),
        ...refused(views, "Views"),
        ...refused(charts, "Charts"),
        ...forms.flatMap((form) =>
            columnProblems(store, form, "form", names(form.element, "control", "datafieldname")),
        ),
        ...views.flatMap((view) =>
            columnProblems(store, view, "view", [
                ...names(view.element, "attribute", "name"),
                ...names(view.element, "condition", "attribute"),
            ]),
        ),
        ...charts.flatMap((chart) => columnProblems(store, chart, "chart", names(chart.element, "attribute", "name"))),
    ];
};

const roleProblems = (store: Store, contents: PackageContents): readonly StagedProblem[] => {
    const known = new Set(store.find("privilege").map((row) => String(row["name"]).toLowerCase()));
    return contents.roles.flatMap((role) => {
        const name = role.attributes["name"] ?? "";
        const held = elementAt(role, "RolePrivileges")?.children ?? [];
        return held
            .flatMap(({ attributes }) => attributes["name"] ?? [])
            .filter((privilege) => !known.has(privilege.toLowerCase()))
            .map((privilege) =>
                error(
                    `The privilege ${privilege} of the role ${name} does not exist in the target system.`,
                    "securityroles/securityrole",
                    name,
                ),
            );
    });
};

/** What keeps a package from being imported here. The parts themselves were read before; PackageError may still come of a damaged manifest. */
export const stagedProblems = (store: Store, pkg: SolutionPackage): readonly StagedProblem[] => {
    const contents = contentsOf(pkg);
    return [
        ...againstInstalled(store, pkg),
        ...rootProblems(pkg, contents),
        ...fileProblems(pkg, contents),
        ...tableProblems(store, contents),
        ...roleProblems(store, contents),
        ...dependencyProblems(store, contents),
    ];
};
