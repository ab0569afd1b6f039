import { readFile } from "node:fs/promises";
import { FUNNEL_STEPS } from "../../../src/core/fleet/fleet";
import { guidOf } from "../../../emulator/store/guid";
import { violations } from "../support/axe";
import { startSession, type DemoSession } from "../support/demo-session";
import {
    dashboardOf,
    gridOf,
    numberOf,
    partOf,
    readTable,
    readTruth,
    shownCount,
    texts,
    waitForCount,
    waitForFleet,
} from "../support/fleet-page";

const MAILBOXES = 2_000;
const ALL = `view=${guidOf("view All Mailboxes")}`;

let session: DemoSession;

beforeAll(async () => {
    session = await startSession({ mailboxes: MAILBOXES });
});

afterAll(() => session.close());

async function open(query = ALL, options: Parameters<DemoSession["open"]>[1] = {}) {
    const opened = await session.open(`scenario=fleet&bare=1&${query}`, options);
    await waitForFleet(opened.page);
    return opened;
}

test("every number of the dashboard equals what the generator planted", async () => {
    const { page, troubles } = await open();
    const truth = await readTruth(page);
    const funnel = await readTable(page, "ui.fleet.funnel");
    expect(funnel.map(([label, count]) => [label, numberOf(count ?? "")])).toEqual(
        FUNNEL_STEPS.map((step) => [texts(`fleet.step.${step}`), truth.funnel[step]]),
    );
    const days = await readTable(page, "ui.fleet.trend");
    expect(Object.fromEntries(days.map(([day = "", ...counts]) => [day, counts.map(numberOf)]))).toEqual(
        Object.fromEntries(
            Object.entries(truth.days).map(([day, { errors, warnings, information }]) => [
                day,
                [errors, warnings, information],
            ]),
        ),
    );
    const causes = await readTable(page, "ui.fleet.causes");
    const planted = { ...truth.causes, none: truth.none };
    const titleOf = (cause: string): string => texts(cause === "none" ? "fleet.verdict.none" : `rule.${cause}.title`);
    expect(Object.fromEntries(causes.map(([title = "", , count = ""]) => [title, numberOf(count)]))).toEqual(
        Object.fromEntries(Object.entries(planted).map(([cause, count]) => [titleOf(cause), count])),
    );
    for (const detector of ["silent", "postponed", "stuckTest"] as const) {
        const line = partOf(page, "ui.fleet.detectors").getByRole("button", {
            name: texts(`fleet.detector.${detector}`),
        });
        expect([detector, numberOf(await line.locator("strong").innerText())]).toEqual([
            detector,
            truth.detectors[detector],
        ]);
    }
    for (const [profile, { cause }] of Object.entries(truth.profiles)) {
        const title = texts("fleet.profile.title", { profile, cause: titleOf(cause) });
        await partOf(page, "ui.fleet.profiles").getByRole("article", { name: title }).waitFor();
    }
    await expect(shownCount(page)).resolves.toBe(truth.mailboxes);
    expect(troubles).toEqual([]);
    await page.close();
});

test("a cause filters the table, the address keeps it, and the file holds exactly its rows", async () => {
    const { page } = await open();
    const truth = await readTruth(page);
    const cause = "unapproved-mailbox";
    const wanted = truth.causes[cause] ?? 0;
    const title = texts(`rule.${cause}.title`);
    await partOf(page, "ui.fleet.causes")
        .getByRole("button", { name: new RegExp(`^${title}`) })
        .click();
    await waitForCount(page, wanted);
    await page.reload();
    await waitForFleet(page);
    await waitForCount(page, wanted);
    const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: texts("ui.fleet.csv", { count: wanted, number: String(wanted) }) }).click(),
    ]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(wanted + 1);
    expect(lines.slice(1).every((line) => line.includes(title))).toBe(true);
    await page.close();
});

test("a step, what drops out of it, a day, a detector and a search filter the table", async () => {
    const { page } = await open();
    const truth = await readTruth(page);
    const clear = page.getByRole("button", { name: texts("ui.fleet.filter.clear") });
    const funnel = partOf(page, "ui.fleet.funnel");
    await funnel.getByRole("button", { name: texts("fleet.step.approved") }).click();
    await waitForCount(page, truth.funnel["approved"] ?? 0);
    await clear.click();
    const dropped = (truth.funnel["approved"] ?? 0) - (truth.funnel["tested"] ?? 0);
    await funnel
        .getByRole("button", { name: texts("fleet.dropped", { count: dropped, number: String(dropped) }) })
        .click();
    await waitForCount(page, dropped);
    await clear.click();
    await partOf(page, "ui.fleet.detectors")
        .getByRole("button", { name: texts("fleet.detector.postponed") })
        .click();
    await waitForCount(page, truth.detectors.postponed);
    await clear.click();
    await waitForCount(page, truth.mailboxes);
    const trend = partOf(page, "ui.fleet.trend");
    await trend.getByRole("button", { name: texts("ui.fleet.trend.codes.show") }).click();
    await trend.getByRole("button", { name: /^Trace code 60/ }).click();
    await waitForCount(page, truth.causes["refused-sign-in"] ?? 0);
    await clear.click();
    await waitForCount(page, truth.mailboxes);
    await page
        .getByRole("group", { name: texts("ui.fleet.trend.days") })
        .getByRole("button")
        .last()
        .click();
    await page.getByRole("button", { name: /^Take the filter away: Alerts on/ }).waitFor();
    await page.waitForFunction(
        (rows) => Number(document.querySelector("#control [aria-rowcount]")?.getAttribute("aria-rowcount")) < rows,
        truth.mailboxes,
    );
    await page.close();
});

test("groups open and close, and their sizes add up to all mailboxes", async () => {
    const { page } = await open();
    const truth = await readTruth(page);
    await page.getByRole("combobox", { name: texts("ui.fleet.groupBy") }).click();
    await page.getByRole("option", { name: texts("ui.fleet.group.server"), exact: true }).click();
    await page.locator("#control [role=treegrid]").waitFor();
    const headings = await gridOf(page).locator("[aria-level='1']").allInnerTexts();
    const sizes = headings.map((text) => numberOf(text.slice(text.lastIndexOf("("))));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(truth.mailboxes);
    await gridOf(page).locator("[aria-level='1'] [role=rowheader]").first().click();
    await waitForCount(page, headings.length + (sizes[0] ?? 0));
    await page.close();
});

test("the keyboard reaches the last mailbox, opens it, and keeps the focus", async () => {
    const { page } = await open();
    await gridOf(page).locator("[role=rowheader]").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    const focus = await page.evaluate(() => ({
        row: document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex"),
        name: document.activeElement?.textContent,
    }));
    expect(focus.row).toBe(String((await shownCount(page)) + 1));
    await page.keyboard.press("Enter");
    const calls = await page.evaluate(() => window.fleetDemo?.calls ?? []);
    expect(calls).toHaveLength(2);
    await page.getByText("The app would open the form of mailbox").last().waitFor();
    await page.close();
});

test("the view and its search decide what is counted", async () => {
    const { page } = await open("");
    const truth = await readTruth(page);
    await expect(shownCount(page)).resolves.toBe(truth.funnel["active"]);
    await dashboardOf(page)
        .getByText(texts("ui.fleet.scope.view", { view: "Active Mailboxes" }))
        .waitFor();
    await page.getByRole("combobox", { name: "View" }).selectOption({ label: "All Mailboxes" });
    await waitForCount(page, truth.mailboxes);
    await page.getByRole("searchbox", { name: "Search this view" }).fill("Bruno");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await dashboardOf(page)
        .getByText(texts("ui.fleet.scope.filteredView", { view: "All Mailboxes" }))
        .waitFor();
    await waitForFleet(page);
    const names = await gridOf(page).locator("[role=rowheader]").allInnerTexts();
    expect(names.every((name) => name.includes("Bruno"))).toBe(true);
    await page.close();
});

test("alerts that may not be read are said, and all else is counted", async () => {
    const { page } = await open(`${ALL}&fault=403:tracelog`, { expectsRefusals: true });
    const truth = await readTruth(page);
    await partOf(page, "ui.fleet.trend").getByText(texts("ui.fleet.unread")).waitFor();
    await dashboardOf(page).getByText(texts("ui.fleet.gaps")).waitFor();
    await expect(shownCount(page)).resolves.toBe(truth.mailboxes);
    await page.close();
});

test("a safe fix is shown for the whole batch, written after the confirmation, and said for each mailbox", async () => {
    const { page, troubles } = await open();
    const truth = await readTruth(page);
    const cause = "untested-mailbox";
    const fix = texts("fix.test-and-enable.title");
    const count = truth.causes[cause] ?? 0;
    await partOf(page, "ui.fleet.causes")
        .getByRole("listitem")
        .filter({ hasText: texts(`rule.${cause}.title`) })
        .getByRole("button", { name: texts("ui.fleet.fixAll", { fix, count, number: String(count) }) })
        .click();
    const batch = dashboardOf(page).getByRole("region", { name: texts("ui.fleet.bulk.title", { fix }) });
    const confirm = batch.getByRole("button", { name: /^Change \d+ mailbox/ });
    await confirm.waitFor({ timeout: 30_000 });
    const ready = numberOf(await confirm.innerText());
    expect(ready).toBeGreaterThan(0);
    await confirm.click();
    await batch.getByRole("button", { name: texts("ui.fleet.bulk.pause") }).click();
    await batch.getByText(texts("ui.fleet.bulk.phase.paused")).waitFor();
    await batch.getByRole("button", { name: texts("ui.fleet.bulk.resume") }).click();
    await batch.getByText(texts("ui.fleet.bulk.phase.done")).waitFor({ timeout: 60_000 });
    const results = await batch.locator("[role=row] [aria-colindex='3']").allInnerTexts();
    expect(results).toContain(texts("fleet.bulk.ordered"));
    expect(troubles).toEqual([]);
    await page.close();
});

test("the bars of all causes have one scale, also where a fix is offered", async () => {
    const { page } = await open();
    const causes = partOf(page, "ui.fleet.causes");
    await causes.getByRole("button", { name: texts("fix.test-and-enable.title") }).waitFor();
    const tracks = await causes
        .locator(".mbx-bar")
        .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
    expect(tracks.length).toBeGreaterThan(1);
    expect(new Set(tracks).size).toBe(1);
    await page.close();
});

test("right to left, words keep their own direction and columns the side of the page", async () => {
    const { page } = await open(`${ALL}&direction=rtl`);
    const truth = await readTruth(page);
    const place = (text: string): Promise<{ first: number; last: number; gap: number }> =>
        page.evaluate((wanted) => {
            const all = [...document.querySelectorAll("#control p, #control strong, #control [role=rowheader]")];
            const found = all.find(({ textContent }) => textContent?.startsWith(wanted));
            const words = found?.firstChild;
            if (found === undefined || !(words instanceof Text)) throw new Error(`There is no "${wanted}".`);
            const range = document.createRange();
            const side = (from: number): number => {
                range.setStart(words, from);
                range.setEnd(words, from + 1);
                return range.getBoundingClientRect().left;
            };
            range.selectNodeContents(words);
            const box = found.getBoundingClientRect();
            return {
                gap: box.right - range.getBoundingClientRect().right,
                first: side(0),
                last: side(words.length - 1),
            };
        }, text);
    const sentence = await place(`${truth.mailboxes.toLocaleString("en-US")} mailboxes of`);
    expect(sentence.first).toBeLessThan(sentence.last);
    expect(sentence.gap).toBeLessThan(2);
    const name = await place((await gridOf(page).locator("[role=rowheader]").first().innerText()).trim());
    expect(name.gap).toBeLessThan(12);
    const sign = await gridOf(page)
        .locator(".mbx-grid-line [aria-colindex='2']")
        .first()
        .evaluate((cell) => {
            const icon = cell.querySelector("svg");
            return icon === null ? undefined : cell.getBoundingClientRect().right - icon.getBoundingClientRect().right;
        });
    expect(sign).toBeLessThan(12);
    await page.close();
});

const MODES = [
    { name: "light", query: "", options: {} },
    { name: "dark", query: "&theme=dark", options: {} },
    { name: "right to left", query: "&direction=rtl", options: {} },
    { name: "320 px wide", query: "&form=phone", options: { width: 320 } },
    { name: "forced colours", query: "", options: { forcedColors: true } },
    { name: "a dashboard's tile", query: "&place=dashboard", options: {} },
] as const;

test.each(MODES)("axe finds nothing in $name, and nothing is wider than the page", async ({ query, options }) => {
    const { page, troubles } = await open(`${ALL}${query}`, options);
    for (const key of ["ui.fleet.funnel", "ui.fleet.trend", "ui.fleet.causes"]) await readTable(page, key);
    await expect(violations(page)).resolves.toEqual([]);
    const [shown, width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(shown).toBeLessThanOrEqual(width ?? 0);
    expect(troubles).toEqual([]);
    await page.close();
});

test.each(["", "&direction=rtl"])(
    "the focus and every cell are there after small steps and leaps through the table, each under its heading%s",
    async (query) => {
        const { page } = await open(`${ALL}${query}`);
        const grid = gridOf(page);
        await grid.getByRole("row").nth(2).getByRole("rowheader").focus();
        const focused = (): Promise<string | null | undefined> =>
            page.evaluate(() => document.activeElement?.textContent);
        const name = await focused();
        const cells = Number(await grid.getAttribute("aria-colcount"));
        const counts: number[] = [];
        for (const top of [120, 240, 360, 480, 600, 4_000, 8_000, 7_880, 0]) {
            // A line in the middle of the box, as soon as it is drawn, and once it is whole.
            const seen = await grid.evaluate(
                async (box, [to, all]) => {
                    box.scrollTop = to;
                    const counted: number[] = [];
                    while (counted[counted.length - 1] !== all) {
                        await new Promise((resolve) => requestAnimationFrame(resolve));
                        const row = box.querySelector(`[aria-rowindex="${Math.floor(to / 36) + 7}"]`);
                        if (!row) continue;
                        const heads = box.querySelectorAll("[role=columnheader]");
                        for (const [index, cell] of [...row.children].entries()) {
                            const head = heads[index]?.getBoundingClientRect();
                            const { left, right } = cell.getBoundingClientRect();
                            if (Math.abs(left - (head?.left ?? 0)) > 1 || Math.abs(right - (head?.right ?? 0)) > 1)
                                throw new Error(`Cell ${index} of ${row.children.length} stands at ${left}.`);
                        }
                        counted.push(row.children.length);
                    }
                    return counted;
                },
                [top, cells] as const,
            );
            counts.push(...seen);
            expect(await focused()).toBe(name);
        }
        expect(Math.min(...counts)).toBeLessThan(cells);
        await page.close();
    },
);
