import { hasBrowser, openBrowser } from "../../demo/browser";
import { startDemo } from "../../demo/server";
import { median, ratio, type Figure } from "./figure";

const LATENCY_MS = 100;
const ROUNDS = 7;
const WARM_UP = 8;

/** Remembers when the verdict entered the page, because asking the page from outside takes longer than what is measured. */
function rememberVerdict(): void {
    const observer = new MutationObserver(() => {
        if (!document.querySelector('section[aria-label="Verdict"]')) return;
        observer.disconnect();
        performance.mark("verdict");
    });
    observer.observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the control's first request leaving the page to its verdict in the page. */
function readTime(): number {
    const asked = performance.getEntriesByType("resource").filter(({ name }) => name.includes("fetchXml="));
    const [verdict] = performance.getEntriesByName("verdict");
    return (verdict?.startTime ?? Number.NaN) - Math.min(...asked.map(({ startTime }) => startTime));
}

/** Times of the panel in a warm browser and environment. The first request is asked for one latency before it leaves the page. */
async function panelTimes(): Promise<readonly number[]> {
    const demo = await startDemo({});
    const browser = await openBrowser();
    try {
        const page = await browser.newPage();
        await page.addInitScript(rememberVerdict);
        const times: number[] = [];
        for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
            await page.goto(`${demo.url}?scenario=healthy&tab=diagnostics&latency=${LATENCY_MS}`);
            await page.getByRole("region", { name: "Verdict" }).waitFor();
            if (round >= WARM_UP) times.push(await page.evaluate(readTime));
        }
        return times;
    } finally {
        await browser.close();
        await demo.close();
    }
}

/** Time of the panel on the demo page, in round trips of 100 ms. */
export async function panelFigures(): Promise<readonly Figure[]> {
    if (!hasBrowser()) return [{ name: "panel in the browser", value: "no Chromium" }];
    const trips = (median(await panelTimes()) + LATENCY_MS) / LATENCY_MS;
    return [
        {
            name: "first request to verdict in the page, in round trips of 100 ms",
            value: ratio(trips),
            wanted: "≤ 1.5",
            reached: trips <= 1.5,
        },
    ];
}
