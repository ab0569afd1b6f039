import { plainGuid } from "../../src/package/guid-text";
import { descendantsNamed, textOf, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check, type CheckedPackage } from "./check";

interface NamedId {
    readonly what: string;
    readonly text: string;
}

/** Ids by which the platform knows the components; two components must never share one. */
function componentIds({ contents }: CheckedPackage): readonly NamedId[] {
    const ids = (what: string, elements: readonly XmlElement[], child: string): readonly NamedId[] =>
        elements.map((element) => ({ what, text: textOf(element, child) ?? "" }));
    return [
        ...ids(
            "form",
            contents.forms.map(({ element }) => element),
            "formid",
        ),
        ...ids(
            "view",
            contents.views.map(({ element }) => element),
            "savedqueryid",
        ),
        ...ids(
            "chart",
            contents.charts.map(({ element }) => element),
            "savedqueryvisualizationid",
        ),
        ...ids("dashboard", contents.dashboards, "FormId"),
        ...ids("web resource", contents.webResources, "WebResourceId"),
        ...contents.roles.map(({ attributes }) => ({ what: "security role", text: attributes["id"] ?? "" })),
    ];
}

function designIds(form: XmlElement): readonly NamedId[] {
    return ["tab", "section", "cell"].flatMap((what) =>
        descendantsNamed(form, what).map(({ attributes }) => ({ what, text: attributes["id"] ?? "" })),
    );
}

function wrong(ids: readonly NamedId[], place: string): readonly string[] {
    const sentences = ids
        .filter(({ text }) => plainGuid(text) === undefined)
        .map(({ what, text }) => `The id "${text}" of a ${what}${place} is no GUID.`);
    const twice = repeated(ids.map(({ text }) => plainGuid(text) ?? "").filter((id) => id !== ""));
    return [...sentences, ...twice.map((id) => `The id ${id} is used twice${place}.`)];
}

/** Ids are GUIDs and unique: among components, and among the tabs, sections and cells of one form. */
export const checkIds: Check = (checked) => {
    const { forms, dashboards } = checked.contents;
    return [
        ...wrong(componentIds(checked), ""),
        ...forms.flatMap(({ element }) => wrong(designIds(element), ` on the form ${textOf(element, "formid") ?? ""}`)),
        ...dashboards.flatMap((element) =>
            wrong(designIds(element), ` on the dashboard ${textOf(element, "FormId") ?? ""}`),
        ),
    ];
};
