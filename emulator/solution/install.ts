import { ComponentType } from "../../src/package/component-type";
import { plainGuid } from "../../src/package/guid-text";
import { contentsOf, labelOf, type PackageContents } from "../../src/package/package-contents";
import { identityOf, partText, type SolutionPackage } from "../../src/package/open-package";
import { childNamed, elementAt, parseXml, textOf, type XmlElement } from "../../src/package/xml-element";
import { writeXmlFragment } from "../../src/package/write-xml";
import { privilegeId } from "../security/scope";
import { isoSeconds } from "../store/clock";
import type { Values } from "../store/encode";
import { guidOf } from "../store/guid";
import type { Store } from "../store/store";

/** A row that a solution brings, with the kind of component that it is. */
interface Component {
    readonly type: number;
    readonly table: string;
    readonly id: string;
    readonly values: Values;
}

const MASKS: Readonly<Record<string, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };
const DASHBOARD_TYPE = 0;
const MAIN_TYPE = 2;

const idIn = (element: XmlElement, child: string): string => plainGuid(textOf(element, child) ?? "") ?? "";

const fragment = (element: XmlElement | undefined): string => (element === undefined ? "" : writeXmlFragment(element));

const manifestOf = (pkg: SolutionPackage, control: XmlElement): XmlElement => {
    const file = (textOf(control, "FileName") ?? "").replace(/^\//, "");
    return parseXml(partText(pkg.parts, file), file);
};

const components = (pkg: SolutionPackage, contents: PackageContents): readonly Component[] => {
    const { forms, dashboards, views, charts, controls, webResources, apps, siteMaps } = contents;
    return [
        ...forms.map(({ table, element }) => ({
            type: ComponentType.Form,
            table: "systemform",
            id: idIn(element, "formid"),
            values: {
                name: labelOf(element),
                objecttypecode: table,
                type: MAIN_TYPE,
                formxml: fragment(childNamed(element, "form")),
            },
        })),
        ...dashboards.map((element) => ({
            type: ComponentType.Form,
            table: "systemform",
            id: idIn(element, "FormId"),
            values: {
                name: labelOf(element),
                objecttypecode: "none",
                type: DASHBOARD_TYPE,
                formxml: fragment(elementAt(element, "FormXml", "forms", "form")),
            },
        })),
        ...views.map(({ table, element }) => ({
            type: ComponentType.View,
            table: "savedquery",
            id: idIn(element, "savedqueryid"),
            values: {
                name: labelOf(element),
                returnedtypecode: table,
                fetchxml: fragment(elementAt(element, "fetchxml", "fetch")),
                layoutxml: fragment(elementAt(element, "layoutxml", "grid")),
            },
        })),
        ...charts.map(({ table, element }) => ({
            type: ComponentType.Chart,
            table: "savedqueryvisualization",
            id: idIn(element, "savedqueryvisualizationid"),
            values: { name: labelOf(element), primaryentitytypecode: table },
        })),
        ...controls.map((element) => {
            const name = textOf(element, "Name") ?? "";
            const manifest = manifestOf(pkg, element);
            const version = childNamed(manifest, "control")?.attributes["version"] ?? "";
            return {
                type: ComponentType.CustomControl,
                table: "customcontrol",
                id: guidOf(`control ${name}`),
                values: { name, version, manifest: fragment(manifest) },
            };
        }),
        ...webResources.map((element) => ({
            type: ComponentType.WebResource,
            table: "webresource",
            id: idIn(element, "WebResourceId"),
            values: {
                name: textOf(element, "Name") ?? "",
                webresourcetype: Number(textOf(element, "WebResourceType")),
            },
        })),
        ...apps.map((element) => {
            const uniquename = textOf(element, "UniqueName") ?? "";
            return {
                type: ComponentType.App,
                table: "appmodule",
                id: guidOf(`app ${uniquename}`),
                values: { name: labelOf(element), uniquename },
            };
        }),
        ...siteMaps.map((element) => {
            const unique = textOf(element, "SiteMapUniqueName") ?? "";
            return {
                type: ComponentType.SiteMap,
                table: "sitemap",
                id: guidOf(`site map ${unique}`),
                values: {
                    sitemapname: labelOf(element),
                    sitemapnameunique: unique,
                    sitemapxml: fragment(childNamed(element, "SiteMap")),
                },
            };
        }),
    ];
};

const upsert = (store: Store, table: string, id: string, values: Values): void => {
    if (store.exists(table, id)) store.update(table, id, values);
    else {
        const key = store.schema.table(table)?.primaryId ?? "";
        store.insert(table, { ...values, [key]: id });
    }
};

/** A role comes with one copy for each business unit, as every role does; the privileges hang on the root copy. */
const installRole = (store: Store, role: XmlElement, managed: boolean): string => {
    const id = plainGuid(role.attributes["id"] ?? "") ?? "";
    const name = role.attributes["name"] ?? "";
    const organization = store.find("organization")[0]?.["organizationid"];
    for (const unit of store.find("businessunit")) {
        const unitId = String(unit["businessunitid"]);
        const isRoot = unit["parentbusinessunitid"] === null;
        upsert(store, "role", isRoot ? id : guidOf(`role ${id} in ${unitId}`), {
            name,
            isinherited: role.attributes["isinherited"] === "0" ? 0 : 1,
            organizationid: String(organization),
            ismanaged: managed,
            parentrootroleid: id,
            businessunitid: unitId,
            ...(isRoot ? {} : { parentroleid: id }),
        });
    }
    for (const row of store.find("roleprivileges", { roleid: id }))
        store.remove("roleprivileges", String(row["roleprivilegeid"]));
    const held = elementAt(role, "RolePrivileges")?.children ?? [];
    for (const { attributes } of held) {
        const privilege = privilegeId(store, attributes["name"] ?? "");
        store.insert("roleprivileges", {
            roleprivilegeid: guidOf(`${id} ${privilege}`),
            roleid: id,
            privilegeid: privilege,
            privilegedepthmask: MASKS[attributes["level"] ?? ""] ?? 1,
        });
    }
    return id;
};

/** Puts the rows of a package into the store and gives the id of the solution; the problems were looked for before. */
export const installPackage = (store: Store, pkg: SolutionPackage): string => {
    const { uniqueName, friendlyName, version, managed } = identityOf(pkg);
    const contents = contentsOf(pkg);
    const known = store.find("solution", { uniquename: uniqueName })[0]?.["solutionid"];
    const solutionId = typeof known === "string" ? known : guidOf(`solution ${uniqueName}`);
    upsert(store, "solution", solutionId, {
        uniquename: uniqueName,
        friendlyname: friendlyName,
        version,
        ismanaged: managed,
        isvisible: true,
        installedon: isoSeconds(store.clock.now()),
    });
    const rows = components(pkg, contents);
    for (const { table, id, values } of rows) upsert(store, table, id, { ...values, ismanaged: managed });
    const roles = contents.roles.map((role) => ({ type: ComponentType.Role, id: installRole(store, role, managed) }));
    for (const { type, id } of [...rows, ...roles]) {
        const key = guidOf(`component ${solutionId} ${type} ${id}`);
        upsert(store, "solutioncomponent", key, { solutionid: solutionId, objectid: id, componenttype: type });
    }
    return solutionId;
};
