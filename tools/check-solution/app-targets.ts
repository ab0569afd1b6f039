import { ComponentType } from "../../src/package/component-type";
import { plainGuid } from "../../src/package/guid-text";
import { tableName } from "../../src/package/package-contents";
import { textOf, type XmlElement } from "../../src/package/xml-element";
import type { CheckedPackage } from "./check";

/** The GUIDs in a child of each element, in lower case without braces. */
export function guids(elements: readonly XmlElement[], child: string): readonly string[] {
    return elements.flatMap((element) => plainGuid(textOf(element, child) ?? "") ?? []);
}

/** What an app of this package may refer to, by component type, in lower case. */
export function available({ contents }: CheckedPackage): Readonly<Record<number, readonly string[]>> {
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
