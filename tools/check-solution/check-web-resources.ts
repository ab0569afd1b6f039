import { partText } from "../../src/package/open-package";
import { PackageError } from "../../src/package/package-error";
import { descendantsNamed, parseXml, textOf, type XmlElement } from "../../src/package/xml-element";
import type { Check, CheckedPackage } from "./check";

/** The platform's number for pictures in SVG, the only kind that this solution needs. */
const SVG = "11";

function pictureProblems(name: string, picture: XmlElement): readonly string[] {
    if (picture.name !== "svg") return [`The web resource ${name} is no SVG picture but begins with ${picture.name}.`];
    const isActive =
        descendantsNamed(picture, "script").length > 0 || descendantsNamed(picture, "foreignObject").length > 0;
    return isActive ? [`The web resource ${name} holds a script.`] : [];
}

function checkOne(resource: XmlElement, { identity, pkg }: CheckedPackage): readonly string[] {
    const name = textOf(resource, "Name") ?? "";
    const file = textOf(resource, "FileName") ?? "";
    const part = file.replace(/^\//, "");
    const type = textOf(resource, "WebResourceType") ?? "";
    const named = [
        ...(name.startsWith(`${identity.prefix}_`)
            ? []
            : [`The web resource ${name} does not begin with the publisher's prefix ${identity.prefix}_.`]),
        ...(type === SVG ? [] : [`The web resource ${name} has the type ${type}; a picture in SVG is ${SVG}.`]),
    ];
    // A file that is not there has its own sentence.
    if (!pkg.parts.has(part)) return named;
    try {
        return [...named, ...pictureProblems(name, parseXml(partText(pkg.parts, part), `The web resource ${name}`))];
    } catch (error) {
        if (error instanceof PackageError) return [...named, error.message];
        throw error;
    }
}

/** Web resources bear the publisher's prefix and are what they say: pictures without scripts. */
export const checkWebResources: Check = (checked) =>
    checked.contents.webResources.flatMap((resource) => checkOne(resource, checked));
