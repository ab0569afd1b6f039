import type { XmlElement } from "../../src/package/xml-element";
import { PackError } from "./pack-error";

/** The four numbers of a solution's version from the three of the package: "1.2.3" becomes "1.2.3.0". */
export function solutionVersion(packageVersion: string): string {
    if (!/^\d+\.\d+\.\d+$/.test(packageVersion)) {
        throw new PackError(
            `The version ${packageVersion} in package.json is not of the form 1.2.3, which solutions need.`,
        );
    }
    return `${packageVersion}.0`;
}

/** A control manifest with the package's version; the server keeps the old bundle of a control whose version stays. */
export function stampControlManifest(xml: string, packageVersion: string): string {
    const stamped = xml.replace(/(<control\b[^>]*?\sversion=")[^"]*(")/, `$1${packageVersion}$2`);
    if (!stamped.includes(`version="${packageVersion}"`)) {
        throw new PackError("A control manifest has no version to write the package's version into.");
    }
    return stamped;
}

/** Replaces the text of one direct child. */
export function withChildText(element: XmlElement, name: string, text: string): XmlElement {
    return {
        ...element,
        children: element.children.map((child) => (child.name === name ? { ...child, text, children: [] } : child)),
    };
}
