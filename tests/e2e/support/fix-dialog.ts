import type { Locator, Page } from "playwright-core";
import { ids } from "../../../emulator/world/ids";
import { texts } from "./read-panel";

/** The panel of a fix or of its undoing; it stands beside the form, outside of the control. */
export function dialogOf(page: Page): Locator {
    return page.getByRole("dialog");
}

/** Asks for one change, or for as many as the preview lists. */
const askOf = (page: Page, changes: number): Locator =>
    dialogOf(page).getByRole("button", { name: texts("ui.fix.ask", { count: changes }) });

export async function openFix(page: Page, fixId: string, changes = 1): Promise<void> {
    await page
        .getByRole("button", { name: texts(`fix.${fixId}.title`) })
        .first()
        .click();
    await askOf(page, changes).waitFor();
}

/** Asks for the change and confirms it. */
export async function confirmFix(page: Page, changes = 1): Promise<void> {
    await askOf(page, changes).click();
    await dialogOf(page)
        .getByRole("button", { name: texts("ui.fix.write") })
        .click();
}

/** The prefix under which the page's own environment answers. */
function worldOf(page: Page): string {
    const { searchParams } = new URL(page.url());
    return `/s/${searchParams.get("scenario") ?? ""}/${searchParams.get("session") ?? ""}`;
}

async function api(page: Page, path: string): Promise<unknown> {
    const url = `${worldOf(page)}/as/administrator/api/data/v9.2/${path}`;
    return await page.evaluate(async (address) => (await fetch(address)).json() as Promise<unknown>, url);
}

export async function startDateOf(page: Page, mailboxId: string = ids.mailboxes.ada): Promise<string> {
    const row = await api(page, `mailboxes(${mailboxId})?$select=processemailreceivedafter`);
    return (row as { readonly processemailreceivedafter: string }).processemailreceivedafter;
}

export async function countOf(page: Page, set: "emails" | "annotations"): Promise<number> {
    const answer = await api(page, `${set}?$select=createdon`);
    return (answer as { readonly value: readonly unknown[] }).value.length;
}

/** Lets the environment's mail server read all mailboxes once. */
export async function runCycle(page: Page): Promise<void> {
    await page.evaluate(
        async (url) => {
            await fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
        },
        `${worldOf(page)}/cycle`,
    );
}
