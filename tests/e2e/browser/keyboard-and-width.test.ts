import { startSession, type DemoSession } from "../support/demo-session";
import { panelOf, TAB_KEYS, tabOf, texts, unfold, verdictOf, waitForReport } from "../support/read-panel";

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

test("nothing on the page is wider than 320 px, in any tab", async () => {
    const { page } = await session.open("scenario=several-causes&form=phone", { width: 320 });
    await waitForReport(page);
    for (const key of TAB_KEYS) {
        await tabOf(page, key).click();
        await unfold(page);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([key, width]).toEqual([key, 320]);
    }
    await page.close();
});

test("the arrow keys walk through all tabs, and each shows its part", async () => {
    const { page } = await session.open("scenario=several-causes");
    await waitForReport(page);
    await tabOf(page, TAB_KEYS[0]).focus();
    for (const [index, key] of TAB_KEYS.entries()) {
        if (index > 0) await page.keyboard.press("ArrowRight");
        await page.keyboard.press("Enter");
        await expect(tabOf(page, key).getAttribute("aria-selected")).resolves.toBe("true");
        await expect(panelOf(page).getByRole("tabpanel").innerText()).resolves.not.toBe("");
    }
    await page.close();
});

test("the tab key reaches the commands, the tabs and the proof, and always shows where it is", async () => {
    const { page } = await session.open("scenario=disabled-owner&bare=1");
    await waitForReport(page);
    const reached: string[] = [];
    for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press("Tab");
        const focus = await page.evaluate(() => {
            const active = document.activeElement;
            if (!active || active === document.body) return undefined;
            const { outlineStyle, boxShadow } = getComputedStyle(active);
            // Fluent draws its focus line in a pseudo-element of the control.
            const after = getComputedStyle(active, "::after");
            const isShown = outlineStyle !== "none" || boxShadow !== "none" || after.content !== "none";
            return { name: active.textContent ?? "", isShown };
        });
        if (focus === undefined) break;
        expect([focus.name, focus.isShown]).toEqual([focus.name, true]);
        reached.push(focus.name);
    }
    for (const name of [texts("ui.refresh"), texts("ui.copy"), texts("part.causes"), "proof"]) {
        expect(reached.filter((text) => text.includes(name))).not.toEqual([]);
    }
    await page.close();
});

test("the verdict is announced, and its state is said in words", async () => {
    const { page } = await session.open("scenario=several-causes", { forcedColors: true });
    await waitForReport(page);
    await expect(verdictOf(page).getByRole("status").innerText()).resolves.toContain(texts("verdict.kind.stopped"));
    await page.close();
});
