import type { Browser } from "playwright-core";
import { connect } from "../../../cli/connection/connect";
import { parseConnection } from "../../../cli/connection/connection-options";
import { startLocalServer, type LocalServer } from "../../../cli/serve/local-server";
import { readReader } from "../../../cli/serve/session";
import { openBrowser } from "../../../demo/browser";
import { CONTROL_FOLDER } from "../../../demo/build-when-needed";
import { confirmFix, dialogOf, openFix } from "../support/fix-dialog";
import { texts } from "../support/read-panel";
import { buildPage } from "../../../demo/real/build-page";
import { memoryIo } from "../../cli/memory-io";
import { ENVIRONMENT, ids, openEnvironment, type RealEnvironment } from "../../cli/support/real-environment";

let environment: RealEnvironment;
let server: LocalServer;
let browser: Browser;
const written: string[] = [];
const servers: LocalServer[] = [];

async function serve(allowsFixes: boolean): Promise<LocalServer> {
    const io = memoryIo({}, "", { network: environment.network() });
    const connection = connect(parseConnection({ url: ENVIRONMENT }, {}), io);
    const started = await startLocalServer({
        connection,
        reader: await readReader(connection),
        files: (await buildPage(process.env["CONTROL_FOLDER"] ?? CONTROL_FOLDER)).files,
        allowsFixes,
        now: io.now,
        logWrite: (line) => written.push(line),
    });
    servers.push(started);
    return started;
}

beforeAll(async () => {
    environment = await openEnvironment();
    environment.world.patch("mailbox", ids.mailboxes.ada, { statecode: 1, statuscode: 2 });
    server = await serve(false);
    browser = await openBrowser();
});

afterAll(async () => {
    await browser.close();
    for (const each of servers) await each.close();
    environment.close();
});

test("a mailbox is searched and diagnosed on the local page, by reading only, and the token stays behind", async () => {
    const page = await browser.newPage();
    const seen: string[] = [];
    const troubles: string[] = [];
    const origin = new URL(server.url).origin;
    page.on("request", (request) => {
        seen.push(JSON.stringify(request.headers()));
        const isOwn = request.url().startsWith(origin) || /^(?:data|blob):/.test(request.url());
        if (!isOwn) troubles.push(request.url());
    });
    page.on("response", (response) => void response.allHeaders().then((headers) => seen.push(JSON.stringify(headers))));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
        if (message.type() === "error") troubles.push(message.text());
    });

    await page.goto(server.url);
    await page.getByRole("searchbox").fill("ada");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link", { name: "Ada Moreno" }).click();
    await page.getByText("This mailbox does not track email: Inactive mailbox.").first().waitFor();
    await expect(page.getByText("Read only", { exact: true }).isVisible()).resolves.toBe(true);

    expect(troubles).toEqual([]);
    expect(seen.join("\n")).not.toMatch(/bearer|eyJ/i);
    expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
    const requests = environment.emulator.requests.list();
    expect(requests.length).toBeGreaterThan(10);
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
});

test("with fixes allowed, a confirmed change goes through the page, is read back and noted, and each write is logged", async () => {
    const { url } = await serve(true);
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole("searchbox").fill("ada");
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("link", { name: "Ada Moreno" }).click();
    await openFix(page, "mailbox-state", 2);
    await confirmFix(page, 2);
    await dialogOf(page).getByText(texts("fix.result.done")).waitFor();

    expect(environment.world.store.find("mailbox", { mailboxid: ids.mailboxes.ada })[0]).toMatchObject({
        statecode: 0,
        statuscode: 1,
    });
    expect(written.join("\n")).toMatch(/PATCH mailboxes\(\S+\): statecode, statuscode → 204/);
    expect(written.join("\n")).toMatch(/POST annotations\S* .*→ 204/);
});
