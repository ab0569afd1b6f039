import { parseArguments } from "../command";
import { connect } from "../connection/connect";
import { parseConnection } from "../connection/connection-options";
import type { CommandIo, ExitCode } from "../io";
import { readForms, readInstalled, type FormRow, type InstalledSolution } from "../solution/environment-facts";
import { hasTab } from "../solution/form-tab";
import { OWN_FORM_ID, SOLUTION_NAME } from "../solution/names";
import { uninstallCommand } from "./uninstall-command";

function effectOf({ managed, version }: InstalledSolution): string {
    return managed
        ? `${SOLUTION_NAME} ${version} (managed): its form, views, charts, dashboard, app, roles and controls go with it.`
        : `${SOLUTION_NAME} ${version} (unmanaged): only the solution goes; its form, views, app and the rest stay and have to be deleted one by one.`;
}

/** Forms of the environment that still show our control; the platform refuses to remove the solution because of them. */
function dependents(forms: readonly FormRow[]): readonly string[] {
    return forms
        .filter(({ id, xml }) => id.toLowerCase() !== OWN_FORM_ID && xml !== "" && hasTab(xml))
        .map(({ name }) => name);
}

/** Tells what removing the solution means, and removes it with `--yes`. Exit code 1 when something keeps it from being removed. */
export async function runUninstall(args: readonly string[], io: CommandIo): Promise<ExitCode> {
    const { values } = parseArguments(args, uninstallCommand.options, 0);
    const connection = connect(parseConnection(values, io.env), io);
    const [installed, forms] = await Promise.all([readInstalled(connection, SOLUTION_NAME), readForms(connection)]);
    if (!installed) {
        io.out(`${SOLUTION_NAME} is not installed in ${connection.url}.`);
        return 0;
    }
    const used = dependents(forms);
    if (used.length > 0) {
        io.out(`The diagnostics tab is on the form ${used.join(", ")}, so the solution cannot be removed yet.`);
        io.out("  Take the tab away with add-tab --undo FILE first.");
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
