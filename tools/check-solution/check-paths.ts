import { partText, type SolutionPackage } from "../../src/package/open-package";
import { parseXml, type XmlElement } from "../../src/package/xml-element";
import type { Check } from "./check";
import attested from "./data/attested-paths.json";
import { xmlPaths } from "./xml-paths";

/** Where an XML place of our packages is known from; every place must be in one of these lists. */
export interface AttestedPaths {
    /** Allowed by the published schemas. */
    readonly schema: readonly string[];
    /** Seen in solutions that the platform or its tools wrote, by where. */
    readonly seen: Readonly<Record<string, readonly string[]>>;
    /** Neither; each with the reason why it is right all the same. */
    readonly exceptions: Readonly<Record<string, string>>;
}

export const ATTESTED: AttestedPaths = attested;

function documentsOf(pkg: SolutionPackage): readonly XmlElement[] {
    const others = [...pkg.parts.keys()].filter((name) => /\.resx$|ControlManifest\.xml$/.test(name));
    return [
        pkg.solution,
        pkg.customizations,
        pkg.contentTypes,
        ...others.map((name) => parseXml(partText(pkg.parts, name), name)),
    ];
}

/** Every kind of place in the XML documents of a package. */
export function pathsOf(pkg: SolutionPackage): ReadonlySet<string> {
    return new Set(documentsOf(pkg).flatMap((document) => [...xmlPaths(document)]));
}

/** The documents use only elements and attributes that the platform is known to read. */
export const checkPaths: Check = ({ pkg }) => {
    const known = new Set([
        ...ATTESTED.schema,
        ...Object.values(ATTESTED.seen).flat(),
        ...Object.keys(ATTESTED.exceptions),
    ]);
    const unknown = [...pathsOf(pkg)].filter((path) => !known.has(path));
    // What lies within an unknown element is unknown because of it.
    const strangers = new Set(unknown.filter((path) => !path.includes("@")));
    const names = [...strangers].map((path) => path.slice(path.indexOf("/") + 1));
    return unknown
        .filter((path) => !strangers.has(path.split("@")[0] ?? "") || strangers.has(path))
        .filter((path) => !names.includes(path.slice(0, path.indexOf("/"))))
        .map((path) => `The XML place ${path} is in no schema and in no solution that the platform wrote.`);
};
