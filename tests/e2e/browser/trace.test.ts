import type { Page } from "playwright-core";
import { violations } from "../support/axe";
import { startSession, type DemoSession, type OpenOptions, type WatchedPage } from "../support/demo-session";
import { panelOf, tabOf, texts, unfold, waitForReport } from "../support/read-panel";

const MARKUP = '<img src=x onerror="window.wasInjected = true">';
const RECEIVED = "Tue, 24 Nov 2026 09:01:00 +0000";
const MAIL = [
    `Received: from out.fabrikam.com by ${MARKUP} with SMTP; ${RECEIVED}`,
    `From: "${MARKUP}" <nora.lind@fabrikam.com>`,
    `To: ada.moreno@contoso.com, "${MARKUP}" <sales@contoso.com>`,
    "Subject: =?utf-8?Q?=3Cb=3ENew_project=3C/b=3E?=",
    `Date: ${RECEIVED}`,
    "Message-ID: <e2e@fabrikam.com>",
    "",
    "",
].join("\r\n");

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

async function open(query = "", options: OpenOptions = {}): Promise<WatchedPage> {
    const watched = await session.open(`scenario=no-correlation-match${query}`, options);
    await waitForReport(watched.page);
    await tabOf(watched.page, "ui.tab.email").click();
    return watched;
}

async function paste(page: Page): Promise<void> {
    await page.getByLabel(texts("ui.email.headers")).fill(MAIL);
    await page.getByRole("button", { name: texts("ui.email.use") }).click();
}

const answerOf = (page: Page): ReturnType<Page["locator"]> =>
    panelOf(page).getByRole("region", { name: texts("ui.trace.result") });

async function ask(page: Page): Promise<void> {
    await page.getByRole("button", { name: texts("ui.email.ask") }).click();
    await answerOf(page).waitFor();
}

test("pasted headers are answered with the refusal, and only this environment is asked", async () => {
    const { page, troubles } = await open();
    await paste(page);
    await ask(page);
    await expect(answerOf(page).getByRole("status").first().innerText()).resolves.toContain("NoCorrelationMatch");
    const matrix = answerOf(page).getByRole("table", { name: texts("trace.part.matrix") });
    await expect(matrix.getByRole("row").count()).resolves.toBe(3);
    expect(troubles).toEqual([]);
    await page.close();
});

/** Drops a file that begins with a text and is filled up to a size, made in the page. */
async function drop(page: Page, text: string, size = 0): Promise<void> {
    const data = await page.evaluateHandle(
        ([content, bytes]) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([content, new Uint8Array(bytes)], "mail.eml"));
            return transfer;
        },
        [text, size] as const,
    );
    const box = page.getByRole("group", { name: texts("ui.email.source") });
    await box.dispatchEvent("drop", { dataTransfer: data });
}

test("a chosen file is read", async () => {
    const { page } = await open();
    const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: texts("ui.email.file") }).click(),
    ]);
    await chooser.setFiles({ name: "missing.eml", mimeType: "message/rfc822", buffer: Buffer.from(MAIL) });
    await page.getByText(texts("ui.mail.read")).waitFor();
    await page.close();
});

test("a dropped file of 25 MB is read by its headers, and its size counts", async () => {
    const { page } = await open();
    await drop(page, MAIL, 25 * 1024 * 1024);
    await page.getByText(texts("ui.mail.read")).waitFor();
    await ask(page);
    const obstacles = answerOf(page).getByRole("list", { name: texts("trace.part.obstacles") });
    await expect(obstacles.innerText()).resolves.toContain(texts("check.oversized-email.title"));
    await page.close();
});

test("a file that is no email is refused in one sentence", async () => {
    const { page } = await open();
    await drop(page, "Dear all");
    await expect(page.getByRole("alert").innerText()).resolves.toContain(texts("trace.mail.noHeaders"));
    await page.close();
});

test("everything works by keyboard, from the headers to the proof", async () => {
    const { page } = await open();
    await page.getByLabel(texts("ui.email.headers")).focus();
    await page.keyboard.insertText(MAIL);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText(texts("ui.mail.read")).waitFor();
    await page.getByRole("button", { name: texts("ui.email.ask") }).focus();
    await page.keyboard.press("Enter");
    await answerOf(page).waitFor();
    const details = answerOf(page)
        .getByRole("button", { name: texts("ui.trace.details") })
        .first();
    await details.focus();
    await page.keyboard.press("Enter");
    await expect(answerOf(page).getByRole("table").count()).resolves.toBeGreaterThan(2);
    await page.close();
});

test("markup from the email never becomes part of the page", async () => {
    const { page } = await open();
    await paste(page);
    await ask(page);
    await unfold(page);
    await expect(panelOf(page).locator("img, b, script").count()).resolves.toBe(0);
    await expect(page.evaluate(() => "wasInjected" in window)).resolves.toBe(false);
    await page.close();
});

test("what if the filter took all email is answered without a request", async () => {
    const { page } = await open();
    await paste(page);
    await ask(page);
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const whatIf = answerOf(page).getByRole("group", { name: texts("ui.whatIf.title") });
    await whatIf.getByText(texts("trace.method.0"), { exact: true }).click();
    await expect(whatIf.getByRole("status").innerText()).resolves.toContain("AcceptAll");
    expect(requests).toEqual([]);
    await page.close();
});

test("a fix opens with the arrival of the email", async () => {
    const { page } = await open();
    await paste(page);
    await ask(page);
    await answerOf(page)
        .getByRole("button", { name: texts("fix.reset-sync-start.title") })
        .click();
    await page.getByRole("heading", { name: texts("fix.reset-sync-start.title") }).waitFor();
    await page.close();
});

const MODES: readonly (readonly [string, string, OpenOptions])[] = [
    ["light", "", {}],
    ["dark", "&theme=dark", {}],
    ["right to left", "&direction=rtl", {}],
    ["320 px wide", "&form=phone", { width: 320 }],
    ["forced colours", "", { forcedColors: true }],
];

test.each(MODES)(
    "axe finds nothing in the answer in %s, and the page is no wider than the window",
    async (_, query, options) => {
        const { page } = await open(query, options);
        await paste(page);
        await ask(page);
        await unfold(page);
        expect(await violations(page, "#control [role=tabpanel]")).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(options.width ?? 1280);
        await page.close();
    },
);
