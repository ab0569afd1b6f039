import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser";
import { SCENARIOS } from "./scenarios";
import { startDemo } from "./server";

const VIEWS = [
    { name: "desktop", width: 1280, query: "" },
    { name: "phone", width: 320, query: "&form=phone" },
    { name: "dark", width: 1280, query: "&theme=dark" },
    { name: "rtl", width: 1280, query: "&direction=rtl" },
] as const;

/** Takes pictures of scenarios: `tsx demo/screenshot.ts FOLDER [SCENARIO…]`. */
async function main([folder, ...chosen]: readonly string[]): Promise<void> {
    if (folder === undefined) throw new Error("Name the folder for the pictures.");
    mkdirSync(folder, { recursive: true });
    const demo = await startDemo();
    const browser = await openBrowser();
    const scenarios = chosen.length > 0 ? chosen : SCENARIOS.map(({ id }) => id);
    for (const scenario of scenarios) {
        for (const { name, width, query } of VIEWS) {
            const page = await browser.newPage({ viewport: { width, height: 900 } });
            await page.goto(`${demo.url}?scenario=${scenario}&bare=1${query}`);
            await page.getByRole("tab", { name: /Item failures/ }).waitFor();
            await page.screenshot({ path: join(folder, `${scenario}-${name}.png`), fullPage: true });
            await page.close();
        }
    }
    await browser.close();
    await demo.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(String(error));
    process.exitCode = 1;
});
