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

interface PanelTime {
    /** From the control's first request leaving the page to its verdict in the page, in milliseconds. */
    readonly total: number;
    /** From the last answer to the verdict: what the panel itself takes. */
    readonly own: number;
}

function readTime(): PanelTime {
    const asked = performance
        .getEntriesByType("resource")
        .filter((entry): entry is PerformanceResourceTiming => entry.name.includes("fetchXml="));
    const [mark] = performance.getEntriesByName("verdict");
    const verdict = mark?.startTime ?? Number.NaN;
    return {
        total: verdict - Math.min(...asked.map(({ startTime }) => startTime)),
        own: verdict - Math.max(...asked.map(({ responseEnd }) => responseEnd)),
    };
}

/** Times of the panel in a warm browser and environment. The first request is asked for one latency before it leaves the page. */
async function panelTimes(): Promise<readonly PanelTime[]> {
    const demo = await startDemo({});
    const browser = await openBrowser();
    try {
        const page = await browser.newPage();
        await page.addInitScript(rememberVerdict);
        const times: PanelTime[] = [];
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
    const times = await panelTimes();
    const inTrips = (ms: number): number => (ms + LATENCY_MS) / LATENCY_MS;
    const own = inTrips(median(times.map((time) => time.own)));
    const total = inTrips(median(times.map((time) => time.total)));
    return [
        {
            name: "one round trip of 100 ms + last answer to verdict, in round trips",
            value: ratio(own),
            wanted: "≤ 1.5",
            reached: own <= 1.5,
        },
        { name: "the same with the demo's server computing on this machine", value: ratio(total) },
    ];
}
