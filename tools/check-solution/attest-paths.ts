import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPackage } from "../../src/package/open-package";
import { ATTESTED, pathsOf } from "./check-paths";
import { packagePath } from "../pack/package-path";
import { hasSchemas, schemaDocuments } from "./schema-validation";
import { schemaPaths } from "./schema-paths";

/** Writes the list of places that the schemas prove; what is left must be put into the other lists by hand, with its reason. */
function main(): number {
    if (!hasSchemas()) {
        console.error("The schemas are not beside this project, so no place can be proven.");
        return 1;
    }
    const proven = schemaPaths(schemaDocuments(), ["ImportExportXml", "datadefinition"]);
    const used = [...pathsOf(openPackage(readFileSync(packagePath(false))))];
    const schema = used.filter((path) => proven.has(path)).sort();
    const rest = new Set([...Object.values(ATTESTED.seen).flat(), ...Object.keys(ATTESTED.exceptions)]);
    const path = join(__dirname, "data/attested-paths.json");
    writeFileSync(path, `${JSON.stringify({ ...ATTESTED, schema }, undefined, 2)}\n`);
    for (const each of used.filter((place) => !proven.has(place) && !rest.has(place)))
        console.log(`Not proven: ${each}`);
    console.log(`${schema.length} places proven by the schemas, ${rest.size} known otherwise.`);
    return 0;
}

process.exitCode = main();
