import { dirname } from "node:path";
import type { CommandOption } from "./command";
import type { CommandIo } from "./io";
import { reasonOf } from "./reason";
import { Refusal } from "./refusal";

export const FILE_OPTIONS: readonly CommandOption[] = [
    { name: "output", value: "FILE", isFile: true, description: "write to this file instead" },
    { name: "force", description: "replace the file when it is there" },
];

/** Refuses, before anything is asked of an environment, a file that is there already, and one in a folder that is not there. */
export async function requireFree(file: string, force: boolean, io: CommandIo): Promise<void> {
    const folder = dirname(file);
    if (!(await io.exists(folder))) throw new Refusal(`${file} cannot be written: there is no folder ${folder}.`);
    if (!force && (await io.exists(file))) throw new Refusal(`${file} is there already; --force replaces it.`);
}

export async function writeFile(file: string, text: string, io: CommandIo): Promise<void> {
    try {
        await io.writeText(file, text);
    } catch (error) {
        throw new Refusal(`${file} could not be written (${reasonOf(error)}).`);
    }
}
