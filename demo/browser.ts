import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/** Where Chromium is expected; the variable wins. */
export const CHROMIUM_PATH = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

const FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

export function hasBrowser(): boolean {
    return existsSync(CHROMIUM_PATH);
}

/** Opens the machine's own Chromium, without asking the network for anything. */
export function openBrowser(): Promise<Browser> {
    return chromium.launch({ executablePath: CHROMIUM_PATH, args: FLAGS });
}
