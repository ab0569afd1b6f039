import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { networkFailure } from "../../cli/connection/network-failure";
import { processNetwork } from "../../cli/connection/network";
import { processIo } from "../../cli/io";
import { printable } from "../../cli/printable";

test("control characters from outside do not reach the terminal, line breaks do", () => {
    expect(printable("a\u001B[2Jb\u009B1mc\rd\ne\r\nf")).toBe("a [2Jb 1mc d\ne\r\nf");
});

// Windows keeps the rights of a file elsewhere and says this of every file that can be written.
const OWN_FILE = process.platform === "win32" ? 0o666 : 0o600;

test("a file that is replaced is readable for the present user only", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mailbox-diagnostics-"));
    try {
        const file = join(folder, "evidence.json");
        writeFileSync(file, "a much longer text", { mode: 0o644 });
        await processIo(new AbortController().signal).writeText(file, "new");
        expect(readFileSync(file, "utf8")).toBe("new");
        expect(statSync(file).mode & 0o777).toBe(OWN_FILE);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
});

test("this computer is reached without a proxy", async () => {
    const { fetch } = processNetwork({ HTTPS_PROXY: "http://127.0.0.1:9" });
    const error = await fetch("http://127.0.0.1:1/").catch((reason: unknown) => reason);
    // Node's own fetch says it in the cause; the proxy's library would refuse plain http with another text.
    expect(networkFailure(error, "127.0.0.1:1") ?? String((error as Error).cause)).not.toMatch(
        /allowInsecureConnection/,
    );
    expect((error as Error).name).toBe("TypeError");
});

test("a proxy that is no address is named as such", () => {
    const error = Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL" });
    expect(networkFailure(error, "contoso.crm.dynamics.com")).toMatch(/^HTTPS_PROXY holds no web address/);
});
