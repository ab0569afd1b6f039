import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../../demo/browser";
import { startDemo, type Demo } from "../../../demo/server";

/** A page with everything that went wrong on it. */
export interface WatchedPage {
    readonly page: Page;
    /** Console errors, uncaught exceptions, refused content and requests to other hosts. */
    readonly troubles: readonly string[];
}

export interface DemoSession {
    readonly demo: Demo;
    /** Opens the demo with a query such as `scenario=healthy&theme=dark`, in a world of its own. */
    open(query: string, options?: OpenOptions): Promise<WatchedPage>;
    close(): Promise<void>;
}

export interface OpenOptions {
    readonly width?: number;
    readonly forcedColors?: boolean;
    /** Answers with an error status are expected, so the browser's own complaints about them are no trouble. */
    readonly expectsRefusals?: boolean;
    /** What the page does before the demo's scripts run. */
    prepare?(page: Page): Promise<void>;
}

const REFUSAL = /^Failed to load resource: (?:the server responded with a status of|net::ERR_)/;

function watch(page: Page, origin: string, expectsRefusals: boolean): readonly string[] {
    const troubles: string[] = [];
    page.on("console", (message) => {
        if (message.type() !== "error" || (expectsRefusals && REFUSAL.test(message.text()))) return;
        troubles.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
    page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            troubles.push(`request to another host: ${url}`);
        }
    });
    return troubles;
}

/** Starts the demo and a browser for the tests of one file; `mailboxes` is the size of the fleet. */
export async function startSession(options: { readonly mailboxes?: number } = {}): Promise<DemoSession> {
    // A build that lies elsewhere, such as one unpacked from a solution, can be tested too.
    const controlFolder = process.env["CONTROL_FOLDER"];
    const demo = await startDemo({ ...options, ...(controlFolder === undefined ? {} : { controlFolder }) });
    const browser: Browser = await openBrowser();
    // One context for all pages, so that the browser compiles the platform libraries once.
    const context = await browser.newContext();
    let sessions = 0;
    return {
        demo,
        async open(query, { width = 1280, forcedColors = false, expectsRefusals = false, prepare } = {}) {
            const page = await context.newPage();
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ reducedMotion: "reduce", forcedColors: forcedColors ? "active" : "none" });
            const troubles = watch(page, new URL(demo.url).origin, expectsRefusals);
            await prepare?.(page);
            sessions += 1;
            await page.goto(`${demo.url}?session=${sessions}&${query}`);
            return { page, troubles };
        },
        async close() {
            await browser.close();
            await demo.close();
        },
    };
}
