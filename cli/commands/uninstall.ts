import { parseArguments } from "../command";
import { connect } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import type { CommandIo, ExitCode } from "../io";
import { readDependents } from "../solution/dependents";
import { readInstalled, type InstalledSolution } from "../solution/environment-facts";
import { SOLUTION_NAME } from "../solution/names";
import { uninstallCommand } from "./uninstall-command";

function effectOf({ managed, version }: InstalledSolution): string {
    return managed
        ? `${SOLUTION_NAME} ${version} (managed): its form, views, charts, dashboard, app, roles and controls go with it.`
        : `${SOLUTION_NAME} ${version} (unmanaged): only the solution goes; its form, views, app and the rest stay and have to be deleted one by one.`;
}

/** Tells what removing the solution means, and removes it with `--yes`. Exit code 1 when something keeps it from being removed. */
export async function runUninstall(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, uninstallCommand.options, 0);
    const connection = connect(parseConnection(values, io.env), io);
    const installed = await readInstalled(connection, SOLUTION_NAME);
    if (!installed) {
        io.out(`${SOLUTION_NAME} is not installed in ${connection.url}.`);
        return 0;
    }
    // An unmanaged solution leaves its controls behind, so nothing can depend on what goes.
    const used = installed.managed ? await readDependents(connection) : [];
    if (used.length > 0) {
        io.out("The solution cannot be removed yet, because its controls are used outside of it:");
        for (const { what, advice } of used) io.out(`  ${what}: ${advice} first.`);
        return 1;
    }
    io.out(effectOf(installed));
    if (values["yes"] !== true) {
        io.out("  Nothing was changed. Add --yes to remove it.");
        return 0;
    }
    await connection.request({ method: "DELETE", path: `solutions(${installed.id})` });
    io.out(`Removed from ${connection.url}.`);
    return 0;
}
