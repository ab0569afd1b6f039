import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { hasBrowser, CHROMIUM_PATH } from "../../demo/browser";
import { buildWhenNeeded } from "../../demo/build-when-needed";

/** Runs the end-to-end tests: `tsx tests/e2e/run.ts [jest arguments]`. */
function main(args: readonly string[]): number {
    const isRequired = process.env["CI"] === "true";
    if (!hasBrowser() && isRequired) {
        console.error(`There is no Chromium at ${CHROMIUM_PATH}; set CHROMIUM_PATH.`);
        return 1;
    }
    if (!buildWhenNeeded()) return 1;
    if (!hasBrowser()) console.log(`The browser tests are left out: there is no Chromium at ${CHROMIUM_PATH}.`);
    const jest = [require.resolve("jest/bin/jest"), "--config", join(__dirname, "jest.config.js")];
    const paths = hasBrowser() ? [] : ["--testPathPatterns", "tests/e2e/node/"];
    return spawnSync(process.execPath, [...jest, ...paths, ...args], { stdio: "inherit" }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
