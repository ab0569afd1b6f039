import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, type Emulator } from "../../../emulator/create-emulator";
import { createTokenIssuer, type TokenIssuer } from "../../../emulator/http/bearer-tokens";
import type { Listening } from "../../../emulator/http/listen";
import { createWorld } from "../../../emulator/world/create-world";
import { ids } from "../../../emulator/world/ids";
import { buildProgram } from "../../../tools/program/build-program";

const ROOT = join(__dirname, "..", "..", "..");

interface Ended {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

let folder: string;
let bin: string;
let clock: string;
let emulator: Emulator;
let server: Listening;
let tokens: TokenIssuer;

/** Put before the program, so that it runs at the environment's time: its mailboxes were last read then, and grow stale by the real clock. */
function clockFile(now: number): string {
    return `const Real = Date;
const moved = ${now} - Real.now();
globalThis.Date = class extends Real {
    constructor(...parts) {
        if (parts.length > 0) super(...parts);
        else super(Real.now() + moved);
    }
    static now() {
        return Real.now() + moved;
    }
};
`;
}

beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "mailbox-diagnostics-"));
    await buildProgram();
    const npm = spawnSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], {
        cwd: ROOT,
        encoding: "utf8",
        shell: process.platform === "win32",
    });
    const [tarball = ""] = readdirSync(folder);
    expect({ status: npm.status, tarball }).toEqual({ status: 0, tarball: expect.stringMatching(/\.tgz$/) });
    spawnSync("tar", ["-xzf", tarball], { cwd: folder });
    bin = join(folder, "package", "cli", "bin.js");

    const world = await createWorld();
    clock = join(folder, "clock.cjs");
    writeFileSync(clock, clockFile(world.clock.now()));
    emulator = createEmulator({
        world,
        control: false,
        resolveUser: (headers) => tokens.resolveUser(headers),
    });
    server = await emulator.listen();
    tokens = createTokenIssuer({
        audience: server.url,
        tenantId: "7d1f1f9e-5a0b-4c57-9a43-0d4f2f3c9b11",
        now: world.clock.now,
        isMember: () => true,
    });
});

afterAll(async () => {
    await server.close();
    emulator.close();
    rmSync(folder, { recursive: true, force: true });
});

function run(
    args: readonly string[],
    token: string,
    onOut: (text: string, stop: () => void) => void = () => undefined,
) {
    const child = spawn(process.execPath, [bin, ...args], {
        cwd: folder,
        env: {
            PATH: process.env["PATH"],
            NODE_OPTIONS: `--require "${clock}"`,
            MAILBOX_DIAGNOSTICS_TOKEN: token,
            MAILBOX_DIAGNOSTICS_URL: server.url,
        },
    });
    return new Promise<Ended>((resolve, reject) => {
        let [out, err] = ["", ""];
        child.stdout.on("data", (chunk: Buffer) => {
            out += chunk.toString();
            onOut(out, () => child.kill("SIGINT"));
        });
        child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
        child.on("error", reject);
        child.on("close", (code) => resolve({ code, out, err }));
    });
}

test("the package holds the program, the page and the notices, and neither sources nor the platform's test tool", () => {
    const inside = (path: string): boolean => existsSync(join(folder, "package", path));
    expect(inside("dist/page/control/bundle.js")).toBe(true);
    expect(inside("dist/page/lib/platform.js")).toBe(true);
    expect(inside("cli/main.ts") || inside("node_modules")).toBe(false);
    const notices = readFileSync(join(folder, "package", "dist", "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["@azure/identity", "@azure/msal-node", "@fluentui/react", "react-dom"]) {
        expect(notices).toContain(`\n${name} `);
    }
    expect(notices).not.toContain("pcf-start");
});

test("the unpacked program diagnoses an environment that demands a bearer token", async () => {
    const token = tokens.issue({ userId: ids.users.administrator });
    const { code, out, err } = await run(["diagnose", "--auth", "token", "--mailbox", "Ada"], token);
    expect(err).toMatch(/^\d+ requests of at most 2,000/);
    expect(out).toContain("No cause was found, and every check was made.");
    expect(code).toBe(0);
    const methods = new Set(emulator.requests.list().map(({ method }) => method));
    expect(methods).toEqual(new Set(["GET"]));
});

test("an expired token is one sentence and exit code 2", async () => {
    const token = tokens.issue({ userId: ids.users.administrator, expiresInSeconds: -1 });
    const { code, out, err } = await run(["diagnose", "--auth", "token", "--mailbox", "Ada"], token);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^http:\S+ refuses the token in MAILBOX_DIAGNOSTICS_TOKEN: .*\.\n$/);
});

test("a token with a line break in it is refused without being shown", async () => {
    const token = tokens.issue({ userId: ids.users.administrator });
    const broken = `${token.slice(0, 60)}\n${token.slice(60)}`;
    const { code, out, err } = await run(["diagnose", "--auth", "token", "--mailbox", "Ada"], broken);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^The token in MAILBOX_DIAGNOSTICS_TOKEN holds .*\.\n$/);
    expect(err).not.toContain(token.slice(0, 20));
});

test("an environment that fails again and again is one sentence, without a warning of Node's", async () => {
    emulator.faults.set([{ match: {}, fault: { kind: "status", status: 503, retryAfter: 0 } }]);
    const token = tokens.issue({ userId: ids.users.administrator });
    const { code, out, err } = await run(["diagnose", "--auth", "token", "--mailbox", ids.mailboxes.ada], token);
    emulator.faults.set([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^http:\S+ did not answer as expected: [^\n]*\n$/);
});

test("without the Azure CLI the sign-in library says how else to sign in", async () => {
    const child = spawnSync(process.execPath, [bin, "diagnose", "--auth", "cli", "--mailbox", "Ada"], {
        encoding: "utf8",
        env: { PATH: "", MAILBOX_DIAGNOSTICS_URL: server.url },
    });
    expect(child.status).toBe(2);
    expect(child.stderr).toBe(
        "The Azure CLI is not installed; install it, or sign in with --auth browser or --auth device.\n",
    );
});

test("serve shows the page out of the package, and Ctrl+C ends it with 0", async () => {
    const token = tokens.issue({ userId: ids.users.administrator });
    let page: Promise<string> | undefined;
    const { code, err } = await run(["serve", "--auth", "token"], token, (text, stop) => {
        const url = /http:\S+\/(?=\n)/.exec(text)?.[0];
        if (url === undefined || page) return;
        page = fetch(url)
            .then((response) => response.text())
            .finally(stop);
    });
    await expect(page).resolves.toContain("/host/real.js");
    expect(err).toContain("The page only reads");
    expect(code).toBe(0);
});
