import { startSession, type DemoSession } from "../support/demo-session";
import { panelOf, readPanel, texts, waitForReport } from "../support/read-panel";

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

test.each(["401", "403", "404", "429", "500", "503", "reset", "malformed", "empty"])(
    "%s on every request ends in a panel that says that nothing could be read",
    async (fault) => {
        const { page, troubles } = await session.open(`scenario=healthy&fault=${fault}`, { expectsRefusals: true });
        await waitForReport(page, 45_000);
        const said = await readPanel(page);
        expect(said.verdictKind).toBe("unreadable");
        expect(said.unreadSections).toContain("mailbox");
        expect(troubles).toEqual([]);
        await page.close();
    },
);

test.each(["organization", "tracelog", "exchangesyncidmapping", "systemuser", "email"])(
    "a failing request to %s leaves the healthy mailbox undecided",
    async (table) => {
        const { page } = await session.open(`scenario=healthy&fault=500:${table}`, { expectsRefusals: true });
        const said = await readPanel(page);
        expect(said.verdictKind).toBe("undecided");
        expect(said.unreadSections).not.toEqual([]);
        await page.close();
    },
);

test("an environment that never answers ends the loading after a while", async () => {
    const { page } = await session.open("scenario=healthy&fault=timeout", {
        expectsRefusals: true,
        prepare: (blank) => blank.clock.install({ time: new Date("2026-11-24T09:00:00Z") }),
    });
    await panelOf(page).getByText(texts("ui.loading.title")).waitFor();
    // Five minutes of the page's time: more than all attempts together may take.
    for (let minute = 0; minute < 5; minute += 1) await page.clock.runFor(60_000);
    await expect(readPanel(page)).resolves.toMatchObject({ verdictKind: "unreadable" });
    await page.close();
});
