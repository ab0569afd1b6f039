import { ids } from "../../../emulator/world/ids";
import { startSession, type DemoSession } from "../support/demo-session";
import { panelOf, readPanel, tabOf, texts, unfold, verdictOf, waitForReport } from "../support/read-panel";

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

test("late answers about the record before are dropped when the form moves to another record", async () => {
    const { page } = await session.open("scenario=no-email-messages&latency=1500");
    await panelOf(page).getByText(texts("ui.loading.title")).waitFor();
    await page.evaluate((record) => {
        const shown: string[] = [];
        Object.assign(window, { shown });
        new MutationObserver(() => shown.push(document.querySelector("#control")?.textContent ?? "")).observe(
            document.body,
            {
                subtree: true,
                childList: true,
                characterData: true,
            },
        );
        window.demo?.change({ record });
    }, ids.mailboxes.support);
    const said = await readPanel(page);
    expect(said.verdictKind).toBe("clear");
    // The answers about Ada have arrived by now, too.
    const shown = await page.evaluate(() => (window as unknown as { shown: readonly string[] }).shown.join("\n"));
    expect(shown).not.toContain(texts("verdict.kind.stopped"));
    await page.close();
});

test("going back to a record reads it anew", async () => {
    const { page } = await session.open("scenario=no-email-messages");
    await expect(readPanel(page)).resolves.toMatchObject({ verdictKind: "stopped" });
    await page.evaluate((record) => window.demo?.change({ record }), ids.mailboxes.support);
    await verdictOf(page).getByText(texts("verdict.kind.clear")).waitFor();
    await page.evaluate(() => window.demo?.change({ record: "" }));
    await verdictOf(page).getByText(texts("verdict.kind.stopped")).waitFor();
    await page.close();
});

test("an unsaved record is told, asks nothing of the environment, and is read once it is saved", async () => {
    const { page } = await session.open("scenario=healthy&unsaved=1");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await panelOf(page).getByText(texts("ui.unsaved.title")).waitFor();
    expect(asked.filter((url) => url.includes("/api/data/"))).toEqual([]);
    await page.evaluate(() => window.demo?.change({ unsaved: false }));
    await expect(readPanel(page)).resolves.toMatchObject({ verdictKind: "clear" });
    await page.close();
});

test("an offline app is told, and is read once it is online again", async () => {
    const { page, troubles } = await session.open("scenario=healthy&offline=1");
    await panelOf(page).getByText(texts("ui.offline.title")).waitFor();
    await page.evaluate(() => window.demo?.change({ offline: false }));
    await expect(readPanel(page)).resolves.toMatchObject({ verdictKind: "clear" });
    expect(troubles).toEqual([]);
    await page.close();
});

test("the theme and the direction change under the control without reading again", async () => {
    const { page, troubles } = await session.open("scenario=healthy");
    await waitForReport(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.evaluate(() => window.demo?.change({ theme: "dark", direction: "rtl" }));
    await expect(panelOf(page).evaluate((panel) => getComputedStyle(panel).direction)).resolves.toBe("rtl");
    await waitForReport(page);
    expect(asked).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
});

test("records and files are opened through the host", async () => {
    const { page } = await session.open("scenario=bcc");
    await waitForReport(page);
    await tabOf(page, "part.items").click();
    await unfold(page);
    await panelOf(page)
        .getByRole("button", { name: new RegExp(`^${texts("ui.openRecord")}`) })
        .first()
        .click();
    const call = await page.evaluate(() => window.demo?.calls[0]);
    expect(call).toMatchObject({ member: "openForm", parameters: [{ entityName: "exchangesyncidmapping" }] });
    await page.getByText("The app would open the form of exchangesyncidmapping").waitFor();
    await page.close();
});

test("the control never changes the column it is bound to, and leaves nothing behind when it is destroyed", async () => {
    const { page, troubles } = await session.open("scenario=healthy");
    await waitForReport(page);
    await expect(page.evaluate(() => window.demo?.outputs)).resolves.toEqual([]);
    await page.evaluate(() => window.demo?.destroyControl());
    await expect(page.locator("#control").innerHTML()).resolves.toBe("");
    expect(troubles).toEqual([]);
    await page.close();
});

test("refresh reads again and keeps the report until the new one is there", async () => {
    const { page } = await session.open("scenario=healthy&latency=500");
    await waitForReport(page);
    await panelOf(page)
        .getByRole("button", { name: texts("ui.refresh"), exact: true })
        .click();
    await expect(verdictOf(page).isVisible()).resolves.toBe(true);
    await panelOf(page)
        .getByRole("button", { name: texts("ui.refresh"), exact: true })
        .waitFor();
    await expect(readPanel(page)).resolves.toMatchObject({ verdictKind: "clear" });
    await page.close();
});
