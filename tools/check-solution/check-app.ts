import { COMPONENT_NAMES, ComponentType } from "../../src/package/component-type";
import { plainGuid } from "../../src/package/guid-text";
import { tableName } from "../../src/package/package-contents";
import { childrenNamed, descendantsNamed, elementAt, textOf, type XmlElement } from "../../src/package/xml-element";
import type { Check, CheckedPackage } from "./check";

/** Roles that every environment has, under the ids that every app of the platform uses for them. */
const PLATFORM_ROLES = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

function guids(elements: readonly XmlElement[], child: string): readonly string[] {
    return elements.flatMap((element) => plainGuid(textOf(element, child) ?? "") ?? []);
}

/** What an app of this package may refer to, by component type, in lower case. */
function available({ contents }: CheckedPackage): Readonly<Record<number, readonly string[]>> {
    const lower = (texts: readonly (string | undefined)[]): readonly string[] =>
        texts.map((text) => (text ?? "").toLowerCase());
    return {
        [ComponentType.Table]: contents.tables.map(tableName),
        [ComponentType.View]: guids(
            contents.views.map(({ element }) => element),
            "savedqueryid",
        ),
        [ComponentType.Chart]: guids(
            contents.charts.map(({ element }) => element),
            "savedqueryvisualizationid",
        ),
        [ComponentType.Form]: [
            ...guids(
                contents.forms.map(({ element }) => element),
                "formid",
            ),
            ...guids(contents.dashboards, "FormId"),
        ],
        [ComponentType.SiteMap]: lower(contents.siteMaps.map((siteMap) => textOf(siteMap, "SiteMapUniqueName"))),
    };
}

function checkOneApp(app: XmlElement, checked: CheckedPackage): readonly string[] {
    const place = `The app ${textOf(app, "UniqueName") ?? ""}`;
    const known = available(checked);
    const components = childrenNamed(elementAt(app, "AppModuleComponents") ?? app, "AppModuleComponent");
    const roles = childrenNamed(elementAt(app, "AppModuleRoleMaps") ?? app, "Role").map(
        ({ attributes }) => attributes["id"] ?? "",
    );
    const ownRoles = checked.contents.roles.map(({ attributes }) => plainGuid(attributes["id"] ?? ""));
    const icon = plainGuid(textOf(app, "WebResourceId") ?? "");
    return [
        ...components.flatMap(({ attributes }) => {
            const type = Number(attributes["type"]);
            const key = attributes["schemaName"]?.toLowerCase() ?? plainGuid(attributes["id"] ?? "") ?? "";
            if (known[type]?.includes(key)) return [];
            return [
                `${place} contains the ${COMPONENT_NAMES[type] ?? `type ${type}`} ${key}, which the package does not bring.`,
            ];
        }),
        ...roles
            .filter((id) => !PLATFORM_ROLES.includes(plainGuid(id) ?? "") && !ownRoles.includes(plainGuid(id)))
            .map((id) => `${place} is given to the role ${id}, which the package does not bring.`),
        ...(icon !== undefined && guids(checked.contents.webResources, "WebResourceId").includes(icon)
            ? []
            : [`${place} has an icon that the package does not bring, so importing it would need another solution.`]),
    ];
}

function checkSiteMap(siteMap: XmlElement, checked: CheckedPackage): readonly string[] {
    const place = `The site map ${textOf(siteMap, "SiteMapUniqueName") ?? ""}`;
    const known = available(checked);
    const names = checked.contents.webResources.map((element) => textOf(element, "Name") ?? "");
    return descendantsNamed(siteMap, "SubArea").flatMap(({ attributes }) => {
        const subArea = `${place}, entry ${attributes["Id"] ?? ""},`;
        const { Entity: table, DefaultDashboard: dashboard, Url: url = "" } = attributes;
        const view = /[?&]viewid=([^&]+)/.exec(url)?.[1];
        const icons = [attributes["Icon"], attributes["VectorIcon"]].flatMap(
            (path) => /^\/WebResources\/(.+)$/.exec(path ?? "")?.[1] ?? [],
        );
        return [
            ...(table !== undefined && !known[ComponentType.Table]?.includes(table)
                ? [`${subArea} leads to the table ${table}, which is not in the app.`]
                : []),
            ...(dashboard !== undefined && !known[ComponentType.Form]?.includes(plainGuid(dashboard) ?? "")
                ? [`${subArea} leads to the dashboard ${dashboard}, which the package does not bring.`]
                : []),
            ...(view !== undefined && !known[ComponentType.View]?.includes(plainGuid(view) ?? "")
                ? [`${subArea} leads to the view ${view}, which the package does not bring.`]
                : []),
            ...icons
                .filter((icon) => !names.includes(icon))
                .map((icon) => `${subArea} shows the icon ${icon}, which the package does not bring.`),
        ];
    });
}

/** Apps and site maps lead only to what this package brings, so that nothing else has to be installed first. */
export const checkApp: Check = (checked) => [
    ...checked.contents.apps.flatMap((app) => checkOneApp(app, checked)),
    ...checked.contents.siteMaps.flatMap((siteMap) => checkSiteMap(siteMap, checked)),
];
