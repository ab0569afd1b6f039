import type { About } from "../../demo/host/about";
import { startDemo, type Demo } from "../../demo/server";
import {
    FLEET_FOLDER,
    loadShippedControl,
    makeContext,
    readBundle,
    shows,
    type ShippedControl,
} from "./shipped-control";

const MAILBOXES = 120;
const PATIENCE_MS = 40_000;

let demo: Demo;
let origin: string;
let about: About;
let shipped: ShippedControl;

beforeAll(async () => {
    demo = await startDemo({ mailboxes: MAILBOXES });
    origin = new URL(demo.url).origin;
    about = (await (await fetch(`${origin}/s/fleet/bundle/about`)).json()) as About;
    shipped = loadShippedControl(about.now, FLEET_FOLDER);
}, 60_000);

afterAll(async () => {
    shipped.window.close();
    await demo.close();
});

/** As much of a view's dataset as the control reads. */
function dataset(viewId: string) {
    return {
        loading: false,
        records: {},
        getViewId: () => viewId,
        getTitle: () => about.views?.find(({ id }) => id === viewId)?.name ?? "",
        filtering: { getFilter: () => ({ conditions: [], filterOperator: 0 }) },
        openDatasetItem: () => undefined,
    };
}

function start(viewId: string) {
    const [Control] = shipped.registered.values();
    if (!Control) throw new Error("The script registered no control.");
    const base = makeContext({ origin, about, folder: FLEET_FOLDER, state: { session: "bundle" } });
    const context = { ...base, parameters: { mailboxes: dataset(viewId) } } as unknown as typeof base;
    const control = new Control();
    control.init(context as unknown as ComponentFramework.Context<unknown>, () => undefined, {});
    return { control, container: shipped.mount(control, context) };
}

test("the script registers the fleet's control alone, and brings no copy of the platform's libraries", () => {
    expect([...shipped.registered.keys()]).toEqual([expect.stringMatching(/^\w+\.MailboxFleet$/)]);
    expect(readBundle(FLEET_FOLDER)).not.toMatch(/react\.production|reactjs\.org\/docs\/error-decoder/);
});

test("the control counts the mailboxes of its view, and leaves nothing behind when it is destroyed", async () => {
    const all = about.views?.find(({ name }) => name === "All Mailboxes");
    const { control, container } = start(all?.id ?? "");
    await shows(shipped, container, `${MAILBOXES} mailboxes are read`, PATIENCE_MS);
    await shows(shipped, container, `${MAILBOXES} mailboxes of ${MAILBOXES}`, PATIENCE_MS);
    shipped.unmount(container);
    control.destroy();
    expect(shipped.errors).toEqual([]);
}, 60_000);

test("destroying the control while it reads leaves no error behind", async () => {
    const { control, container } = start(about.views?.[0]?.id ?? "");
    await shows(shipped, container, "Counting the mailboxes", PATIENCE_MS);
    shipped.unmount(container);
    control.destroy();
    expect(shipped.errors).toEqual([]);
}, 60_000);
