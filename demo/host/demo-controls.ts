import type { About } from "./about";
import { button, checkbox, element, labelled, select } from "./element";
import { LANGUAGES, ZONES } from "./locale";
import { parseState, type PageState } from "./page-state";

interface ControlActions {
    change(state: PageState): void;
    runCycle(): void;
    reset(): void;
}

const FAULTS = [
    ["", "None"],
    ["403:organization", "Organization is denied (403)"],
    ["500:tracelog", "Alerts fail (500)"],
    ["malformed:exchangesyncidmapping", "Item failures come malformed"],
    ["401:*", "Signed out (401)"],
    ["429:*", "Everything is throttled (429)"],
    ["503:*", "The service is down (503)"],
    ["timeout:*", "No answer"],
] as const;

function choices(state: PageState, about: About): readonly HTMLElement[] {
    const users = about.users.map(({ key, label }) => [key, label] as const);
    const records = about.records.map(({ id, name }) => [id, name] as const);
    const faults = FAULTS.some(([value]) => value === state.fault)
        ? FAULTS
        : [...FAULTS, [state.fault, state.fault] as const];
    return [
        labelled(
            "Scenario",
            select(
                "scenario",
                about.scenarios.map(({ id, title }) => [id, title] as const),
                about.id,
            ),
        ),
        ...(records.length > 0
            ? [labelled("Open record", select("record", records, state.record || about.mailboxId))]
            : []),
        labelled("Signed in as", select("user", users, state.user === "viewer" ? about.viewer : state.user)),
        labelled(
            "Language",
            select(
                "language",
                LANGUAGES.map(({ locale, name }) => [locale, name] as const),
                state.language,
            ),
        ),
        labelled(
            "Time zone",
            select(
                "zone",
                ZONES.map((zone) => [zone, zone] as const),
                state.zone,
            ),
        ),
        labelled(
            "Theme",
            select(
                "theme",
                [
                    ["light", "Light"],
                    ["dark", "Dark"],
                    ["none", "Classic (no theme)"],
                ],
                state.theme,
            ),
        ),
        labelled(
            "Direction",
            select(
                "direction",
                [
                    ["ltr", "Left to right"],
                    ["rtl", "Right to left"],
                ],
                state.direction,
            ),
        ),
        labelled(
            "Device",
            select(
                "form",
                [
                    ["desktop", "Desktop"],
                    ["tablet", "Tablet"],
                    ["phone", "Phone (320)"],
                ],
                state.form,
            ),
        ),
        labelled(
            "Latency",
            select(
                "latency",
                ["0", "100", "500", "3000"].map((ms) => [ms, `${ms} ms`] as const),
                String(state.latency),
            ),
        ),
        labelled("Fault", select("fault", faults, state.fault)),
        checkbox("readonly", "Read-only form", state.readonly),
        checkbox("offline", "Offline", state.offline),
        ...(records.length > 0 ? [checkbox("unsaved", "Unsaved record", state.unsaved)] : []),
    ];
}

/** The strip that steers the demo. It is no part of the form that is played. */
export function createDemoControls(about: About, state: PageState, actions: ControlActions): HTMLElement {
    const form = element("form", { class: "choices" }, ...choices(state, about));
    form.addEventListener("change", () => {
        const query = new URLSearchParams(
            [...new FormData(form)].map(([name, value]) => [name, String(value)]),
        ).toString();
        const { session, tab, bare } = state;
        const next = parseState(query);
        // Another scenario starts as its own viewer and mailbox, not as the ones chosen for this one.
        const start = next.scenario === state.scenario ? {} : ({ user: "viewer", record: "" } as const);
        actions.change({ ...next, ...start, session, tab, bare });
    });
    const wide = window.matchMedia("(min-width: 900px)").matches;
    return element(
        "aside",
        { class: "demo", "aria-label": "Demo controls" },
        element(
            "details",
            { open: wide },
            element("summary", {}, "Demo controls"),
            form,
            element(
                "div",
                { class: "actions" },
                button("Run a synchronization cycle", actions.runCycle),
                button("Start the scenario again", actions.reset),
            ),
        ),
    );
}
