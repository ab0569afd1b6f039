import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";
import { CONTROL_FOLDER, FLEET_CONTROL } from "../../demo/build-when-needed";
import type { About } from "../../demo/host/about";
import { createContext, type RunTimeContext } from "../../demo/host/context";
import { DEFAULT_STATE, type PageState } from "../../demo/host/page-state";
import type { NavigationCall } from "../../demo/host/navigation";
import { createNavigation } from "../../demo/host/navigation";
import { FLUENT_FILE, REACT_FILE, readThemes } from "../../demo/server/platform-files";
import type { Themes } from "../../demo/host/theme";
import { setPageClock } from "../../demo/host/world-clock";

type Control = ComponentFramework.ReactControl<unknown, unknown>;

interface PlatformWindow {
    React?: unknown;
    ReactDOM?: unknown;
    Reactv16?: unknown;
    ReactDOMv16: {
        render(element: unknown, container: Element): void;
        unmountComponentAtNode(container: Element): boolean;
    };
    ComponentFramework?: unknown;
}

export interface ShippedControl {
    readonly window: JSDOM["window"];
    /** What the script registered, by full name. */
    readonly registered: ReadonlyMap<string, new () => Control>;
    readonly errors: readonly string[];
    mount(control: Control, context: RunTimeContext): HTMLElement;
    unmount(container: HTMLElement): void;
}

export const FLEET_FOLDER = join(CONTROL_FOLDER, "..", FLEET_CONTROL);

export function readBundle(folder = CONTROL_FOLDER): string {
    const path = join(folder, "bundle.js");
    if (!existsSync(path)) throw new Error("The control is not built; run the build first.");
    return readFileSync(path, "utf8");
}

/** Runs the shipped script in a page of its own with the platform's library files, as a form does, at the given moment. */
export function loadShippedControl(now: string, folder = CONTROL_FOLDER): ShippedControl {
    const errors: string[] = [];
    const virtualConsole = new VirtualConsole();
    virtualConsole.on("error", (...parts: readonly unknown[]) => errors.push(parts.map(String).join(" ")));
    virtualConsole.on("jsdomError", (error) => errors.push(error.message));
    const { window } = new JSDOM("<!doctype html><html lang='en'><body></body></html>", {
        runScripts: "outside-only",
        pretendToBeVisual: true,
        url: "http://127.0.0.1/",
        virtualConsole,
    });
    const registered = new Map<string, new () => Control>();
    const platform = window as unknown as PlatformWindow;
    // The page's requests go through Node, whose fetch takes only its own signals.
    Object.assign(window, { fetch, AbortController, TextEncoder, TextDecoder, FabricConfig: { fontBaseUrl: "" } });
    setPageClock(now, window as unknown as { Date: DateConstructor });
    window.eval(readFileSync(REACT_FILE, "utf8"));
    platform.React = platform.Reactv16;
    platform.ReactDOM = platform.ReactDOMv16;
    window.eval(readFileSync(FLUENT_FILE, "utf8"));
    platform.ComponentFramework = {
        registerControl: (name: string, control: new () => Control) => registered.set(name, control),
    };
    window.eval(readBundle(folder));
    const draw = (control: Control, context: RunTimeContext, container: HTMLElement): void => {
        const element = control.updateView(context as unknown as ComponentFramework.Context<unknown>);
        platform.ReactDOMv16.render(element, container);
    };
    return {
        window,
        registered,
        errors,
        mount(control, context) {
            const container = window.document.createElement("div");
            window.document.body.append(container);
            draw(control, context, container);
            return container;
        },
        unmount: (container) => void platform.ReactDOMv16.unmountComponentAtNode(container),
    };
}

export function readStrings(folder = CONTROL_FOLDER): ReadonlyMap<string, string> {
    const xml = readFileSync(join(folder, "strings", `${basename(folder)}.1033.resx`), "utf8");
    const document = new new JSDOM().window.DOMParser().parseFromString(xml, "text/xml");
    return new Map(
        [...document.querySelectorAll("data")].map((data) => [
            data.getAttribute("name") ?? "",
            data.querySelector("value")?.textContent ?? "",
        ]),
    );
}

export interface ContextOptions {
    /** Origin of the demo server. */
    readonly origin: string;
    readonly about: About;
    readonly recordId?: string;
    readonly state?: Partial<PageState>;
    readonly calls?: NavigationCall[];
    /** The built control; that of the form when absent. */
    readonly folder?: string;
}

/** The demo page's own context, over a running demo server. */
export function makeContext({
    origin,
    about,
    recordId,
    state = {},
    calls = [],
    folder = CONTROL_FOLDER,
}: ContextOptions): RunTimeContext {
    const user = about.users.find(({ key }) => key === about.viewer);
    if (!user) throw new Error("The scenario has no viewer.");
    return createContext({
        about,
        user,
        state: { ...DEFAULT_STATE, scenario: about.id, ...state },
        record: about.records.find(({ id }) => id === recordId),
        strings: readStrings(folder),
        themes: JSON.parse(readThemes()) as Themes,
        clientUrl: `${origin}/s/${about.id}/bundle/as/${about.viewer}`,
        navigation: createNavigation({
            record: (call) => calls.push(call),
            announce: () => undefined,
            ask: () => Promise.resolve(true),
        }),
        allocatedWidth: -1,
        updatedProperties: [],
        requestRender: () => undefined,
        trackContainerResize: () => undefined,
    });
}

/** Waits for a text by watching the page. */
export function shows(
    { window }: ShippedControl,
    container: HTMLElement,
    text: string,
    timeoutMs = 15_000,
): Promise<void> {
    return new Promise((resolve, reject) => {
        const late = (): void => reject(new Error(`No "${text}" in: ${container.textContent ?? ""}`));
        const timer = setTimeout(late, timeoutMs);
        const look = (): void => {
            if (!container.textContent?.includes(text)) return;
            clearTimeout(timer);
            watcher.disconnect();
            resolve();
        };
        const watcher = new window.MutationObserver(look);
        watcher.observe(container, { subtree: true, childList: true, characterData: true });
        look();
    });
}
