import { childNamed, textOf, type XmlElement } from "../../src/package/xml-element";
import { PackError } from "./pack-error";
import type { Files } from "./read-folder";
import { sourceFiles, sourceXml } from "./solution-source";

const FILE_NAME = /^Entities\/([^/]+)\/Entity\.xml$/;

function element(
    name: string,
    children: readonly XmlElement[],
    attributes: Readonly<Record<string, string>> = {},
): XmlElement {
    return { name, attributes, children, text: "" };
}

/** Files of their own are documents; inside of customizations.xml only its root declares namespaces. */
function nested(file: XmlElement): XmlElement {
    const attributes = Object.entries(file.attributes).filter(([name]) => !name.startsWith("xmlns:"));
    return { ...file, attributes: Object.fromEntries(attributes) };
}

/** Forms by kind: the folder is the kind, the file holds the forms. */
function formsOf(source: Files, folder: string, managed: boolean): readonly XmlElement[] {
    const kinds = new Set(
        [...source.keys()].flatMap((path) => (path.startsWith(`${folder}/FormXml/`) ? [path.split("/")[3] ?? ""] : [])),
    );
    return [...kinds].map((kind) => {
        const files = sourceFiles(source, new RegExp(`^${folder}/FormXml/${kind}/[^/]+\\.xml$`), managed);
        return element(
            "forms",
            files.flatMap(({ children }) => children),
            { type: kind },
        );
    });
}

function contentOf(source: Files, folder: string, name: string, managed: boolean): readonly XmlElement[] | undefined {
    switch (name) {
        case "FormXml":
            return formsOf(source, folder, managed);
        case "SavedQueries": {
            const files = sourceFiles(source, new RegExp(`^${folder}/SavedQueries/[^/]+\\.xml$`), managed);
            return files.length === 0
                ? []
                : [
                      element(
                          "savedqueries",
                          files.flatMap(({ children }) => children),
                      ),
                  ];
        }
        case "Visualizations":
            return sourceFiles(source, new RegExp(`^${folder}/Visualizations/[^/]+\\.xml$`), managed).map(nested);
        case "RibbonDiffXml":
            return sourceXml(source, `${folder}/RibbonDiff.xml`).children;
        default:
            return undefined;
    }
}

function assembleEntity(source: Files, folder: string, managed: boolean): XmlElement {
    const entity = nested(sourceXml(source, `${folder}/Entity.xml`));
    return {
        ...entity,
        children: entity.children.map((child) => {
            const children = contentOf(source, folder, child.name, managed);
            return children ? { ...child, children } : child;
        }),
    };
}

function entities(source: Files, managed: boolean): readonly XmlElement[] {
    return [...source.keys()].flatMap((path) => {
        const name = FILE_NAME.exec(path)?.[1];
        return name === undefined ? [] : [assembleEntity(source, `Entities/${name}`, managed)];
    });
}

/** Where the packager takes the content of a section of customizations.xml from. */
const SECTIONS: Readonly<Record<string, RegExp>> = {
    Roles: /^Roles\/[^/]+\.xml$/,
    Dashboards: /^Dashboards\/[^/]+\.xml$/,
    WebResources: /^WebResources\/[^/]+\.data\.xml$/,
    CustomControls: /^Controls\/[^/]+\/ControlManifest\.xml\.data\.xml$/,
    AppModuleSiteMaps: /^AppModuleSiteMaps\/[^/]+\/[^/]+\.xml$/,
    AppModules: /^AppModules\/[^/]+\/[^/]+\.xml$/,
};

function checkPlaceholders(source: Files, root: XmlElement): void {
    for (const [section, pattern] of Object.entries(SECTIONS)) {
        const used = [...source.keys()].some((path) => pattern.test(path));
        if (used && !childNamed(root, section)) {
            throw new PackError(
                `Other/Customizations.xml has no placeholder ${section}, so its files would be left out.`,
            );
        }
    }
}

/** customizations.xml from the files of the source: every placeholder is filled, nothing else is changed. */
export function assembleCustomizations(source: Files, managed: boolean): XmlElement {
    const root = sourceXml(source, "Other/Customizations.xml");
    checkPlaceholders(source, root);
    return {
        ...root,
        children: root.children.map((child) => {
            if (child.name === "Entities") return { ...child, children: entities(source, managed) };
            const pattern = SECTIONS[child.name];
            return pattern ? { ...child, children: sourceFiles(source, pattern, managed).map(nested) } : child;
        }),
    };
}

/** The controls that the solution brings, by full name: prefix, namespace and constructor. */
export function controlNames(source: Files): readonly string[] {
    return sourceFiles(source, SECTIONS["CustomControls"] ?? /^$/, false).map((file) => {
        const name = textOf(file, "Name");
        if (name === undefined) throw new PackError("A file under Solution/src/Controls names no control.");
        return name;
    });
}
