import { violations } from "../support/axe";
import { startSession, type DemoSession } from "../support/demo-session";
import { confirmFix, countOf, dialogOf, openFix, runCycle, startDateOf } from "../support/fix-dialog";
import { tabOf, texts, verdictOf, waitForReport } from "../support/read-panel";

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

const FIX = "reset-sync-start";
/** The start date that hides the email of this scenario. */
const AHEAD = "2026-12-15T00:00:00Z";

test("a start date is set back, the next cycle reads the missed email, the verdict turns, and an undo restores the date", async () => {
    const { page, troubles } = await session.open("scenario=future-start");
    await verdictOf(page).getByText(texts("verdict.kind.stopped")).waitFor();
    const before = await countOf(page, "emails");
    await openFix(page, FIX);
    await confirmFix(page);
    await dialogOf(page).getByText(texts("fix.reset-sync-start.waiting")).waitFor();
    expect(await startDateOf(page)).not.toBe(AHEAD);
    await runCycle(page);
    await dialogOf(page).getByText(texts("ui.fix.cause.gone")).waitFor({ timeout: 40_000 });
    await dialogOf(page).getByText(texts("verdict.clear")).waitFor();
    expect(await countOf(page, "emails")).toBe(before + 1);
    expect(await countOf(page, "annotations")).toBe(1);
    await dialogOf(page)
        .getByRole("button", { name: texts("ui.fix.close") })
        .click();
    await verdictOf(page).getByText(texts("verdict.kind.clear")).waitFor();

    await tabOf(page, "ui.tab.history").click();
    await page.getByRole("button", { name: new RegExp(`^${texts("fix.journal.undo")}: `) }).click();
    await dialogOf(page)
        .getByRole("button", { name: texts("ui.undo.ask") })
        .click();
    await dialogOf(page)
        .getByRole("button", { name: texts("ui.fix.write") })
        .click();
    await dialogOf(page).getByText(texts("fix.result.done")).waitFor();
    expect(await startDateOf(page)).toBe(AHEAD);
    await dialogOf(page).getByText(texts("ui.fix.after"), { exact: true }).waitFor();
    await dialogOf(page)
        .getByRole("button", { name: texts("ui.fix.close") })
        .click();
    await verdictOf(page).getByText(texts("verdict.kind.stopped")).waitFor();
    await page.getByText(texts("fix.journal.undone"), { exact: true }).waitFor();
    expect(troubles).toEqual([]);
    await page.close();
});

test("of two browsers that apply the same fix the second is told, and writes nothing", async () => {
    const { page: first } = await session.open("scenario=future-start");
    const second = await first.context().newPage();
    await second.goto(first.url());
    await Promise.all([openFix(first, FIX), openFix(second, FIX)]);
    await confirmFix(first);
    await dialogOf(first).getByText(texts("fix.result.done")).waitFor();
    const written = await startDateOf(first);
    const patches: string[] = [];
    second.on("request", (request) => request.method() === "GET" || patches.push(request.method()));
    await confirmFix(second);
    await dialogOf(second).getByText(texts("fix.result.changed")).waitFor();
    await dialogOf(second).getByText(texts("ui.fix.now")).waitFor();
    expect(patches).toEqual([]);
    expect(await startDateOf(first)).toBe(written);
    expect(await countOf(first, "annotations")).toBe(1);
    await Promise.all([first.close(), second.close()]);
});

test("a reader sees the whole change and what is missing to make it, and cannot write", async () => {
    const { page } = await session.open("scenario=future-start&user=reader", { expectsRefusals: true });
    await waitForReport(page);
    await openFix(page, FIX);
    await dialogOf(page)
        .getByText(texts("ui.fix.privileges.missing", { privileges: "prvWriteMailbox" }))
        .waitFor();
    const ask = dialogOf(page).getByRole("button", { name: texts("ui.fix.ask", { count: 1 }) });
    expect(await ask.getAttribute("aria-disabled")).toBe("true");
    expect(await startDateOf(page)).toBe(AHEAD);
    await page.close();
});

test("a write that the server refuses is told as not made, and the steps by hand are shown", async () => {
    const { page } = await session.open("scenario=future-start", { expectsRefusals: true });
    await page.route("**/mailboxes(*)", (route) =>
        route.request().method() === "PATCH"
            ? route.fulfill({
                  status: 403,
                  contentType: "application/json",
                  body: '{"error":{"code":"0x80040220","message":"No right."}}',
              })
            : route.fallback(),
    );
    await openFix(page, FIX);
    await confirmFix(page);
    await dialogOf(page).getByText(texts("fix.result.failedWrite")).waitFor();
    await dialogOf(page).getByText(texts("fix.byHand")).waitFor();
    expect(await startDateOf(page)).toBe(AHEAD);
    expect(await countOf(page, "annotations")).toBe(0);
    await page.close();
});

test("a write whose answer is lost is read back before anything is claimed", async () => {
    const { page } = await session.open("scenario=future-start", { expectsRefusals: true });
    await page.route("**/mailboxes(*)", async (route) => {
        if (route.request().method() !== "PATCH") return route.fallback();
        await route.fetch();
        return route.abort("connectionreset");
    });
    await openFix(page, FIX);
    await confirmFix(page);
    await dialogOf(page).getByText(texts("fix.result.answerLost")).waitFor();
    expect(await startDateOf(page)).not.toBe(AHEAD);
    expect(await countOf(page, "annotations")).toBe(1);
    await page.close();
});

test("a fix is done with the keyboard alone: the focus goes into the panel, to the question, and back to the button", async () => {
    const { page } = await session.open("scenario=future-start");
    await waitForReport(page);
    const opener = page.getByRole("button", { name: texts(`fix.${FIX}.title`) }).first();
    await opener.focus();
    await page.keyboard.press("Enter");
    const ask = dialogOf(page).getByRole("button", { name: texts("ui.fix.ask", { count: 1 }) });
    await ask.waitFor();
    const inside = () => page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);
    expect(await inside()).toBe(true);
    for (let tab = 0; tab < 20 && !(await ask.evaluate((element) => element === document.activeElement)); tab += 1) {
        await page.keyboard.press("Tab");
        expect(await inside()).toBe(true);
    }
    await page.keyboard.press("Enter");
    const question = dialogOf(page).getByRole("group", { name: texts("ui.fix.confirm") });
    await question.waitFor();
    expect(await question.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await dialogOf(page).waitFor({ state: "detached" });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await startDateOf(page)).toBe(AHEAD);
    await page.close();
});

test.each([
    ["light", "", {}],
    ["dark", "&theme=dark", {}],
    ["right to left", "&direction=rtl", {}],
    ["320 px wide", "&form=phone", { width: 320 }],
    ["forced colours", "", { forcedColors: true }],
])("axe finds nothing in the panel of a fix in %s, and nothing runs out of it", async (_, query, options) => {
    const { page } = await session.open(`scenario=future-start${query}`, options);
    await waitForReport(page);
    const found: string[] = [];
    const look = async (view: string): Promise<void> => {
        const wide = await dialogOf(page).evaluate((element) => element.scrollWidth > element.clientWidth);
        found.push(...(wide ? [`${view} is wider than its panel`] : []));
        found.push(...(await violations(page, "[role=dialog]")).map((line) => `${view}: ${line}`));
    };
    await openFix(page, FIX);
    await look("preview");
    await confirmFix(page);
    await dialogOf(page).getByText(texts("fix.result.done")).waitFor();
    await look("result");
    await dialogOf(page)
        .getByRole("button", { name: texts("fix.journal.undo") })
        .click();
    await dialogOf(page)
        .getByRole("button", { name: texts("ui.undo.ask") })
        .waitFor();
    await look("undo");
    expect(found).toEqual([]);
    await page.close();
});

/** A text whose key came through in its place. */
const RAW_KEY = /\b(?:fix|ui|setting|value|column|history)\.[\w.-]+/;

test.each(["several-causes", "owner-without-role", "unapproved-mailbox", "no-correlation-match", "sent-items"])(
    "every fix that %s offers opens with its texts, and closes without a write",
    async (scenario) => {
        const { page, troubles } = await session.open(`scenario=${scenario}`);
        await waitForReport(page);
        const writes: string[] = [];
        page.on("request", (request) => request.method() === "GET" || writes.push(request.url()));
        const buttons = page.getByRole("group", { name: texts("ui.fix.offers") }).getByRole("button");
        const count = await buttons.count();
        expect(count).toBeGreaterThan(0);
        for (let index = 0; index < count; index += 1) {
            await buttons.nth(index).click();
            const close = dialogOf(page).getByRole("button", { name: texts("ui.fix.close") });
            await close.waitFor();
            await dialogOf(page).getByText(texts("ui.fix.preparing")).waitFor({ state: "detached" });
            expect(
                RAW_KEY.exec(
                    (await dialogOf(page).innerText()).replaceAll(
                        /(?:mailbox|organization|usersettings|queue|emailserverprofile|systemuser)\.\w+/g,
                        "",
                    ),
                ),
            ).toBeNull();
            await close.click();
            await dialogOf(page).waitFor({ state: "detached" });
        }
        expect(writes).toEqual([]);
        expect(troubles).toEqual([]);
        await page.close();
    },
);
