import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../../demo/browser";
import { startDemo } from "../../demo/server";
import { exitWith, ROOT } from "../run";

const WIDTH = 1120;
const SETTLED_MS = 1000;

interface Screen {
    readonly file: string;
    readonly scenario: string;
    readonly height: number;
    /** Brings the page to where it says most. */
    show(page: Page): Promise<void>;
}

const SCREENS: readonly Screen[] = [
    {
        file: "panel.png",
        scenario: "plugin-failure",
        height: 1000,
        show: (page) => page.getByRole("region", { name: "Verdict" }).waitFor(),
    },
    {
        file: "fix.png",
        scenario: "future-start",
        height: 900,
        async show(page) {
            await page.getByRole("button", { name: "Read email again from a date on" }).first().click();
            await page.getByRole("button", { name: "Make this change" }).waitFor();
        },
    },
    {
        file: "fleet.png",
        scenario: "fleet",
        height: 960,
        async show(page) {
            await page.getByRole("button", { name: /^Export / }).waitFor({ timeout: 60_000 });
            await page.getByText("Reading the mailboxes").waitFor({ state: "detached", timeout: 60_000 });
            await page
                .getByRole("heading", { name: "All mailboxes, by cause" })
                .evaluate((heading) => heading.scrollIntoView());
        },
    },
];

/** Takes the README's pictures of the demo with the built controls. Needs `npm run build` before. */
async function main(): Promise<number> {
    const demo = await startDemo({ mailboxes: 2000 });
    const browser = await openBrowser();
    try {
        for (const { file, scenario, height, show } of SCREENS) {
            const page = await browser.newPage({ viewport: { width: WIDTH, height } });
            await page.emulateMedia({ reducedMotion: "reduce" });
            await page.goto(`${demo.url}?scenario=${scenario}&bare=1`);
            await show(page);
            // Panels slide in.
            await page.waitForTimeout(SETTLED_MS);
            await page.screenshot({ path: join(ROOT, "docs/images", file) });
            await page.close();
            console.log(file);
        }
        return 0;
    } finally {
        await browser.close();
        await demo.close();
    }
}

exitWith(main());
