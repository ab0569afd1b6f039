import type { CDPSession, ElementHandle, Locator, Page } from "playwright-core";
import { hasBrowser, openBrowser } from "../../demo/browser";
import { startDemo } from "../../demo/server";
import type { Figure } from "./figure";

const MAILBOXES = Number(process.env["FLEET_MAILBOXES"] ?? 100_000);
const TASK_LIMIT_MS = 50;
const HEAP_LIMIT_MB = 150;

/** Notes every task of the page's thread that takes longer than 50 ms; the browser reports no shorter ones. */
function watchTasks(): void {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: "longtask", buffered: false });
}

async function longest(page: Page, work: () => Promise<void>): Promise<number> {
    await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
    await work();
    await page.waitForTimeout(500);
    return await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
}

type Target = ElementHandle<HTMLElement | SVGElement>;

interface Step {
    readonly target: Locator;
    readonly act: (element: Target) => Promise<unknown>;
    /** What the table shows once the step is done. */
    readonly until?: "fewer" | "all";
}

const click = (element: Target): Promise<void> => element.click();

/** Scrolls the table from end to end by the wheel's steps and by leaps. */
const scroll = (grid: Target): Promise<void> =>
    grid.evaluate(async (box) => {
        for (let step = 0; step < 200; step += 1) {
            box.scrollTop = step < 100 ? step * 120 : ((step - 100) / 100) * box.scrollHeight;
            await new Promise((resolve) => requestAnimationFrame(resolve));
        }
    });

async function download(page: Page, button: Target): Promise<void> {
    const [file] = await Promise.all([page.waitForEvent("download", { timeout: 300_000 }), click(button)]);
    await file.path();
}

function stepsOf(page: Page): Readonly<Record<string, readonly Step[]>> {
    const search = page.getByRole("textbox", { name: /^Search name/ });
    return {
        scrolling: [{ target: page.locator("#control [aria-rowcount]"), act: scroll }],
        searching: [
            { target: search, act: (element) => element.fill("Greta"), until: "fewer" },
            { target: search, act: (element) => element.fill(""), until: "all" },
        ],
        "sorting by name": [
            { target: page.getByRole("columnheader", { name: "Mailbox", exact: true }), act: click, until: "all" },
        ],
        "filtering by a cause": [
            { target: page.locator(".mbx-cause button").first(), act: click, until: "fewer" },
            { target: page.getByRole("button", { name: "Clear all filters" }), act: click, until: "all" },
        ],
        "exporting all rows": [
            { target: page.getByRole("button", { name: /^Export / }), act: (button) => download(page, button) },
        ],
    };
}

/** The longest task of the steps alone: finding a button by its name takes tasks in the page too, which no reader causes. */
async function longestOf(page: Page, steps: readonly Step[]): Promise<number> {
    let task = 0;
    for (const { target, act, until } of steps) {
        const element = (await target.elementHandle()) as Target;
        const own = await longest(page, async () => {
            await act(element);
            if (until !== undefined) await waitForRows(page, until);
        });
        task = Math.max(task, own);
    }
    return task;
}

async function heapMegabytes(cdp: CDPSession): Promise<number> {
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / 2 ** 20;
}

async function waitForRows(page: Page, isWanted: "fewer" | "all"): Promise<void> {
    await page.waitForFunction(
        ([rows, wanted]) => {
            const shown = Number(document.querySelector("#control [aria-rowcount]")?.getAttribute("aria-rowcount"));
            const busy = document.querySelector('#control section[aria-busy="true"]') !== null;
            return !busy && (wanted === "all" ? shown > Number(rows) * 0.9 : shown > 1 && shown <= Number(rows) * 0.9);
        },
        [MAILBOXES, isWanted] as const,
        { timeout: 120_000 },
    );
}

/** How the dashboard behaves in Chromium over a generated fleet; FLEET_MAILBOXES sets its size. */
export async function fleetBrowserFigures(): Promise<readonly Figure[]> {
    if (!hasBrowser()) return [{ name: "dashboard in the browser", value: "no Chromium" }];
    const demo = await startDemo({ mailboxes: MAILBOXES });
    const browser = await openBrowser();
    try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const cdp = await page.context().newCDPSession(page);
        await cdp.send("Performance.enable");
        await page.addInitScript(watchTasks);
        // The world is made at the first visit, which is no part of what is measured.
        await fetch(`${new URL(demo.url).origin}/s/fleet/main/about`);
        await page.goto(`${demo.url}?scenario=fleet&bare=1`);
        await page.getByRole("button", { name: "Refresh", exact: true }).last().waitFor();
        const reading = await longest(page, async () => {
            await page.getByText("mailboxes are read").first().waitFor({ timeout: 900_000 });
            await waitForRows(page, "all");
        });
        const shown = (task: number): string => (task === 0 ? "none" : `${task.toFixed(0)} ms`);
        // Each page of answers is parsed by the browser in one piece.
        const figures: Figure[] = [
            { name: `reading: longest task over 50 ms, of ${MAILBOXES} mailboxes`, value: shown(reading) },
        ];
        for (const [name, steps] of Object.entries(stepsOf(page))) {
            const task = await longestOf(page, steps);
            figures.push({
                name: `${name}: longest task over 50 ms, of ${MAILBOXES} mailboxes`,
                value: shown(task),
                wanted: "none",
                reached: task <= TASK_LIMIT_MS,
            });
        }
        const heap = await heapMegabytes(cdp);
        figures.push({
            name: `heap of the page with ${MAILBOXES} mailboxes, MB`,
            value: heap.toFixed(0),
            wanted: `≤ ${HEAP_LIMIT_MB}`,
            reached: heap <= HEAP_LIMIT_MB,
        });
        return figures;
    } finally {
        await browser.close();
        await demo.close();
    }
}
