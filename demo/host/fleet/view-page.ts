import type { DemoView } from "../about";
import { button, element, labelled, select } from "../element";
import type { PageState } from "../page-state";

interface ViewPageActions {
    chooseView(id: string): void;
    find(text: string): void;
    refresh(): void;
}

export interface ViewPage {
    readonly root: HTMLElement;
    /** Where the control is drawn. */
    readonly controlContainer: HTMLElement;
}

/** The page of a view with its selector and its search, or a tile of a dashboard, which has neither. */
export function createViewPage(views: readonly DemoView[], state: PageState, actions: ViewPageActions): ViewPage {
    const controlContainer = element("div", { id: "control" });
    const body = element("div", { class: "card body" }, controlContainer);
    if (state.place === "dashboard") {
        const title = element("h1", {}, "Email dashboard");
        return {
            root: element("main", { class: "form" }, element("div", { class: "card heading" }, title), body),
            controlContainer,
        };
    }
    const chosen = views.find(({ id }) => id === state.view) ?? views[0];
    const selector = select(
        "view",
        views.map(({ id, name }) => [id, name] as const),
        chosen?.id ?? "",
    );
    selector.addEventListener("change", () => actions.chooseView(selector.value));
    const input = element("input", { type: "search", name: "find", value: state.find, autocomplete: "off" });
    const form = element(
        "form",
        { class: "find" },
        labelled("Search this view", input),
        button("Search", () => actions.find(input.value)),
    );
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        actions.find(input.value);
    });
    const commands = element("div", { class: "commands", role: "toolbar", "aria-label": "Commands" });
    commands.append(button("Refresh", actions.refresh));
    const title = element("h1", {}, "Mailboxes");
    const head = element(
        "div",
        { class: "card heading" },
        title,
        element("div", { class: "view-head" }, labelled("View", selector), form),
    );
    return { root: element("main", { class: "form" }, commands, head, body), controlContainer };
}
