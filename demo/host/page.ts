import type { About, DemoRecord } from "./about";
import { createContext, type RunTimeContext } from "./context";
import { loadControl, mountControl, type ControlHost } from "./control-host";
import { createFormView } from "./form-view";
import { appHeader, applyLook, createUpdates, demoStrip, failure, follow, story, viewerOf } from "./frame";
import { languageId } from "./locale";
import { createNavigation, type NavigationCall, type RealNavigation } from "./navigation";
import { createNotices } from "./notices";
import type { PageState } from "./page-state";
import { loadStrings } from "./resources";
import type { Themes } from "./theme";

const CONTROL_ROOT = "/control";
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

/** Puts the page together and starts the control on it; without a place, over a scenario's world. */
export async function startPage(
    about: About,
    themes: Themes | undefined,
    initial: PageState,
    place?: Place,
): Promise<Page> {
    let state = initial;
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
    const { user, clientUrl } = viewerOf(about, state);
    const { changed: updated, render, update } = createUpdates(form.controlContainer, () => host?.update());

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
            user,
            clientUrl: place?.clientUrl ?? clientUrl,
            allocatedWidth: resize ? form.controlContainer.clientWidth : -1,
            updatedProperties: updated(),
            requestRender: render,
            trackContainerResize(value) {
                resize?.disconnect();
                resize = value ? new ResizeObserver(() => update(["layout"])) : undefined;
                resize?.observe(form.controlContainer);
            },
        });
    }

    function show(): void {
        form.show(record(), state.tab);
        const title = `${record()?.name ?? "New Mailbox"} – ${place?.name ?? "Mailbox Diagnostics demo"}`;
        applyLook(state, form.root, title);
    }

    function change(changes: Partial<PageState>): void {
        const followed = follow(state, changes, LIVE, place?.path);
        if (!followed) return;
        state = followed.next;
        show();
        update(followed.changed.includes("record") ? ["parameters", "entityId"] : ["layout"]);
    }

    function demoHeader(): readonly HTMLElement[] {
        if (state.bare) return [appHeader()];
        const controls = demoStrip(about, state, (next) => change({ ...next, tab: state.tab }));
        return [appHeader(), controls];
    }

    document.body.append(...(place?.header ?? demoHeader()), story(about), form.root, notices.root);
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
