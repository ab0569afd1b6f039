import { SCENARIOS } from "../../../demo/scenarios";
import { startSession, type DemoSession } from "../support/demo-session";
import { readPanel } from "../support/read-panel";
import { compare, readTruth } from "../support/truth";

let session: DemoSession;

beforeAll(async () => {
    session = await startSession();
});

afterAll(() => session.close());

/** Stories in which requests are refused; the browser complains about each in the console. */
const WITH_REFUSALS = ["no-rights", "organization-denied", "alerts-fail", "items-malformed", "reader-role"];

test.each(SCENARIOS.map(({ id }) => id))("the panel says the truth about %s", async (id) => {
    const { page, troubles } = await session.open(`scenario=${id}`, { expectsRefusals: WITH_REFUSALS.includes(id) });
    expect(compare(readTruth(id), await readPanel(page))).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
});

test("the panel names the workflow that fails", async () => {
    const { page } = await session.open("scenario=workflow-failure");
    await readPanel(page);
    await expect(page.getByRole("region", { name: "Verdict" }).innerText()).resolves.toContain("1 Test");
    await page.close();
});
