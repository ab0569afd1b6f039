import type { About, DemoUser } from "./about";
import { resetWorld, runCycle, worldPath } from "./demo-api";
import { createDemoControls } from "./demo-controls";
import { element } from "./element";
import { formatState, type PageState } from "./page-state";

const WIDTH = { desktop: "", tablet: "48rem", phone: "20rem" } as const;

/** What the platform shows in place of a control that throws. */
export function failure(error: unknown): HTMLElement {
    return element("p", { role: "alert", class: "failure" }, `Error loading control: ${String(error)}`);
}

export function appHeader(): HTMLElement {
    return element(
        "header",
        { class: "app" },
        element("span", {}, "Contoso"),
        element("span", {}, "Email configuration"),
    );
}

export function story({ title, story: text }: About): HTMLElement {
    return element("section", { class: "story", "aria-label": "Scenario" }, element("strong", {}, `${title}. `), text);
}

/** The strip of demo controls; `change` gets what is chosen there. */
export function demoStrip(about: About, state: PageState, change: (next: PageState) => void): HTMLElement {
    return createDemoControls(about, state, {
        change,
        runCycle: () => void runCycle(state).then(() => window.location.reload()),
        reset: () => void resetWorld(state).then(() => window.location.reload()),
    });
}

/** Who looks at the page, and the address at which the world answers this user. */
export function viewerOf(about: About, state: PageState): { readonly user: DemoUser; readonly clientUrl: string } {
    const userKey = state.user === "viewer" ? about.viewer : state.user;
    const user = about.users.find(({ key }) => key === userKey);
    if (!user) throw new Error(`The scenario has no user "${userKey}".`);
    return { user, clientUrl: `${window.location.origin}${worldPath(state)}/as/${userKey}` };
}

/** Gives the document and the page's width what the state says. */
export function applyLook(state: PageState, root: HTMLElement, title: string): void {
    const { documentElement } = document;
    documentElement.lang = state.language;
    documentElement.dir = state.direction;
    documentElement.dataset["theme"] = state.theme;
    root.style.maxInlineSize = WIDTH[state.form];
    document.title = title;
}

/**
 * Takes changes into the address. Those of `live` happen on the page, and the answer says what they are; any other opens the page anew, and
 * nothing is answered.
 */
export function follow(
    state: PageState,
    changes: Partial<PageState>,
    live: readonly (keyof PageState)[],
    path = "/",
): { readonly next: PageState; readonly changed: readonly (keyof PageState)[] } | undefined {
    const next = { ...state, ...changes };
    const changed = (Object.keys(next) as (keyof PageState)[]).filter((key) => next[key] !== state[key]);
    const address = `${path}${formatState(next)}`;
    if (changed.some((key) => !live.includes(key))) {
        window.location.assign(address);
        return undefined;
    }
    window.history.replaceState(null, "", address);
    return { next, changed };
}

export interface Updates {
    /** Parts that changed since the control was drawn last, as the platform names them. */
    changed(): readonly string[];
    /** Draws the control again. */
    render(): void;
    update(changed: readonly string[]): void;
}

/** Draws the control on every change; one that throws is replaced by the platform's message. */
export function createUpdates(container: HTMLElement, draw: () => void): Updates {
    let parts: readonly string[] = [];
    const render = (): void => {
        try {
            draw();
        } catch (error) {
            container.replaceChildren(failure(error));
        }
    };
    return {
        changed: () => parts,
        render,
        update(changed) {
            parts = changed;
            render();
            parts = [];
        },
    };
}
