import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ids } from "../../emulator/world/ids";
import { bundleProgram } from "../program/build-program";
import { median, ratio, type Figure } from "./figure";

const ROUNDS = 7;
/** Half a second on a machine where an empty Node takes 40 ms. */
const MOST_STARTS = 12;

/** Milliseconds from the start of a process to its end. */
function duration(args: readonly string[]): Promise<number> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, args, { stdio: "ignore" });
        child.on("error", reject);
        child.on("close", () => resolve(performance.now() - started));
    });
}

/** Milliseconds from the start of the program to the moment when its first request arrives. */
async function firstRequest(program: string): Promise<number> {
    let arrived: (moment: number) => void = () => undefined;
    const arrival = new Promise<number>((resolve) => (arrived = resolve));
    const server = createServer((_request, response) => {
        arrived(performance.now());
        response.writeHead(404, { "Content-Type": "text/plain" }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const started = performance.now();
    const args = [program, "diagnose", "--url", url, "--auth", "token", "--mailbox", ids.mailboxes.ada];
    const child = spawn(process.execPath, args, {
        stdio: "ignore",
        env: { ...process.env, MAILBOX_DIAGNOSTICS_TOKEN: "user:x" },
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const moment = await arrival;
    await ended;
    server.closeAllConnections();
    server.close();
    return moment - started;
}

/** How soon the packed program asks the environment, against a Node that does nothing. */
export async function programFigures(): Promise<readonly Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), "mailbox-diagnostics-"));
    try {
        const program = join(folder, "program.js");
        await bundleProgram(program);
        const [empty, first]: [number[], number[]] = [[], []];
        for (let round = 0; round < ROUNDS; round += 1) {
            empty.push(await duration(["-e", "0"]));
            first.push(await firstRequest(program));
        }
        const [base, start] = [median(empty), median(first)];
        return [
            { name: "diagnose: start to first request, in milliseconds", value: start.toFixed(0) },
            {
                name: "the same, in starts of an empty Node",
                value: ratio(start / base),
                wanted: `≤ ${MOST_STARTS}`,
                reached: start / base <= MOST_STARTS,
            },
        ];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
