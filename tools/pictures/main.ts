import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { main as runProgram } from "../../cli/main";
import { PROGRAM } from "../../cli/program-name";
import type { CommandIo } from "../../cli/io";
import { createEmulator } from "../../emulator/create-emulator";
import { asFetch } from "../../emulator/http/as-fetch";
import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";
import { packagePath } from "../pack/package-path";
import { exitWith, ROOT } from "../run";
import { terminalPicture } from "./terminal-picture";

const URL_OF_CONTOSO = "https://contoso.crm.dynamics.com";
const IMAGES = join(ROOT, "docs/images");

/** The commands in the order of a life with the solution; each goes on where the one before stopped. */
const PICTURES: readonly (readonly [file: string, ...args: readonly string[]])[] = [
    ["preflight.svg", "preflight", "--managed"],
    ["import.svg", "import", "--managed"],
    ["add-tab.svg", "add-tab"],
    ["undo-tab.svg", "add-tab", "--undo", `mailbox-form-FORM.json`],
    ["uninstall.svg", "uninstall", "--yes"],
];

function silentIo(files: Map<string, string>, lines: string[], fetchAs: typeof fetch): CommandIo {
    const missing = (): never => {
        throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
    };
    const read = (path: string): string => files.get(basename(path)) ?? missing();
    return {
        out: (line) => lines.push(line),
        err: (line) => lines.push(line),
        progress: () => undefined,
        readText: (path) => Promise.resolve().then(() => read(path)),
        readBytes: (path) => Promise.resolve(readFileSync(path)),
        readFileLines: missing,
        readStdin: missing,
        exists: (path) => Promise.resolve(files.has(basename(path))),
        writeText: (path, text) => {
            files.set(basename(path), text);
            return Promise.resolve();
        },
        now: () => "2026-11-24T09:00:00Z",
        locale: "en-US",
        timeZone: "UTC",
        env: { MAILBOX_DIAGNOSTICS_TOKEN: `user:${ids.users.administrator}` },
        signal: new AbortController().signal,
        columns: 100,
        hasColour: false,
        network: { fetch: fetchAs, credential: () => Promise.reject(new Error("no sign-in")) },
    };
}

/** Draws what the solution's commands write, by running them against the embedded Dataverse. Needs `npm run pack` before. */
async function main(): Promise<number> {
    readFileSync(packagePath(true));
    const world = await createWorld();
    const emulator = createEmulator({ world, control: false });
    const files = new Map<string, string>();
    for (const [picture, name = "", ...rest] of PICTURES) {
        const saved = [...files.keys()][0] ?? "";
        const args = [
            name,
            "--url",
            URL_OF_CONTOSO,
            ...rest.map((each) => each.replace("mailbox-form-FORM.json", saved)),
        ];
        const lines: string[] = [];
        const io = silentIo(files, lines, asFetch(emulator.handle, ids.users.administrator));
        const code = await runProgram([...args, "--auth", "token"], io);
        if (code !== 0) {
            console.error(`${args.join(" ")} ended with ${code}: ${lines.join(" ")}`);
            return 1;
        }
        writeFileSync(join(IMAGES, picture), terminalPicture(`${PROGRAM} ${args.join(" ")}`, lines));
        console.log(picture);
    }
    emulator.close();
    world.close();
    return 0;
}

exitWith(main());
