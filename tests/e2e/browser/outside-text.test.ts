import { startSession, type DemoSession } from "../support/demo-session";
import { panelOf, TAB_KEYS, tabOf, unfold, verdictOf, waitForReport } from "../support/read-panel";

const MARKUP = '<img src=x onerror="window.wasInjected = true"> Ada <b>Moreno</b>';

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

test("markup in names, subjects and alerts stays text in every tab", async () => {
    const { page, troubles } = await session.open("scenario=alert-markup");
    await waitForReport(page);
    await expect(verdictOf(page).innerText()).resolves.toContain(MARKUP);
    for (const key of TAB_KEYS) {
        await tabOf(page, key).click();
        await unfold(page);
        await expect(panelOf(page).locator("img, b").count()).resolves.toBe(0);
    }
    await expect(page.evaluate(() => "wasInjected" in window)).resolves.toBe(false);
    expect(troubles).toEqual([]);
});

test("the page's policy refuses scripts from elsewhere and inline scripts", async () => {
    const response = await fetch(session.demo.url);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe-eval");
    await expect(response.text()).resolves.not.toMatch(/<script(?![^>]* src=)/);
});

test("pages of other sites get nothing", async () => {
    const answer = await fetch(session.demo.url, { headers: { origin: "https://fabrikam.com" } });
    expect(answer.status).toBe(403);
});
