import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { PackageError } from "../../src/package/package-error";
import { parseArguments } from "../command";
import { connect, type Connection } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import type { CommandIo, ExitCode } from "../io";
import { Refusal } from "../refusal";
import { readImportLog, type ImportLog } from "../solution/import-log";
import { askJson, text } from "../solution/json-answer";
import { readPackage, type PackageFile } from "../solution/package-file";
import { publishMailbox } from "../solution/publish";
import { stageSolution } from "../solution/stage-solution";
import { watchImport, type ImportEnd } from "../solution/watch-import";
import { importCommand } from "./import-command";

function pauseFor(signal: AbortSignal): (milliseconds: number) => Promise<void> {
    return (milliseconds) => delay(milliseconds, undefined, { signal }).catch(() => undefined);
}

async function start(
    connection: Connection,
    uploadId: string,
    overwrite: boolean,
): Promise<{ operationId: string; jobId: string }> {
    const jobId = randomUUID();
    const answer = await askJson(connection, {
        method: "POST",
        path: "ImportSolutionAsync",
        body: {
            OverwriteUnmanagedCustomizations: overwrite,
            PublishWorkflows: true,
            ImportJobId: jobId,
            SolutionParameters: { StageSolutionUploadId: uploadId },
        },
    });
    const operationId = text(answer["AsyncOperationId"]);
    if (operationId === "") throw new Refusal("The environment took the import but names no operation to watch.");
    return { operationId, jobId: text(answer["ImportJobKey"]) || jobId };
}

function logOf({ log }: ImportEnd): ImportLog | undefined {
    if (log === "") return undefined;
    try {
        return readImportLog(log);
    } catch (error) {
        // The outcome of the import is known all the same.
        if (error instanceof PackageError) return undefined;
        throw error;
    }
}

function tellFailure(end: ImportEnd, log: ImportLog | undefined, io: CommandIo): void {
    io.out("The import failed:");
    const failures = log?.entries.filter(({ result }) => result === "failure") ?? [];
    for (const { what, message } of failures) io.out(`  ${what}: ${message}`);
    if (failures.length === 0) io.out(`  ${end.message || "The environment gives no reason."}`);
}

function tellSuccess({ identity }: PackageFile, url: string, log: ImportLog | undefined, io: CommandIo): void {
    const { friendlyName, version, managed } = identity;
    io.out(`${friendlyName} ${version} (${managed ? "managed" : "unmanaged"}) is installed in ${url}.`);
    if (log) io.out(`  ${log.components} components were processed.`);
    for (const { what, message } of log?.entries ?? []) io.out(`  Warning for ${what}: ${message}`);
}

/** Validates, imports, watches and publishes. Exit code 1 when the environment refuses the package or the import fails. */
export async function runImport(
    args: readonly string[],
    io: CommandIo,
    pause: (milliseconds: number) => Promise<void> = pauseFor(io.signal),
): Promise<ExitCode> {
    const { values } = parseArguments(args, importCommand.options, 0);
    const options = parseConnection(values, io.env);
    const file = await readPackage(values, io);
    const connection = connect(options, io);
    io.progress("Uploading the package for validation…");
    const stage = await stageSolution(connection, file.zip);
    if (stage.status === "failed") {
        io.out("The environment refuses the package; nothing was changed:");
        for (const reason of stage.reasons) io.out(`  ${reason}`);
        return 1;
    }
    const { operationId, jobId } = await start(connection, stage.uploadId, values["overwrite"] === true);
    const end = await watchImport(connection, {
        operationId,
        jobId,
        onProgress: (percent) => io.progress(`Importing: ${percent} %`),
        pause,
        isStopped: () => io.signal.aborted,
    });
    if (!end) throw new Refusal("The import goes on in the environment; its result is in the solution history there.");
    const log = logOf(end);
    if (!end.succeeded) {
        tellFailure(end, log, io);
        return 1;
    }
    tellSuccess(file, connection.url, log, io);
    // A managed solution is published by its import, an unmanaged one is not.
    if (!file.identity.managed) await publishMailbox(connection);
    return 0;
}
