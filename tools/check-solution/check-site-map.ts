import { ComponentType } from "../../src/package/component-type";
import { plainGuid } from "../../src/package/guid-text";
import { descendantsNamed, textOf, type XmlElement } from "../../src/package/xml-element";
import { available } from "./app-targets";
import { repeated, type Check, type CheckedPackage } from "./check";

/** savedquery, in addresses of lists; 4230 is a personal view. */
const SYSTEM_VIEW = "1039";

/** Addresses in the site map: the page of dashboards, or a list of a table of this package in a view for everybody. */
function addressProblems(url: string, known: Readonly<Record<number, readonly string[]>>): readonly string[] {
    if (url === "" || url === "/workplace/home_dashboards.aspx") return [];
    const [page, query = ""] = url.split("?");
    if (page !== "/main.aspx") return [`leads to ${url}, which is neither a page of the app nor in the package`];
    const asked = new URLSearchParams(query);
    const table = asked.get("etn") ?? "";
    return [
        ...(known[ComponentType.Table]?.includes(table) ? [] : [`lists the table ${table}, which is not in the app`]),
        ...(asked.get("viewtype") === SYSTEM_VIEW
            ? []
            : [`asks for a view of the kind ${asked.get("viewtype") ?? ""}`]),
    ];
}

function checkOneSiteMap(siteMap: XmlElement, checked: CheckedPackage): readonly string[] {
    const place = `The site map ${textOf(siteMap, "SiteMapUniqueName") ?? ""}`;
    const known = available(checked);
    const names = checked.contents.webResources.map((element) => textOf(element, "Name") ?? "");
    const entries = descendantsNamed(siteMap, "SubArea");
    const ids = ["Area", "Group", "SubArea"]
        .flatMap((kind) => descendantsNamed(siteMap, kind))
        .map(({ attributes }) => attributes["Id"] ?? "");
    const general = [
        ...repeated(ids).map((id) => `${place} has two entries with the id ${id}.`),
        ...(entries.length > 0 ? [] : [`${place} leads nowhere.`]),
    ];
    const particular = entries.flatMap(({ attributes }) => {
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
            ...addressProblems(url, known).map((what) => `${subArea} ${what}.`),
            ...(table === undefined && url === "" ? [`${subArea} leads nowhere.`] : []),
        ];
    });
    return [...general, ...particular];
}

/** Every entry of a site map leads to something that this package brings. */
export const checkSiteMap: Check = (checked) =>
    checked.contents.siteMaps.flatMap((siteMap) => checkOneSiteMap(siteMap, checked));
