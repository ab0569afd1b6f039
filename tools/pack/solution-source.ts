import { parseXml, type XmlElement } from "../../src/package/xml-element";
import { PackError } from "./pack-error";
import type { Files } from "./read-folder";

const decoder = new TextDecoder();

/** One XML file of the source. Throws PackError when it is missing, PackageError when it is not well-formed. */
export function sourceXml(source: Files, path: string): XmlElement {
    const bytes = source.get(path);
    if (!bytes) throw new PackError(`Solution/src has no ${path}.`);
    return parseXml(decoder.decode(bytes), `Solution/src/${path}`);
}

/**
 * The XML files of a folder whose path fits. Files of managed solutions have a twin "…_managed.xml"; where both are there, the twin is
 * taken for a managed package and left out of an unmanaged one, as Microsoft's packager does.
 */
export function sourceFiles(source: Files, pattern: RegExp, managed: boolean): readonly XmlElement[] {
    const paths = [...source.keys()].filter((path) => pattern.test(path));
    const twinOf = (path: string): string => path.replace(/\.xml$/, "_managed.xml");
    return paths
        .filter((path) => !path.endsWith("_managed.xml"))
        .map((path) => (managed && source.has(twinOf(path)) ? twinOf(path) : path))
        .map((path) => sourceXml(source, path));
}
