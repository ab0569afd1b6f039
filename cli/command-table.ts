import type { Command } from "./command";
import { addTabCommand } from "./commands/add-tab-command";
import { auditCommand } from "./commands/audit-command";
import { classifyCommand } from "./commands/classify-command";
import { completionCommand } from "./commands/completion-command";
import { diagnoseCommand } from "./commands/diagnose-command";
import { fleetCommand } from "./commands/fleet-command";
import { serveCommand } from "./commands/serve-command";
import { importCommand } from "./commands/import-command";
import { preflightCommand } from "./commands/preflight-command";
import { saveCommand } from "./commands/save-command";
import { traceCommand } from "./commands/trace-command";
import { uninstallCommand } from "./commands/uninstall-command";

/** Every command of the program, in the order of its help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
    diagnose: diagnoseCommand,
    fleet: fleetCommand,
    save: saveCommand,
    serve: serveCommand,
    audit: auditCommand,
    trace: traceCommand,
    classify: classifyCommand,
    preflight: preflightCommand,
    import: importCommand,
    "add-tab": addTabCommand,
    uninstall: uninstallCommand,
    completion: completionCommand,
};
