import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { openPackage } from "../../src/package/open-package";
import { exitWith, ROOT } from "../run";
import { attestedProblems } from "./check-attested";
import { STAGES, zipProblems } from "./check-package";
import { pathsOf } from "./check-paths";
import { sourceProblems } from "./check-source";
import { packagePath, packageVersion } from "../pack/package-path";
import { hasSchemas } from "./schema-validation";

const OWN = { unmanaged: packagePath(false), managed: packagePath(true) };

function summary(zip: Uint8Array): string {
    const pkg = openPackage(zip);
    const paths = pathsOf(pkg).size;
    return `${pkg.parts.size} parts, ${paths} kinds of XML places, ${STAGES.flatMap(Object.keys).length} checks`;
}

/** What is wrong in each zip, as sentences that begin with its name. */
async function problemsOf(zips: ReadonlyMap<string, Uint8Array>, version: string): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const [path, zip] of zips) {
        const found = await zipProblems(zip, version);
        problems.push(...found.map((problem) => `${basename(path)}: ${problem}`));
        if (found.length === 0) console.log(`${basename(path)}: ${summary(zip)}, nothing wrong.`);
    }
    return problems;
}

/** Checks the two packages that `npm run pack` made, or the zips that are named. Gives 1 for problems, 2 for a file that cannot be read. */
async function main(named: readonly string[]): Promise<number> {
    const version = packageVersion();
    const paths = named.length > 0 ? named : Object.values(OWN);
    const missing = paths.filter((path) => !existsSync(path)).map((path) => basename(path));
    if (missing.length > 0) {
        const advice = named.length > 0 ? "" : "; run npm run pack";
        console.error(`There is no ${missing.join(" and no ")} to check${advice}.`);
        return named.length > 0 ? 2 : 1;
    }
    const zips = new Map(paths.map((path) => [path, readFileSync(path)] as const));
    const problems = [...(await problemsOf(zips, version))];
    const [unmanaged, managed] = [zips.get(OWN.unmanaged), zips.get(OWN.managed)];
    // Own packages are compared with their source too; one from elsewhere has none here.
    if (problems.length === 0 && unmanaged !== undefined && managed !== undefined) {
        problems.push(...attestedProblems(openPackage(unmanaged)));
        const own = new Map([
            [false, unmanaged],
            [true, managed],
        ]);
        problems.push(...sourceProblems(ROOT, version, own));
    }
    if (!hasSchemas()) {
        console.log(
            "The published schemas are not beside this project, so customizations.xml was not validated against them.",
        );
    }
    for (const problem of problems) console.error(problem);
    return problems.length === 0 ? 0 : 1;
}

exitWith(main(process.argv.slice(2)));
