import type { Connection } from "../connection/connect";
import { askJson, isFields, list, text } from "./json-answer";

/** What the environment itself says of a package before anything is changed. */
export type StageResult =
    | { readonly status: "passed"; readonly uploadId: string; readonly warnings: readonly string[] }
    | { readonly status: "failed"; readonly reasons: readonly string[] };

function missingDependency(row: Readonly<Record<string, unknown>>): string {
    const required =
        text(row["RequiredComponentDisplayName"]) || text(row["RequiredComponentSchemaName"]) || "a component";
    const dependent =
        text(row["DependentComponentDisplayName"]) || text(row["DependentComponentSchemaName"]) || "the solution";
    return `${dependent} needs ${required}, which the environment lacks.`;
}

/** Uploads a package and lets the environment validate it. Rejects with DataverseError. */
export async function stageSolution(connection: Connection, zip: Uint8Array): Promise<StageResult> {
    const body = { CustomizationFile: Buffer.from(zip).toString("base64") };
    const answer = await askJson(connection, { method: "POST", path: "StageSolution", body });
    const results = isFields(answer["StageSolutionResults"]) ? answer["StageSolutionResults"] : {};
    const found = list(results["SolutionValidationResults"]).map((row) => ({
        isError: text(row["SolutionValidationResultType"]) !== "Warning",
        message: text(row["Message"]),
    }));
    const dependencies = list(results["MissingDependencies"]).map(missingDependency);
    const errors = found.filter(({ isError }) => isError).map(({ message }) => message);
    const uploadId = text(results["StageSolutionUploadId"]);
    if (text(results["StageSolutionStatus"]) === "Passed" && uploadId !== "" && dependencies.length === 0) {
        return { status: "passed", uploadId, warnings: found.map(({ message }) => message) };
    }
    const reasons = [...errors, ...dependencies];
    return {
        status: "failed",
        reasons: reasons.length > 0 ? reasons : ["The environment refuses the package without a reason."],
    };
}
