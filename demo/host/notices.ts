import { button, element } from "./element";

export interface Question {
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly cancel?: string;
}

export interface Notices {
    readonly root: HTMLElement;
    announce(text: string): void;
    ask(question: Question): Promise<boolean>;
}

/** What the app around the form would show: short notices and dialogs. */
export function createNotices(): Notices {
    const list = element("div", { class: "notices", role: "status" });
    return {
        root: list,
        announce(text) {
            const notice = element("p", {}, text);
            notice.append(button("Dismiss", () => notice.remove()));
            list.append(notice);
        },
        ask: ({ title, text, confirm, cancel }) =>
            new Promise((resolve) => {
                const dialog = element("dialog", { "aria-labelledby": "dialog-title" });
                const end = (confirmed: boolean) => () => {
                    dialog.remove();
                    resolve(confirmed);
                };
                dialog.append(
                    element("h2", { id: "dialog-title" }, title),
                    element("p", { class: "text" }, text),
                    button(confirm, end(true)),
                    ...(cancel === undefined ? [] : [button(cancel, end(false))]),
                );
                dialog.addEventListener("cancel", end(false));
                document.body.append(dialog);
                dialog.showModal();
            }),
    };
}
