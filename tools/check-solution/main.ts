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

function summary(zip: Uint8Array): string {
    const pkg = openPackage(zip);
    const paths = pathsOf(pkg).size;
    return `${pkg.parts.size} parts, ${paths} kinds of XML places, ${STAGES.flatMap(Object.keys).length} checks`;
}

async function main(): Promise<number> {
    const version = packageVersion();
    const missing = [false, true].map(packagePath).filter((path) => !existsSync(path));
    if (missing.length > 0) {
        console.error(
            `There is no ${missing.map((path) => basename(path)).join(" and no ")} to check; run npm run pack.`,
        );
        return 1;
    }
    const zips = new Map([false, true].map((managed) => [managed, readFileSync(packagePath(managed))]));
    const problems: string[] = [];
    for (const [managed, zip] of zips) {
        const found = await zipProblems(zip, version);
        const name = basename(packagePath(managed));
        problems.push(...found.map((problem) => `${name}: ${problem}`));
        if (found.length === 0) console.log(`${name}: ${summary(zip)}, nothing wrong.`);
    }
    if (problems.length === 0) {
        problems.push(...attestedProblems(openPackage(zips.get(false) ?? new Uint8Array())));
        problems.push(...sourceProblems(ROOT, version, zips));
    }
    if (!hasSchemas()) {
        console.log(
            "The published schemas are not beside this project, so customizations.xml was not validated against them.",
        );
    }
    for (const problem of problems) console.error(problem);
    return problems.length === 0 ? 0 : 1;
}

exitWith(main());
