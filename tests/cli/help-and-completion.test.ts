import { spawnSync } from "node:child_process";
import { COMMANDS } from "../../cli/command-table";
import { parseArguments } from "../../cli/command";
import { wantsColour } from "../../cli/io";
import { main } from "../../cli/main";
import { memoryIo } from "./memory-io";

async function say(...args: readonly string[]): Promise<string> {
    const io = memoryIo();
    expect(await main(args, io)).toBe(0);
    expect(io.errors).toEqual([]);
    return io.output.join("\n");
}

test.each(Object.keys(COMMANDS))("%s --help shows options and an example, within 80 columns", async (name) => {
    const text = await say(name, "--help");
    expect(text).toContain(`Usage: mailbox-diagnostics ${name}`);
    expect(text).toContain("Examples:\n  mailbox-diagnostics");
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(await say("help", name)).toBe(text);
});

test.each(Object.entries(COMMANDS))("the examples of %s use options that exist", (name, { examples, options }) => {
    for (const { line } of examples) {
        const [command = "", ...args] = (line.split(/ [<>|]/)[0] ?? "").split(" ");
        expect(command).toBe(name);
        expect(() => parseArguments(args, options, 2)).not.toThrow();
    }
});

test("the help of the program names every command", async () => {
    const text = await say("--help");
    for (const name of Object.keys(COMMANDS)) expect(text).toContain(`  ${name} `);
});

test.each(["bash", "zsh", "pwsh"])("the completion for %s knows every command and option", async (shell) => {
    const script = await say("completion", shell);
    for (const [name, { options }] of Object.entries(COMMANDS)) {
        expect(script).toContain(name);
        for (const option of options) expect(script).toContain(`--${option.name}`);
    }
});

test("bash completes commands, options and choices by the script", async () => {
    const script = await say("completion", "bash");
    const complete = (...words: readonly string[]): string => {
        const line = ["mailbox-diagnostics", ...words].map((word) => `"${word}"`).join(" ");
        const program = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _mailbox_diagnostics; echo "\${COMPREPLY[@]}"`;
        return spawnSync("bash", ["-c", program], { encoding: "utf8" }).stdout.trim();
    };
    expect(complete("diag")).toBe("diagnose");
    expect(complete("diagnose", "--red")).toBe("--redact");
    expect(complete("diagnose", "--format", "h")).toBe("html");
});

test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, false],
])("with %j and a terminal: %p, colour is %p", (env, isTerminal, expected) => {
    expect(wantsColour(env, isTerminal)).toBe(expected);
});
