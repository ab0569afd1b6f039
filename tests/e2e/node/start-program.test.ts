import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { needsBuild } from "../../../demo/build-when-needed";
import { parseOptions } from "../../../demo/options";

const ROOT = join(__dirname, "..", "..", "..");

function start(...args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [require.resolve("tsx/cli"), "demo/start.ts", ...args], { cwd: ROOT });
}

interface Ended {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

/** Follows a program to its end; `onLine` sees each piece that it writes. */
function follow(program: ChildProcess, onLine: (text: string) => void = () => undefined): Promise<Ended> {
    return new Promise((resolve, reject) => {
        let out = "";
        let err = "";
        program.stdout?.on("data", (chunk: Buffer) => {
            out += chunk.toString();
            onLine(chunk.toString());
        });
        program.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
        program.on("error", reject);
        program.on("close", (code) => resolve({ code, out, err }));
    });
}

test("the demo prints its address, serves the page there, and ends with 0 on Ctrl+C", async () => {
    // The runner has built the control; a build here would only make the test slow.
    expect(needsBuild()).toBe(false);
    const program = start("--scenario", "bcc");
    let served: Promise<string> | undefined;
    const { code, out } = await follow(program, (text) => {
        const url = /http:\S+/.exec(text)?.[0];
        if (url === undefined) return;
        served = fetch(url)
            .then((response) => response.text())
            .finally(() => program.kill("SIGINT"));
    });
    expect(out).toMatch(/^Mailbox Diagnostics demo: http:\/\/127\.0\.0\.1:\d+\/\?scenario=bcc\n$/);
    await expect(served).resolves.toContain("/host/host.js");
    expect(code).toBe(0);
});

test("a wrong option is told in one sentence, with exit code 2", async () => {
    const { code, out, err } = await follow(start("--colour", "blue"));
    expect([code, out, err]).toEqual([2, "", "The option --colour is not known; --help lists the options.\n"]);
});

describe("the options", () => {
    const parse = (...args: readonly string[]) => parseOptions(args, ["healthy", "bcc"]);

    test("are taken in both spellings", () => {
        expect(parse("--port", "8080", "--scenario=bcc")).toEqual({
            kind: "start",
            options: { port: 8080, scenario: "bcc" },
        });
    });

    test.each([
        [["--port"], "The option --port needs a value."],
        [["--port", "99999"], "The port must be a whole number from 1 to 65535, not 99999."],
        [["--scenario", "nothing"], "There is no scenario nothing; there are healthy, bcc."],
    ])("%j are refused", (args, reason) => {
        expect(parse(...args)).toEqual({ kind: "refused", reason });
    });

    test("give help", () => {
        expect(parse("--help")).toEqual({ kind: "help" });
    });
});
