import { parseArguments } from "../command";
import { connect } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import type { CommandIo, ExitCode } from "../io";
import { readFacts } from "../solution/environment-facts";
import { readPackage } from "../solution/package-file";
import { preflightReport } from "../solution/preflight-report";
import { stageSolution } from "../solution/stage-solution";
import { preflightCommand } from "./preflight-command";

/** Compares a package with an environment and tells whether the import can succeed. */
export async function runPreflight(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, preflightCommand.options, 0);
    const options = parseConnection(values, io.env);
    const file = await readPackage(values, io);
    const connection = connect(options, io);
    io.progress("Asking the environment…");
    const facts = await readFacts(connection, file.identity.uniqueName, file.pkg);
    io.progress("Uploading the package for validation…");
    const stage = await stageSolution(connection, file.zip);
    const { lines, blockers } = preflightReport(connection.url, facts, file, stage);
    for (const line of lines) io.out(line);
    io.out("");
    if (blockers.length === 0) {
        io.out("The package can be imported.");
        return 0;
    }
    io.out("The package cannot be imported:");
    for (const blocker of blockers) io.out(`  ${blocker}`);
    return 1;
}
