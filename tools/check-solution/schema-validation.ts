import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryPages, validateXML } from "xmllint-wasm";
import type { SolutionPackage } from "../../src/package/open-package";
import { writeXml } from "../../src/package/write-xml";
import { parseXml, type XmlElement } from "../../src/package/xml-element";
import { ATTESTED } from "./check-paths";

/** The published schemas stand beside this project where it is developed; they are not ours to hand on. */
export const SCHEMAS = join(__dirname, "..", "..", "..", "shared", "xsd");
const NO_CONTROL = "{00000000-0000-0000-0000-000000000000}";
const MAIN = "CustomizationsSolution.xsd";

function schemaFiles(folder: string): readonly { readonly fileName: string; readonly contents: string }[] {
    return readdirSync(folder)
        .filter((fileName) => fileName.endsWith(".xsd"))
        .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") }));
}

/** Whether the schemas are there to validate against. */
export function hasSchemas(folder: string = SCHEMAS): boolean {
    return existsSync(join(folder, MAIN));
}

/** The schema documents, read. */
export function schemaDocuments(folder: string = SCHEMAS): readonly XmlElement[] {
    return schemaFiles(folder).map(({ fileName, contents }) => parseXml(contents, fileName));
}

/**
 * A copy without what the platform added after the schemas were published. The rest must then be valid: leaving errors out instead would
 * hide faults behind an element that the schema does not know.
 */
export function withoutLaterAdditions(element: XmlElement, additions: ReadonlySet<string>, parent = ""): XmlElement {
    const path = `${parent}/${element.name}`;
    const kept = Object.entries(element.attributes).filter(([name]) => !additions.has(`${path}@${name}`));
    // A code component is named, the platform's own controls have an id; the schemas still ask for the id in both cases.
    const isNamed = element.name === "customControl" && element.attributes["name"] !== undefined;
    return {
        ...element,
        attributes: { ...(isNamed ? { id: NO_CONTROL } : {}), ...Object.fromEntries(kept) },
        children: element.children
            .filter((child) => !additions.has(`${element.name}/${child.name}`))
            .map((child) => withoutLaterAdditions(child, additions, element.name)),
    };
}

/** What the published schemas say against customizations.xml; empty when it is valid. */
export async function schemaProblems(pkg: SolutionPackage, folder: string = SCHEMAS): Promise<readonly string[]> {
    const files = schemaFiles(folder);
    const main = files.find(({ fileName }) => fileName === MAIN);
    if (!main) return [`There is no ${MAIN} to validate against.`];
    const additions = new Set(ATTESTED.seen["later than the schemas"] ?? []);
    const copy = writeXml(withoutLaterAdditions(pkg.customizations, additions));
    const { errors } = await validateXML({
        xml: { fileName: "customizations.xml", contents: copy },
        schema: main,
        preload: files.filter((file) => file !== main),
        initialMemoryPages: memoryPages.defaultInitialMemoryPages * 4,
        maxMemoryPages: memoryPages.defaultMaxMemoryPages * 4,
    });
    return errors.map(
        ({ message }) => `customizations.xml breaks its schema: ${message.replace(/^Schemas validity error : /, "")}`,
    );
}
