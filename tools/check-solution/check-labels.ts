import { childrenNamed, elementAt, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check } from "./check";

/** Elements that hold one label for each language, and the attributes of language and text in them. */
const GROUPS: Readonly<Record<string, readonly [language: string, text: string]>> = {
    LocalizedNames: ["languagecode", "description"],
    Descriptions: ["languagecode", "description"],
    labels: ["languagecode", "description"],
    Titles: ["LCID", "Title"],
};
const ENGLISH = "1033";

function groupsIn(element: XmlElement, parent: string): readonly (readonly [group: XmlElement, parent: string])[] {
    // A chart's own Titles are part of its drawing and have no language.
    const own: readonly (readonly [XmlElement, string])[] =
        element.name in GROUPS && parent !== "Chart" ? [[element, parent]] : [];
    return [...own, ...element.children.flatMap((child) => groupsIn(child, element.name))];
}

/** Every label is there in every language of the package, and none is empty. */
export const checkLabels: Check = ({ pkg }) => {
    const groups = [...groupsIn(pkg.solution, ""), ...groupsIn(pkg.customizations, "")];
    const languagesOf = (group: XmlElement): readonly string[] => {
        const [language = ""] = GROUPS[group.name] ?? [];
        return group.children.map(({ attributes }) => attributes[language] ?? "");
    };
    const languages = [...new Set([ENGLISH, ...groups.flatMap(([group]) => languagesOf(group))])];
    const list = elementAt(pkg.customizations, "Languages");
    const listed = list ? childrenNamed(list, "Language").map(({ text }) => text.trim()) : [];
    const base = pkg.solution.attributes["languagecode"] ?? "";
    const general = [
        ...languages
            .filter((language) => !listed.includes(language))
            .map((language) => `customizations.xml has labels in language ${language} but does not list it.`),
        ...(languages.includes(base)
            ? []
            : [`solution.xml is in language ${base}, in which the package has no labels.`]),
    ];
    const particular = groups.flatMap(([group, parent]) => {
        const [, text = ""] = GROUPS[group.name] ?? [];
        const texts = group.children.map(({ attributes }) => attributes[text] ?? "");
        const place = `A label of ${parent} ("${texts.find((each) => each !== "") ?? ""}")`;
        const used = languagesOf(group);
        return [
            ...languages
                .filter((language) => !used.includes(language))
                .map((language) => `${place} is missing in language ${language}.`),
            ...(texts.some((each) => each.trim() === "") ? [`${place} is empty in one language.`] : []),
            ...repeated(used).map((language) => `${place} is there twice in language ${language}.`),
        ];
    });
    return [...general, ...particular];
};
