import { COMPONENT_NAMES, ComponentType } from "../../src/package/component-type";
import { plainGuid } from "../../src/package/guid-text";
import { childrenNamed, elementAt, textOf, type XmlElement } from "../../src/package/xml-element";
import { available, guids } from "./app-targets";
import { repeated, type Check, type CheckedPackage } from "./check";

/** Roles that every environment has, under the ids that every app of the platform uses for them. */
export const PLATFORM_ROLES = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

/** appmodule.clienttype of apps for today's client; 2 is the retired web client. */
const UNIFIED_INTERFACE = "4";
/** A table of an app whose forms are not listed is opened by any form of the environment; one without a site map is empty. */
function lackingComponents(components: readonly XmlElement[], checked: CheckedPackage): readonly string[] {
    const has = (type: number, id: string): boolean =>
        components.some(
            ({ attributes }) => Number(attributes["type"]) === type && plainGuid(attributes["id"] ?? "") === id,
        );
    const forms = guids(
        checked.contents.forms.map(({ element }) => element),
        "formid",
    );
    return [
        ...forms.filter((id) => !has(ComponentType.Form, id)).map((id) => `does not contain the form ${id}`),
        ...(components.some(({ attributes }) => Number(attributes["type"]) === ComponentType.SiteMap)
            ? []
            : ["has no site map"]),
        ...repeated(
            components.map(({ attributes }) =>
                [attributes["type"] ?? "", attributes["schemaName"] ?? attributes["id"] ?? ""].join(" ").toLowerCase(),
            ),
        ).map((key) => `contains the component ${key} twice`),
    ];
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
    const given = roles.map((id) => plainGuid(id));
    const forgotten = checked.contents.roles
        .filter(({ attributes }) => !given.includes(plainGuid(attributes["id"] ?? "")))
        .map(({ attributes }) => attributes["name"] ?? "");
    return [
        ...lackingComponents(components, checked).map((what) => `${place} ${what}.`),
        ...(forgotten.length === 0 ? [] : [`${place} is not given to the role ${forgotten.join(", nor to ")}.`]),
        ...(textOf(app, "statecode") === "0" ? [] : [`${place} is switched off.`]),
        ...(textOf(app, "ClientType") === UNIFIED_INTERFACE
            ? []
            : [`${place} is made for a client that shows no code components.`]),
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

/** Apps are complete and hold only what this package brings, so that nothing else has to be installed first. */
export const checkApp: Check = (checked) => checked.contents.apps.flatMap((app) => checkOneApp(app, checked));
