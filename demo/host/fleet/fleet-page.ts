import type { About, DemoView } from "../about";
import { createContext, type RunTimeContext } from "../context";
import { loadControl, mountControl, type ControlHost } from "../control-host";
import { appHeader, applyLook, createUpdates, demoStrip, failure, follow, story, viewerOf } from "../frame";
import { languageId } from "../locale";
import { createNavigation, type NavigationCall } from "../navigation";
import { createNotices } from "../notices";
import type { PageState } from "../page-state";
import { loadStrings } from "../resources";
import type { Themes } from "../theme";
import { createDataset } from "./dataset";
import { findFilter } from "./filter-xml";
import { createViewPage } from "./view-page";

const CONTROL_ROOT = "/fleet-control";
/** Changes that the platform passes to a control with updateView; all others open the page anew. */
const LIVE: readonly (keyof PageState)[] = [
    "theme",
    "direction",
    "form",
    "readonly",
    "offline",
    "view",
    "find",
    "kept",
];

export interface FleetPage {
    readonly calls: readonly NavigationCall[];
    readonly state: () => PageState;
    change(changes: Partial<PageState>): void;
    destroyControl(): void;
}

function parseKept(text: string): ComponentFramework.Dictionary {
    try {
        return JSON.parse(text) as ComponentFramework.Dictionary;
    } catch {
        return {};
    }
}

/** Puts the page of a view together and starts the dashboard on it. */
export async function startFleetPage(
    about: About,
    views: readonly DemoView[],
    themes: Themes,
    initial: PageState,
): Promise<FleetPage> {
    let state = initial;
    let host: ControlHost | undefined;
    const calls: NavigationCall[] = [];
    const notices = createNotices();
    const navigation = createNavigation({
        record: (call) => calls.push(call),
        announce: notices.announce,
        ask: notices.ask,
    });
    const strings = await loadStrings(CONTROL_ROOT, languageId(state.language));
    const { user, clientUrl } = viewerOf(about, state);
    const page = createViewPage(views, state, {
        chooseView: (view) => change({ view }),
        find: (find) => change({ find }),
        refresh: () => window.location.reload(),
    });

    const { changed: updated, render, update } = createUpdates(page.controlContainer, () => host?.update());

    const view = (): DemoView => {
        const found = views.find(({ id }) => id === state.view) ?? views[0];
        if (!found) throw new Error("The world has no view.");
        return found;
    };

    function baseContext(): RunTimeContext {
        return createContext({
            about,
            state: { ...state, tab: "diagnostics" },
            strings,
            themes,
            navigation,
            record: undefined,
            user,
            clientUrl,
            allocatedWidth: -1,
            updatedProperties: updated(),
            requestRender: render,
            trackContainerResize: () => undefined,
        });
    }

    const dataset = createDataset({
        view,
        read: (fetchXml) =>
            baseContext().webAPI.retrieveMultipleRecords("mailbox", `?fetchXml=${encodeURIComponent(fetchXml)}`),
        changed: () => update(["dataset", "mailboxes_dataset"]),
        open(reference) {
            calls.push({ member: "openDatasetItem", parameters: [reference] });
            notices.announce(`The app would open the form of ${reference.etn ?? ""} ${reference.name}.`);
        },
    });

    function context(): RunTimeContext {
        const base = baseContext();
        return {
            ...base,
            parameters: { mailboxes: dataset.current() } as never,
            mode: {
                ...base.mode,
                setControlState(kept) {
                    // The platform keeps it for the session; here it stands in the address, so that a link leads to the same picture.
                    change({ kept: JSON.stringify(kept) });
                    return true;
                },
            },
        };
    }

    function show(): void {
        applyLook(state, page.root, `${view().name} – Mailbox Diagnostics demo`);
    }

    function change(changes: Partial<PageState>): void {
        const followed = follow(state, changes, LIVE);
        if (!followed) return;
        const { changed } = followed;
        state = followed.next;
        show();
        if (changed.some((key) => key === "view" || key === "find")) {
            dataset.setFilter(findFilter(state.find));
            dataset.load();
        } else if (changed.some((key) => key !== "kept")) update(["layout"]);
    }

    // The strip knows nothing of the view's page, so what is chosen there stays.
    const controls = demoStrip(about, state, (next) =>
        change({ ...next, place: state.place, view: state.view, find: state.find, kept: state.kept }),
    );
    document.body.append(appHeader(), ...(state.bare ? [] : [controls]), story(about), page.root, notices.root);
    show();
    dataset.setFilter(findFilter(state.find));
    try {
        const { Control } = await loadControl(`${CONTROL_ROOT}/bundle.js`);
        host = mountControl(Control, page.controlContainer, context, () => undefined, parseKept(state.kept));
        dataset.load();
    } catch (error) {
        page.controlContainer.replaceChildren(failure(error));
    }
    return {
        calls,
        state: () => state,
        change,
        destroyControl: () => host?.destroy(),
    };
}
