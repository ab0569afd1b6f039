import { runProgram } from "../cli/main";
import { buildWhenNeeded } from "./build-when-needed";
import { parseOptions, USAGE, type StartOptions } from "./options";
import { SCENARIOS } from "./scenarios";
import { startDemo } from "./server";
import { FLEET_SCENARIO } from "./scenarios/fleet";

async function serve(options: StartOptions): Promise<void> {
    if (!buildWhenNeeded()) {
        console.error("The control could not be built, so there is nothing to show.");
        process.exitCode = 1;
        return;
    }
    const { url, close } = await startDemo(options);
    console.log(`Mailbox Diagnostics demo: ${url}`);
    const stop = (): void => {
        void close().then(() => process.exit(0));
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
}

const args = process.argv.slice(2);
const parsed = parseOptions(args, [...SCENARIOS.map(({ id }) => id), FLEET_SCENARIO.id]);
if (args.some((arg) => arg === "--url" || arg.startsWith("--url="))) {
    // The same page over a real environment is a command of the terminal program.
    runProgram(["serve", ...args]);
} else if (parsed.kind === "help") console.log(USAGE);
else if (parsed.kind === "refused") {
    console.error(parsed.reason);
    process.exitCode = 2;
} else {
    serve(parsed.options).catch((error: unknown) => {
        const code = (error as NodeJS.ErrnoException).code;
        const text = code === "EADDRINUSE" ? "That port is in use." : String(error);
        console.error(`The demo could not start. ${text}`);
        process.exitCode = 1;
    });
}
