import { join } from "node:path";
import { readFileSync, existsSync } from "node:fs";
import { childNamed, parseXml, textOf } from "../../src/package/xml-element";
import { assemblePackage, constructorOf } from "../pack/assemble-package";
import { controlNames } from "../pack/assemble-customizations";
import { builtControls } from "../pack/production-build";
import { readFolder, type Files } from "../pack/read-folder";
import { sourceXml } from "../pack/solution-source";
import { solutionVersion } from "../pack/stamp-version";
import { writeZip } from "../pack/write-zip";

/** The source says the same version as package.json, because Microsoft's tools pack it as it is. */
function versionProblems(root: string, source: Files, packageVersion: string): readonly string[] {
    const manifest = childNamed(sourceXml(source, "Other/Solution.xml"), "SolutionManifest");
    const version = (manifest && textOf(manifest, "Version")) ?? "none";
    const expected = solutionVersion(packageVersion);
    const controls = controlNames(source).flatMap((name) => {
        const path = `${constructorOf(name)}/ControlManifest.Input.xml`;
        if (!existsSync(join(root, path))) return [`${path} is missing, but Solution/src brings ${name}.`];
        const control = childNamed(parseXml(readFileSync(join(root, path), "utf8"), path), "control");
        const used = control?.attributes["version"] ?? "none";
        return used === packageVersion
            ? []
            : [`${path} has the version ${used}, but package.json says ${packageVersion}; run npm run stamp.`];
    });
    return [
        ...(version === expected
            ? []
            : [
                  `Solution/src/Other/Solution.xml has the version ${version}, but package.json says ${packageVersion}; run npm run stamp.`,
              ]),
        ...controls,
    ];
}

/** Microsoft's packager takes the twin for a managed package; ours must not differ, because all components are our own. */
function twinProblems(source: Files): readonly string[] {
    return [...source.keys()]
        .filter((path) => path.endsWith("_managed.xml"))
        .filter((path) => {
            const plain = source.get(path.replace(/_managed\.xml$/, ".xml"));
            return !plain || Buffer.compare(plain, source.get(path) ?? Buffer.of()) !== 0;
        })
        .map((path) => `Solution/src/${path} differs from its twin without _managed.`);
}

/** The packed files are what the source gives now, byte for byte. */
function stalePackages(
    root: string,
    source: Files,
    packageVersion: string,
    zips: ReadonlyMap<boolean, Uint8Array>,
): readonly string[] {
    const controls = builtControls(root, controlNames(source).map(constructorOf));
    return [...zips].flatMap(([managed, zip]) => {
        const again = writeZip(assemblePackage({ source, controls, packageVersion, managed }));
        return Buffer.compare(zip, again) === 0
            ? []
            : [`The ${managed ? "managed" : "unmanaged"} package is not what the source gives now; run npm run pack.`];
    });
}

/** What is wrong between Solution/src, package.json and the packages that were made of them. */
export function sourceProblems(
    root: string,
    packageVersion: string,
    zips: ReadonlyMap<boolean, Uint8Array>,
): readonly string[] {
    const source = readFolder(join(root, "Solution/src"));
    const filled = new Map(
        [...source].filter(([path]) => !/^Controls\/[^/]+\/(?!ControlManifest\.xml\.data\.xml$)/.test(path)),
    );
    return [
        ...versionProblems(root, filled, packageVersion),
        ...twinProblems(filled),
        ...stalePackages(root, filled, packageVersion, zips),
    ];
}
