import type { DemoRecord } from "./about";
import { button, element } from "./element";
import type { PageState } from "./page-state";

const TABS = [
    { key: "general", label: "General" },
    { key: "diagnostics", label: "Diagnostics" },
] as const;

type TabKey = PageState["tab"];

interface FormActions {
    selectTab(tab: TabKey): void;
    refresh(): void;
}

export interface FormView {
    readonly root: HTMLElement;
    /** Where the control is drawn. */
    readonly controlContainer: HTMLElement;
    show(record: DemoRecord | undefined, tab: TabKey): void;
}

function generalTab(record: DemoRecord | undefined): readonly HTMLElement[] {
    if (!record) return [element("p", {}, "This record is not saved yet.")];
    return record.fields.map(({ label, value }) =>
        element("div", { class: "column" }, element("dt", {}, label), element("dd", {}, value)),
    );
}

function tabButton(key: TabKey, label: string): HTMLButtonElement {
    return element("button", { type: "button", role: "tab", id: `tab-${key}`, "aria-controls": `panel-${key}` }, label);
}

/** The mailbox form: header, command bar and two tabs, the way a model-driven app lays them out. */
export function createFormView(actions: FormActions): FormView {
    const title = element("h1", {});
    const controlContainer = element("div", { id: "control" });
    const fields = element("dl", { class: "columns" });
    const panels: Readonly<Record<TabKey, HTMLElement>> = {
        general: element(
            "section",
            { id: "panel-general", role: "tabpanel", "aria-labelledby": "tab-general" },
            fields,
        ),
        diagnostics: element(
            "section",
            { id: "panel-diagnostics", role: "tabpanel", "aria-labelledby": "tab-diagnostics" },
            controlContainer,
        ),
    };
    const tabs = TABS.map(({ key, label }) => ({ key, tab: tabButton(key, label) }));
    const tabList = element(
        "div",
        { role: "tablist", "aria-label": "Form tabs", class: "tabs" },
        ...tabs.map(({ tab }) => tab),
    );
    tabs.forEach(({ key, tab }, index) => {
        tab.addEventListener("click", () => actions.selectTab(key));
        tab.addEventListener("keydown", (event) => {
            const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
            const next = step === 0 ? undefined : tabs[(index + step + tabs.length) % tabs.length];
            if (!next) return;
            actions.selectTab(next.key);
            next.tab.focus();
        });
    });
    const commands = element("div", { class: "commands", role: "toolbar", "aria-label": "Commands" });
    commands.append(button("Refresh", actions.refresh));
    const root = element(
        "main",
        { class: "form" },
        commands,
        element("div", { class: "card heading" }, title, element("p", { class: "entity" }, "Mailbox"), tabList),
        element("div", { class: "card body" }, panels.general, panels.diagnostics),
    );
    return {
        root,
        controlContainer,
        show(record, tab) {
            title.textContent = record?.name ?? "New Mailbox";
            fields.replaceChildren(...generalTab(record));
            for (const { key, tab: tabElement } of tabs) {
                tabElement.setAttribute("aria-selected", String(key === tab));
                tabElement.tabIndex = key === tab ? 0 : -1;
                panels[key].hidden = key !== tab;
            }
        },
    };
}
