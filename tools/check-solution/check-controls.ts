import { childNamed, descendantsNamed, textOf } from "../../src/package/xml-element";
import type { Check, CheckedPackage } from "./check";
import { controlManifests, placements, type ControlManifest } from "./control-manifest";

/** Versions of the platform's own libraries that environments are known to take. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = { React: ["16.14.0"], Fluent: ["8.121.1", "8.29.0"] };

/** Features that the product cannot do without: the data itself, and texts and metadata of it. */
const FEATURES = ["WebAPI", "Utility"];

function kindProblems({ name, control, properties, libraries }: ControlManifest): readonly string[] {
    const features = descendantsNamed(control, "uses-feature").map(({ attributes }) => attributes["name"] ?? "");
    const missing = [
        ...Object.keys(LIBRARIES).filter((library) => libraries[library] === undefined),
        ...FEATURES.filter((feature) => !features.includes(feature)),
    ];
    return [
        ...(control.attributes["control-type"] === "virtual"
            ? []
            : [`The control ${name} is not declared virtual, so it would not get the platform's React.`]),
        ...(missing.length === 0
            ? []
            : [`The control ${name} does not ask for ${missing.join(", ")} of the platform.`]),
        // On a form a control stands on a column: on the mailbox's name, which is a text.
        ...properties
            .filter(({ attributes }) => attributes["usage"] !== "bound" || attributes["of-type"] !== "SingleLine.Text")
            .map(
                ({ attributes }) =>
                    `The property ${attributes["name"] ?? ""} of ${name} cannot stand on a column of text.`,
            ),
    ];
}

function checkManifest(
    manifest: ControlManifest,
    { identity, pkg, packageVersion }: CheckedPackage,
): readonly string[] {
    const { name, folder, control, files, libraries } = manifest;
    const { namespace, constructor: builder, version } = control.attributes;
    const expected = `${identity.prefix}_${namespace ?? ""}.${String(builder)}`;
    return [
        ...kindProblems(manifest),
        ...(name === expected ? [] : [`The control ${name} calls itself ${expected} in its manifest.`]),
        ...(version === packageVersion
            ? []
            : [`The control ${name} has the version ${version ?? ""}, but package.json says ${packageVersion}.`]),
        ...files
            .filter((file) => !pkg.parts.has(folder + file))
            .map((file) => `The manifest of ${name} names ${file}, which the package lacks.`),
        ...[...pkg.parts.keys()]
            .filter((part) => part.startsWith(folder) && part !== `${folder}ControlManifest.xml`)
            .map((part) => part.slice(folder.length))
            .filter((file) => !files.includes(file) && !file.endsWith(".LICENSE.txt"))
            .map((file) => `The manifest of ${name} does not name ${file}, so the platform would not load it.`),
        ...descendantsNamed(control, "resx")
            .filter(({ attributes }) => attributes["version"] === undefined)
            .map(
                ({ attributes }) => `The manifest of ${name} gives no version of ${attributes["path"] ?? "its texts"}.`,
            ),
        ...Object.entries(libraries)
            .filter(([library, used]) => !LIBRARIES[library]?.includes(used))
            .map(
                ([library, used]) =>
                    `The control ${name} asks for ${library} ${used}, which environments refuse or do not offer.`,
            ),
        ...(files.some((file) => file.endsWith(".1033.resx"))
            ? []
            : [`The control ${name} has no English texts, which every environment falls back to.`]),
    ];
}

function checkPlacement(
    name: string,
    given: readonly string[],
    manifest: ControlManifest | undefined,
): readonly string[] {
    if (!manifest) return [`The control ${name} is placed, but the package does not bring it.`];
    const { properties, dataSets } = manifest;
    const declared = [...properties.map(({ attributes }) => attributes["name"] ?? ""), ...dataSets];
    const required = [
        ...properties
            .filter(({ attributes }) => attributes["required"] === "true")
            .map(({ attributes }) => attributes["name"] ?? ""),
        ...dataSets,
    ];
    return [
        ...given
            .filter((each) => !declared.includes(each))
            .map((each) => `The control ${name} is given ${each}, which its manifest does not declare.`),
        ...required
            .filter((each) => !given.includes(each))
            .map((each) => `The control ${name} is placed without ${each}, which its manifest requires.`),
    ];
}

/** Controls are complete and placed as their manifests say; no control is placed that the package does not bring. */
export const checkControls: Check = (checked) => {
    const { manifests, problems } = controlManifests(checked);
    const brought = checked.contents.controls.map((control) => textOf(control, "Name"));
    const placed = placements(checked).flatMap((placement) => {
        const name = placement.attributes["name"] ?? "";
        const parameters = childNamed(placement, "parameters")?.children ?? [];
        const given = parameters.map((each) =>
            each.name === "data-set" ? (each.attributes["name"] ?? "") : each.name,
        );
        const manifest = manifests.find((each) => each.name === name);
        // A control whose manifest cannot be read has its own sentence.
        if (!manifest && brought.includes(name)) return [];
        return checkPlacement(name, given, manifest);
    });
    const names = placements(checked).map(({ attributes }) => attributes["name"]);
    return [
        ...problems,
        ...manifests.flatMap((manifest) => checkManifest(manifest, checked)),
        ...new Set(placed),
        ...manifests
            .filter(({ name }) => !names.includes(name))
            .map(({ name }) => `The control ${name} is in the package, but no form or view shows it.`),
    ];
};
