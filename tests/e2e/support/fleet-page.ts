import type { Locator, Page } from "playwright-core";
import type { FleetTruth } from "../../../emulator/fleet/truth";
import { createTexts } from "../../../src/core/text/create-texts";
import { CONTROL_TEXTS } from "../../../tools/strings/control-texts";

const catalogue = CONTROL_TEXTS.MailboxFleet;

/** The dashboard's English texts. */
export const texts = createTexts((key) => catalogue[key], "en-US");

export function dashboardOf(page: Page): Locator {
    return page.getByRole("region", { name: texts("ui.fleet.title") });
}

export function partOf(page: Page, key: string): Locator {
    return dashboardOf(page).getByRole("region", { name: texts(key) });
}

export function gridOf(page: Page): Locator {
    return partOf(page, "ui.fleet.mailboxes").locator("[role=grid], [role=treegrid]");
}

/** Waits until every mailbox is read and shown. */
export async function waitForFleet(page: Page): Promise<void> {
    await dashboardOf(page)
        .getByRole("button", { name: texts("ui.refresh"), exact: true })
        .waitFor({ timeout: 60_000 });
    await gridOf(page).waitFor({ timeout: 60_000 });
}

/** The number of mailboxes that the table shows. */
export async function shownCount(page: Page): Promise<number> {
    return Number(await gridOf(page).getAttribute("aria-rowcount")) - 1;
}

/** Waits until the table shows this many mailboxes. */
export async function waitForCount(page: Page, count: number): Promise<void> {
    await page.waitForFunction(
        (rows) => document.querySelector("#control [aria-rowcount]")?.getAttribute("aria-rowcount") === rows,
        String(count + 1),
        { timeout: 20_000 },
    );
}

export const numberOf = (text: string): number => Number(/[\d,]+/.exec(text)?.[0].replace(/,/g, "") ?? Number.NaN);

/** The table behind a picture, as texts without its head. */
export async function readTable(page: Page, key: string): Promise<readonly (readonly string[])[]> {
    const part = partOf(page, key);
    const open = part.getByRole("button", { name: texts("ui.fleet.table.show") });
    if (await open.isVisible()) await open.click();
    return await part
        .locator("table")
        .last()
        .locator("tbody tr")
        .evaluateAll((rows) =>
            rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
        );
}

/** What the generator put into the world of the page. */
export async function readTruth(page: Page): Promise<FleetTruth> {
    const { origin, searchParams } = new URL(page.url());
    const session = searchParams.get("session") ?? "main";
    return (await (await fetch(`${origin}/s/fleet/${session}/truth`)).json()) as FleetTruth;
}
