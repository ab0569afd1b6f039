/** Everything that decides what the page shows; all of it is in the address, so that a link or a test goes straight to a state. */
export interface PageState {
    readonly scenario: string;
    /** Pages with the same session share one world; tests take one each. */
    readonly session: string;
    readonly user: UserKey | "viewer";
    /** Id of the mailbox that is open; empty for the scenario's own. */
    readonly record: string;
    readonly language: string;
    readonly zone: string;
    readonly theme: "light" | "dark" | "none";
    readonly direction: "ltr" | "rtl";
    readonly form: "desktop" | "tablet" | "phone";
    readonly tab: "general" | "diagnostics";
    readonly readonly: boolean;
    readonly offline: boolean;
    readonly unsaved: boolean;
    /** Milliseconds that the environment waits before each answer. */
    readonly latency: number;
    /** A fault and the table or function that it hits, such as `403:organization`; empty for none, `*` for all requests. */
    readonly fault: string;
    /** Where the fleet dashboard stands: on the page of a view, or in a tile of a dashboard. */
    readonly place: "view" | "dashboard";
    /** Id of the view; empty for the first one. */
    readonly view: string;
    /** What is looked for on the view's page. */
    readonly find: string;
    /** What the control asked the host to keep, as JSON. */
    readonly kept: string;
    /** Leaves the demo controls out, for pictures. */
    readonly bare: boolean;
}

export const USER_KEYS = ["administrator", "owner", "reader", "nobody"] as const;
export type UserKey = (typeof USER_KEYS)[number];

export const DEFAULT_STATE: PageState = {
    scenario: "healthy",
    session: "main",
    user: "viewer",
    record: "",
    language: "en-US",
    zone: "Europe/Berlin",
    theme: "light",
    direction: "ltr",
    form: "desktop",
    tab: "diagnostics",
    readonly: false,
    offline: false,
    unsaved: false,
    latency: 0,
    fault: "",
    place: "view",
    view: "",
    find: "",
    kept: "",
    bare: false,
};

function pick<T extends string>(value: string | null, choices: readonly T[], fallback: T): T {
    return choices.find((choice) => choice === value) ?? fallback;
}

/** Reads an address's query; a value that is not one of the choices counts as absent. */
export function parseState(query: string): PageState {
    const params = new URLSearchParams(query);
    const text = (key: keyof PageState): string => params.get(key) ?? String(DEFAULT_STATE[key]);
    const flag = (key: keyof PageState): boolean => params.get(key) === "1";
    const latency = Number(params.get("latency") ?? 0);
    return {
        scenario: text("scenario"),
        session: text("session"),
        user: pick(params.get("user"), ["viewer", ...USER_KEYS], DEFAULT_STATE.user),
        record: text("record"),
        language: text("language"),
        zone: text("zone"),
        theme: pick(params.get("theme"), ["light", "dark", "none"], DEFAULT_STATE.theme),
        direction: pick(params.get("direction"), ["ltr", "rtl"], DEFAULT_STATE.direction),
        form: pick(params.get("form"), ["desktop", "tablet", "phone"], DEFAULT_STATE.form),
        tab: pick(params.get("tab"), ["general", "diagnostics"], DEFAULT_STATE.tab),
        readonly: flag("readonly"),
        offline: flag("offline"),
        unsaved: flag("unsaved"),
        latency: Number.isFinite(latency) && latency > 0 ? Math.min(latency, 60_000) : 0,
        fault: text("fault"),
        place: pick(params.get("place"), ["view", "dashboard"], DEFAULT_STATE.place),
        view: text("view"),
        find: text("find"),
        kept: text("kept"),
        bare: flag("bare"),
    };
}

/** The query for a state, without what is default; starts with a question mark. */
export function formatState(state: PageState): string {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(state)) {
        if (value === DEFAULT_STATE[key as keyof PageState]) continue;
        params.set(key, typeof value === "boolean" ? "1" : String(value));
    }
    return `?${params.toString()}`;
}
