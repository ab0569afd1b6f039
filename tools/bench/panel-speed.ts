import { hasBrowser, openBrowser } from "../../demo/browser";
import { startDemo } from "../../demo/server";
import { median, ratio, type Figure } from "./figure";

const LATENCY_MS = 100;
const ROUNDS = 5;

/** Milliseconds from the control's first request to its verdict on the screen, in a page that is already warm. */
async function panelTimes(): Promise<readonly number[]> {
    const demo = await startDemo({});
    const browser = await openBrowser();
    try {
        const page = await browser.newPage();
        const times: number[] = [];
        for (let round = 0; round <= ROUNDS; round += 1) {
            let first = 0;
            page.removeAllListeners("request");
            page.on("request", (request) => {
                if (first === 0 && request.url().includes("fetchXml=")) first = performance.now();
            });
            await page.goto(`${demo.url}?scenario=healthy&tab=diagnostics&latency=${LATENCY_MS}`);
            await page.getByRole("region", { name: "Verdict" }).waitFor();
            // The first round compiles the libraries.
            if (round > 0) times.push(performance.now() - first);
        }
        return times;
    } finally {
        await browser.close();
        await demo.close();
    }
}

export async function panelFigures(): Promise<readonly Figure[]> {
    if (!hasBrowser()) return [{ name: "panel in the browser", value: "no Chromium" }];
    const trips = median(await panelTimes()) / LATENCY_MS;
    return [
        {
            name: "first request to verdict on screen, in round trips of 100 ms",
            value: ratio(trips),
            wanted: "≤ 1.5",
            reached: trips <= 1.5,
        },
    ];
}
