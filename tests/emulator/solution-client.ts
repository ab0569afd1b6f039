import { packedZip } from "../solution/packed";
import { ids } from "../../emulator/world/ids";
import type { Answer, Client } from "./client";

export interface StageResults {
    readonly StageSolutionStatus: string;
    readonly StageSolutionUploadId: string | null;
    readonly SolutionValidationResults: readonly { readonly Message: string }[];
    readonly MissingDependencies: readonly { readonly RequiredComponentDisplayName: string }[];
}

/** What the platform asks of every import. */
export const importFlags = { OverwriteUnmanagedCustomizations: false, PublishWorkflows: true };

export const base64 = (zip: Uint8Array): string => Buffer.from(zip).toString("base64");

export async function stage(client: Client, zip: Uint8Array): Promise<StageResults> {
    const { body } = await client.call("POST", "StageSolution", { body: { CustomizationFile: base64(zip) } });
    return body["StageSolutionResults"] as StageResults;
}

export function startImport(client: Client, zip: Uint8Array, user: string = ids.users.administrator): Promise<Answer> {
    const body = { ...importFlags, CustomizationFile: base64(zip) };
    return client.call("POST", "ImportSolutionAsync", { user, body });
}

/** Looks at the job until it is done. */
export async function watchImport(client: Client, { body }: Answer): Promise<Answer> {
    const path = `importjobs(${String(body["ImportJobKey"])})?$select=progress,data,completedon`;
    let job = await client.get(path);
    for (let look = 0; look < 5 && job.body["completedon"] === null; look += 1) job = await client.get(path);
    return job;
}

/** Imports our package and waits for its end. */
export async function install(client: Client, managed: boolean): Promise<Answer> {
    return watchImport(client, await startImport(client, packedZip(managed)));
}

export async function countRows(client: Client, set: string): Promise<number> {
    return (await client.get(set)).value.length;
}
