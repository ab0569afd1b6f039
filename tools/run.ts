import { spawn } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(__dirname, "..");

/** A step of a longer job: a name to show and the program with its arguments, run in the project's folder. */
export interface Step {
    readonly name: string;
    readonly command: readonly [string, ...string[]];
}

/** A program of an installed package, run by this Node. */
export function nodeProgram(path: string, ...args: readonly string[]): readonly [string, ...string[]] {
    return [process.execPath, join(ROOT, "node_modules", path), ...args];
}

/** One of this project's own TypeScript programs. */
export function ownProgram(path: string, ...args: readonly string[]): readonly [string, ...string[]] {
    return nodeProgram("tsx/dist/cli.mjs", join(ROOT, path), ...args);
}

/** Runs one step with its output shown, and gives its exit code; a program that cannot be started gives 1. */
export function runStep({ command }: Step): Promise<number> {
    const [program, ...args] = command;
    return new Promise((resolve) => {
        const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
        child.on("error", () => resolve(1));
        child.on("close", (code) => resolve(code ?? 1));
    });
}

/** Makes the program end with the code that its work gives; an error is one line and 1. */
export function exitWith(work: Promise<number>): void {
    work.then(
        (code) => {
            process.exitCode = code;
        },
        (error: unknown) => {
            console.error(error instanceof Error ? error.message : String(error));
            process.exitCode = 1;
        },
    );
}
