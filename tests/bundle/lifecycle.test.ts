import type { About } from "../../demo/host/about";
import { startDemo, type Demo } from "../../demo/server";
import { ids } from "../../emulator/world/ids";
import { loadShippedControl, makeContext, readBundle, shows, type ShippedControl } from "./shipped-control";

let demo: Demo;
let origin: string;
let about: About;
let shipped: ShippedControl;

beforeAll(async () => {
    demo = await startDemo();
    origin = new URL(demo.url).origin;
    about = (await (await fetch(`${origin}/s/no-email-messages/bundle/about`)).json()) as About;
    shipped = loadShippedControl(about.now);
}, 30_000);

afterAll(async () => {
    shipped.window.close();
    await demo.close();
});

function create(): ComponentFramework.ReactControl<unknown, unknown> {
    const [Control] = shipped.registered.values();
    if (!Control) throw new Error("The script registered no control.");
    return new Control();
}

function contextFor(recordId?: string): ReturnType<typeof makeContext> {
    return makeContext({ origin, about, ...(recordId === undefined ? {} : { recordId }) });
}

function start(recordId?: string) {
    const context = contextFor(recordId);
    const control = create();
    const changed = jest.fn();
    control.init(context as unknown as ComponentFramework.Context<unknown>, changed, {});
    return { control, changed, container: shipped.mount(control, context) };
}

test("the script registers one control under its full name", () => {
    expect([...shipped.registered.keys()]).toEqual([expect.stringMatching(/^\w+\.MailboxDiagnostics$/)]);
});

test("the script brings no copy of the platform's libraries", () => {
    expect(readBundle()).not.toMatch(
        /react\.production|reactjs\.org\/docs\/error-decoder|unstable_renderSubtreeIntoContainer/,
    );
});

test("the control shows the verdict about its record, and another one when the form moves on", async () => {
    const { control, container, changed } = start(ids.mailboxes.ada);
    await shows(shipped, container, "Email stops");
    const next = contextFor(ids.mailboxes.support);
    const element = control.updateView(next as unknown as ComponentFramework.Context<unknown>);
    (shipped.window as unknown as { ReactDOMv16: { render(e: unknown, c: Element): void } }).ReactDOMv16.render(
        element,
        container,
    );
    await shows(shipped, container, "No cause found");
    expect(container.textContent).not.toContain("Email stops");
    expect(control.getOutputs?.()).toEqual({});
    expect(changed).not.toHaveBeenCalled();
    shipped.unmount(container);
    control.destroy();
    expect(shipped.errors).toEqual([]);
}, 30_000);

test("two controls on one page keep apart", async () => {
    const first = start(ids.mailboxes.ada);
    const second = start(ids.mailboxes.support);
    await Promise.all([
        shows(shipped, first.container, "Email stops"),
        shows(shipped, second.container, "No cause found"),
    ]);
    expect(second.container.textContent).not.toContain("Email stops");
    for (const { control, container } of [first, second]) {
        shipped.unmount(container);
        control.destroy();
    }
    expect(shipped.errors).toEqual([]);
}, 30_000);

test("an unsaved record is told without any request", async () => {
    const log = async (): Promise<number> =>
        ((await (await fetch(`${origin}/s/no-email-messages/bundle/requests`)).json()) as readonly unknown[]).length;
    const before = await log();
    const { control, container } = start();
    await shows(shipped, container, "Save the mailbox first");
    expect(await log()).toBe(before);
    shipped.unmount(container);
    control.destroy();
});

test("destroying the control while it reads leaves no error behind", async () => {
    const { control, container } = start(ids.mailboxes.ada);
    await shows(shipped, container, "Reading the mailbox");
    shipped.unmount(container);
    control.destroy();
    const second = start(ids.mailboxes.support);
    await shows(shipped, second.container, "No cause found");
    shipped.unmount(second.container);
    second.control.destroy();
    expect(shipped.errors).toEqual([]);
}, 30_000);
