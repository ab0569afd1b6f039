import { violations } from "../support/axe";
import { startSession, type DemoSession, type OpenOptions } from "../support/demo-session";
import { panelOf, TAB_KEYS, tabOf, unfold, waitForReport } from "../support/read-panel";

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

const SCENARIOS = ["several-causes", "alert-markup", "reader-role"];

interface Mode {
    readonly name: string;
    readonly query: string;
    readonly options: OpenOptions;
    readonly scenarios: readonly string[];
}

const MODES: readonly Mode[] = [
    { name: "light", query: "", options: {}, scenarios: SCENARIOS },
    { name: "dark", query: "&theme=dark", options: {}, scenarios: SCENARIOS },
    { name: "right to left", query: "&direction=rtl", options: {}, scenarios: SCENARIOS },
    { name: "320 px wide", query: "&form=phone", options: { width: 320 }, scenarios: SCENARIOS },
    { name: "classic", query: "&theme=none", options: {}, scenarios: ["several-causes"] },
    { name: "forced colours", query: "", options: { forcedColors: true }, scenarios: ["several-causes"] },
];

const VIEWS = MODES.flatMap((mode) => mode.scenarios.map((scenario) => ({ ...mode, scenario })));

test.each(VIEWS)("axe finds nothing in any tab of $scenario in $name", async ({ scenario, query, options }) => {
    const { page } = await session.open(`scenario=${scenario}${query}`, { ...options, expectsRefusals: true });
    await waitForReport(page);
    expect(await violations(page)).toEqual([]);
    for (const key of TAB_KEYS) {
        await tabOf(page, key).click();
        await unfold(page);
        expect([key, ...(await violations(page, "#control [role=tabpanel]"))]).toEqual([key]);
    }
    await page.close();
});

test.each(["tab=general", "unsaved=1", "offline=1", "user=nobody"])(
    "axe finds nothing on the page with %s",
    async (query) => {
        const { page } = await session.open(`scenario=healthy&${query}`, { expectsRefusals: true });
        await page.getByRole("heading", { level: 1 }).waitFor();
        if (!query.startsWith("tab")) await panelOf(page).getByRole("paragraph").first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.close();
    },
);
