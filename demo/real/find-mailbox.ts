import { button, element } from "../host/element";

export interface FoundMailbox {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly isInactive: boolean;
}

interface FindOptions {
    find(text: string): Promise<readonly FoundMailbox[]>;
    hrefOf(id: string): string;
}

function row({ id, name, address, isInactive }: FoundMailbox, hrefOf: FindOptions["hrefOf"]): HTMLElement {
    const state = isInactive ? ", inactive" : "";
    return element("li", {}, element("a", { href: hrefOf(id) }, name || "(no name)"), ` ${address}${state}`);
}

/** The search for a mailbox. What fits is listed as links, so that each can be kept or opened in a tab of its own. */
export function createFindForm({ find, hrefOf }: FindOptions): HTMLElement {
    const input = element("input", { type: "search", name: "mailbox", autocomplete: "off", required: true });
    const list = element("ul", { class: "found" });
    const status = element("p", { role: "status" });
    const form = element(
        "form",
        { class: "find", role: "search" },
        element("label", {}, element("span", {}, "Mailbox: name, address or id"), input),
        button("Find", () => undefined),
    );
    form.querySelector("button")?.setAttribute("type", "submit");
    let asked = 0;
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        const question = (asked += 1);
        status.textContent = "Looking…";
        list.replaceChildren();
        find(input.value)
            .then((found) => {
                if (question !== asked) return;
                status.textContent =
                    found.length === 0 ? "No mailbox that you can see fits." : `${found.length} found.`;
                list.replaceChildren(...found.map((mailbox) => row(mailbox, hrefOf)));
            })
            .catch((error: unknown) => {
                if (question === asked) status.textContent = error instanceof Error ? error.message : String(error);
            });
    });
    return element("section", { class: "finder", "aria-label": "Find a mailbox" }, form, status, list);
}
