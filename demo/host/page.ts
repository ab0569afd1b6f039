import type { About, DemoRecord } from "./about";
import { createContext, type RunTimeContext } from "./context";
import { loadControl, mountControl, type ControlHost } from "./control-host";
import { resetWorld, runCycle, worldPath } from "./demo-api";
import { createDemoControls } from "./demo-controls";
import { element } from "./element";
import { createFormView } from "./form-view";
import { languageId } from "./locale";
import { createNavigation, type NavigationCall, type RealNavigation } from "./navigation";
import { createNotices } from "./notices";
import { formatState, type PageState } from "./page-state";
import { loadStrings } from "./resources";
import type { Themes } from "./theme";

const CONTROL_ROOT = "/control";
const FORM_WIDTH = { desktop: "", tablet: "48rem", phone: "20rem" } as const;
/** Changes that the platform passes to a control with updateView; all others open the page anew. */
const LIVE: readonly (keyof PageState)[] = [
    "record",
    "theme",
    "direction",
    "form",
    "tab",
    "readonly",
    "offline",
    "unsaved",
];

/** Where the page is, when it shows a real environment instead of a scenario's world. */
export interface Place {
    readonly name: string;
    /** Path of the page, with a slash at its end. */
    readonly path: string;
    readonly clientUrl: string;
    /** Stands above the form in place of the app's header and the demo controls. */
    readonly header: readonly HTMLElement[];
    readonly navigation: RealNavigation;
}

export interface Page {
    readonly calls: readonly NavigationCall[];
    /** Values of the output properties each time the control said that they changed. */
    readonly outputs: readonly unknown[];
    readonly state: () => PageState;
    change(changes: Partial<PageState>): void;
    requestRender(): void;
    destroyControl(): void;
}

function failure(error: unknown): HTMLElement {
    return element("p", { role: "alert", class: "failure" }, `Error loading control: ${String(error)}`);
}

function appHeader(): HTMLElement {
    return element(
        "header",
        { class: "app" },
        element("span", {}, "Contoso"),
        element("span", {}, "Email configuration"),
    );
}

/** Puts the page together and starts the control on it; without a place, over a scenario's world. */
export async function startPage(
    about: About,
    themes: Themes | undefined,
    initial: PageState,
    place?: Place,
): Promise<Page> {
    let state = initial;
    let updated: readonly string[] = [];
    let host: ControlHost | undefined;
    let resize: ResizeObserver | undefined;
    const calls: NavigationCall[] = [];
    const outputs: unknown[] = [];
    const notices = createNotices();
    const navigation = createNavigation({
        record: (call) => calls.push(call),
        announce: notices.announce,
        ask: notices.ask,
        ...(place ? { real: place.navigation } : {}),
    });
    const form = createFormView({ selectTab: (tab) => change({ tab }), refresh: () => window.location.reload() });
    const strings = await loadStrings(CONTROL_ROOT, languageId(state.language));
    const userKey = state.user === "viewer" ? about.viewer : state.user;
    const user = about.users.find(({ key }) => key === userKey);
    if (!user) throw new Error(`The scenario has no user "${userKey}".`);

    function record(): DemoRecord | undefined {
        if (state.unsaved) return undefined;
        return about.records.find(({ id }) => id === (state.record || about.mailboxId));
    }

    function context(): RunTimeContext {
        return createContext({
            about,
            state,
            strings,
            themes,
            navigation,
            record: record(),
            user: user as About["users"][number],
            clientUrl: place?.clientUrl ?? `${window.location.origin}${worldPath(state)}/as/${userKey}`,
            allocatedWidth: resize ? form.controlContainer.clientWidth : -1,
            updatedProperties: updated,
            requestRender: render,
            trackContainerResize(value) {
                resize?.disconnect();
                resize = value ? new ResizeObserver(() => update(["layout"])) : undefined;
                resize?.observe(form.controlContainer);
            },
        });
    }

    function render(): void {
        try {
            host?.update();
        } catch (error) {
            form.controlContainer.replaceChildren(failure(error));
        }
    }

    function update(properties: readonly string[]): void {
        updated = properties;
        render();
        updated = [];
    }

    function show(): void {
        const { documentElement } = document;
        documentElement.lang = state.language;
        documentElement.dir = state.direction;
        documentElement.dataset["theme"] = state.theme;
        form.root.style.maxInlineSize = FORM_WIDTH[state.form];
        form.show(record(), state.tab);
        document.title = `${record()?.name ?? "New Mailbox"} – ${place?.name ?? "Mailbox Diagnostics demo"}`;
    }

    function change(changes: Partial<PageState>): void {
        const next = { ...state, ...changes };
        const keys = Object.keys(next) as (keyof PageState)[];
        const changed = keys.filter((key) => next[key] !== state[key]);
        const address = `${place?.path ?? "/"}${formatState(next)}`;
        if (changed.some((key) => !LIVE.includes(key))) {
            window.location.assign(address);
            return;
        }
        state = next;
        window.history.replaceState(null, "", address);
        show();
        update(changed.includes("record") ? ["parameters", "entityId"] : ["layout"]);
    }

    function demoHeader(): readonly HTMLElement[] {
        if (state.bare) return [appHeader()];
        const controls = createDemoControls(about, state, {
            change: (next) => change({ ...next, tab: state.tab }),
            runCycle: () => void runCycle(state).then(() => window.location.reload()),
            reset: () => void resetWorld(state).then(() => window.location.reload()),
        });
        return [appHeader(), controls];
    }

    document.body.append(
        ...(place?.header ?? demoHeader()),
        element(
            "section",
            { class: "story", "aria-label": "Scenario" },
            element("strong", {}, `${about.title}. `),
            about.story,
        ),
        form.root,
        notices.root,
    );
    show();
    try {
        const { Control } = await loadControl(`${CONTROL_ROOT}/bundle.js`);
        host = mountControl(Control, form.controlContainer, context, (values) => outputs.push(values));
        render();
    } catch (error) {
        form.controlContainer.replaceChildren(failure(error));
    }
    return {
        calls,
        outputs,
        state: () => state,
        change,
        requestRender: render,
        destroyControl: () => host?.destroy(),
    };
}
