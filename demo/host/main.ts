import { readAbout, readThemes, setFaults } from "./demo-api";
import { element } from "./element";
import { startPage, type Page } from "./page";
import { parseState } from "./page-state";
import { setPageClock } from "./world-clock";

declare global {
    interface Window {
        /** For tests and for curious people at the console. */
        demo?: Page;
    }
}

async function start(): Promise<void> {
    const state = parseState(window.location.search);
    const [about, themes] = await Promise.all([readAbout(state), readThemes()]);
    await setFaults(state);
    setPageClock(about.now);
    window.demo = await startPage(about, themes, state);
}

start().catch((error: unknown) => {
    const text = `The demo could not start: ${error instanceof Error ? error.message : String(error)}`;
    document.body.append(
        element("main", {}, element("h1", {}, "Mailbox Diagnostics demo"), element("p", { role: "alert" }, text)),
    );
});
