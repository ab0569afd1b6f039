import type { About } from "../host/about";
import { element } from "../host/element";
import { startPage, type Page } from "../host/page";
import { parseState } from "../host/page-state";
import { createFindForm, type FoundMailbox } from "./find-mailbox";
import { createRealNavigation } from "./real-navigation";

declare global {
    interface Window {
        /** For tests and for curious people at the console. */
        page?: Page;
    }
}

interface Session {
    readonly environment: string;
    readonly userName: string;
    readonly allowsFixes: boolean;
}

const PATH = window.location.pathname;

async function json(path: string): Promise<unknown> {
    const response = await fetch(PATH + path);
    const body = (await response.json()) as { readonly error?: { readonly message?: string } };
    if (!response.ok) throw new Error(body.error?.message ?? `The local server answered ${response.status}.`);
    return body;
}

function headerOf({ environment, userName, allowsFixes }: Session): HTMLElement {
    const mode = allowsFixes ? "Fixes are allowed: changes are real" : "Read only";
    return element(
        "header",
        { class: "app" },
        element("span", {}, new URL(environment).host),
        element("span", {}, userName),
        element("span", {}, mode),
    );
}

async function start(): Promise<void> {
    const session = (await json("session")) as Session;
    const header = headerOf(session);
    const finder = createFindForm({
        find: async (text) => (await json(`find?text=${encodeURIComponent(text)}`)) as readonly FoundMailbox[],
        hrefOf: (id) => `${PATH}?record=${id}`,
    });
    const { record, tab } = parseState(window.location.search);
    if (record === "") {
        document.title = `Mailbox Diagnostics – ${new URL(session.environment).host}`;
        document.body.append(header, element("main", {}, element("h1", {}, "Mailbox Diagnostics"), finder));
        return;
    }
    const about = (await json(`about?record=${encodeURIComponent(record)}`)) as About;
    const state = {
        ...parseState(""),
        record,
        tab,
        theme: "none",
        language: navigator.language || "en-US",
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    } as const;
    window.page = await startPage(about, undefined, state, {
        name: "Mailbox Diagnostics",
        path: PATH,
        clientUrl: window.location.origin + PATH.replace(/\/$/, ""),
        header: [header, finder],
        navigation: createRealNavigation(session.environment),
    });
}

start().catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    document.body.append(
        element(
            "main",
            {},
            element("h1", {}, "Mailbox Diagnostics"),
            element("p", { role: "alert", class: "failure" }, text),
        ),
    );
});
