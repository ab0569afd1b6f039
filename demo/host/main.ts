import { readAbout, readThemes, setFaults } from "./demo-api";
import { element } from "./element";
import { startFleetPage, type FleetPage } from "./fleet/fleet-page";
import { startPage, type Page } from "./page";
import { parseState } from "./page-state";
import { setPageClock } from "./world-clock";

declare global {
    interface Window {
        /** For tests and for curious people at the console. */
        demo?: Page;
        /** The same on the page of a view. */
        fleetDemo?: FleetPage;
    }
}

async function start(): Promise<void> {
    const state = parseState(window.location.search);
    const [about, themes] = await Promise.all([readAbout(state), readThemes()]);
    await setFaults(state);
    setPageClock(about.now);
    if (about.views) window.fleetDemo = await startFleetPage(about, about.views, themes, state);
    else window.demo = await startPage(about, themes, state);
}

start().catch((error: unknown) => {
    const text = `The demo could not start: ${error instanceof Error ? error.message : String(error)}`;
    document.body.append(
        element("main", {}, element("h1", {}, "Mailbox Diagnostics demo"), element("p", { role: "alert" }, text)),
    );
});
