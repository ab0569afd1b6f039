import type { Browser } from "playwright-core";
import { connect } from "../../../cli/connection/connect";
import { parseConnection } from "../../../cli/connection/connection-options";
import { startLocalServer, type LocalServer } from "../../../cli/serve/local-server";
import { readReader } from "../../../cli/serve/session";
import { openBrowser } from "../../../demo/browser";
import { CONTROL_FOLDER } from "../../../demo/build-when-needed";
import { buildPage } from "../../../demo/real/build-page";
import { memoryIo } from "../../cli/memory-io";
import { ENVIRONMENT, ids, openEnvironment, type RealEnvironment } from "../../cli/support/real-environment";

let environment: RealEnvironment;
let server: LocalServer;
let browser: Browser;

beforeAll(async () => {
    environment = await openEnvironment();
    environment.world.patch("mailbox", ids.mailboxes.ada, { statecode: 1, statuscode: 2 });
    const io = memoryIo({}, "", { network: environment.network() });
    const connection = connect(parseConnection({ url: ENVIRONMENT }, {}), io);
    server = await startLocalServer({
        connection,
        reader: await readReader(connection),
        files: (await buildPage(process.env["CONTROL_FOLDER"] ?? CONTROL_FOLDER)).files,
        allowsFixes: false,
        now: io.now,
        logWrite: () => undefined,
    });
    browser = await openBrowser();
});

afterAll(async () => {
    await browser.close();
    await server.close();
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
