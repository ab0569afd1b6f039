import { childNamed, textOf, type XmlElement } from "../../src/package/xml-element";
import { writeXml } from "../../src/package/write-xml";
import { assembleCustomizations, controlNames } from "./assemble-customizations";
import { contentTypes } from "./content-types";
import { PackError } from "./pack-error";
import type { Files } from "./read-folder";
import { sourceFiles, sourceXml } from "./solution-source";
import { solutionVersion, stampControlManifest, withChildText } from "./stamp-version";

export interface PackRequest {
    /** Solution/src. */
    readonly source: Files;
    /** The built files of each control, by constructor, as `npm run build` leaves them in out/controls. */
    readonly controls: ReadonlyMap<string, Files>;
    readonly packageVersion: string;
    readonly managed: boolean;
}

const encoder = new TextEncoder();

/** The constructor in prefix_Namespace.Constructor, which is the folder of the control. */
export function constructorOf(controlName: string): string {
    return controlName.slice(controlName.lastIndexOf(".") + 1);
}

function solutionXml({ source, packageVersion, managed }: PackRequest): XmlElement {
    const root = sourceXml(source, "Other/Solution.xml");
    const manifest = childNamed(root, "SolutionManifest");
    if (!manifest) throw new PackError("Other/Solution.xml has no SolutionManifest.");
    const stamped = withChildText(
        withChildText(manifest, "Version", solutionVersion(packageVersion)),
        "Managed",
        managed ? "1" : "0",
    );
    return { ...root, children: root.children.map((child) => (child === manifest ? stamped : child)) };
}

function controlParts({ source, controls, packageVersion }: PackRequest): readonly (readonly [string, Uint8Array])[] {
    return controlNames(source).flatMap((name) => {
        const built = controls.get(constructorOf(name));
        if (!built?.has("bundle.js")) throw new PackError(`The control ${name} is not built; run npm run build.`);
        return [...built].map(([path, bytes]): readonly [string, Uint8Array] => {
            const content =
                path === "ControlManifest.xml"
                    ? encoder.encode(stampControlManifest(new TextDecoder().decode(bytes), packageVersion))
                    : bytes;
            return [`Controls/${name}/${path}`, content];
        });
    });
}

function webResourceParts(source: Files): readonly (readonly [string, Uint8Array])[] {
    return sourceFiles(source, /^WebResources\/[^/]+\.data\.xml$/, false).map((file) => {
        const name = textOf(file, "Name") ?? "";
        const bytes = source.get(`WebResources/${name}`);
        if (!bytes) throw new PackError(`Solution/src has no WebResources/${name}, which its data file describes.`);
        return [(textOf(file, "FileName") ?? "").replace(/^\//, ""), bytes];
    });
}

/** The parts of one solution zip. Throws PackError or PackageError with one sentence when the source does not allow it. */
export function assemblePackage(request: PackRequest): ReadonlyMap<string, Uint8Array> {
    const parts = new Map<string, Uint8Array>([
        ["customizations.xml", encoder.encode(writeXml(assembleCustomizations(request.source, request.managed)))],
        ["solution.xml", encoder.encode(writeXml(solutionXml(request)))],
        ...webResourceParts(request.source),
        ...controlParts(request),
    ]);
    parts.set("[Content_Types].xml", encoder.encode(writeXml(contentTypes([...parts.keys()]))));
    return parts;
}
