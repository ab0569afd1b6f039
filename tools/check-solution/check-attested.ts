import type { SolutionPackage } from "../../src/package/open-package";
import { ATTESTED, pathsOf } from "./check-paths";
import { hasSchemas, schemaDocuments } from "./schema-validation";
import { schemaPaths } from "./schema-paths";

/** The list of known places holds no more than is used, and what it says of the schemas is true. */
export function attestedProblems(pkg: SolutionPackage): readonly string[] {
    const used = pathsOf(pkg);
    const others = [...Object.values(ATTESTED.seen).flat(), ...Object.keys(ATTESTED.exceptions)];
    const unused = [...ATTESTED.schema, ...others].filter((path) => !used.has(path));
    const proven = hasSchemas() ? schemaPaths(schemaDocuments(), ["ImportExportXml", "datadefinition"]) : undefined;
    return [
        ...unused.map((path) => `data/attested-paths.json lists ${path}, which no package uses any more.`),
        ...ATTESTED.schema
            .filter((path) => proven && !proven.has(path))
            .map((path) => `data/attested-paths.json says that the schemas allow ${path}, but they do not.`),
    ];
}
