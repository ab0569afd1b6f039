import { ids } from "../../../emulator/world/ids";
import { testAndEnable } from "../../../src/core/fixes/test-and-enable";
import { denied, healthy, hoursAgo, NOW } from "../rules/healthy";
import { emulated, prepared, run, type Emulated } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const MAILBOX = ids.mailboxes.ada;
const FOREIGN =
    "Incoming emails aren't being synced because the email address for the Anna Berg mailbox is configured for another Dynamics 365 organization.";
const untested = { incomingemailstatus: 0, outgoingemailstatus: 0, actstatus: 0, enabledforincomingemail: false };

testFix(testAndEnable, {
    offered: [
        healthy(),
        healthy({ mailbox: { incomingemailstatus: 0 } }),
        healthy({ mailbox: { incomingemailstatus: 2 } }),
    ],
    notOffered: [denied("mailbox"), healthy({ mailbox: { testemailconfigurationscheduled: true } })],
});
testFaults(testAndEnable, { arrange: ({ world }) => world.patch("mailbox", MAILBOX, untested) });

test("stops for an inactive mailbox and leads to activating it", () => {
    const guards = testAndEnable.guard(healthy({ mailbox: { statecode: 1 } }), {}, { numbers: {} }, { now: NOW });
    expect(guards[0]).toMatchObject({ level: "stop", instead: { fixId: "mailbox-state" } });
});

test("warns when another environment may own the Exchange mailbox", () => {
    const keys = (facts: ReturnType<typeof healthy>) =>
        testAndEnable.guard(facts, {}, { numbers: {} }, { now: NOW }).map(({ message }) => message.key);
    const notPrimary = healthy({ mailbox: { orgmarkedasprimaryforexchangesync: false } });
    expect(keys(notPrimary)).toContain("fix.test-and-enable.takesOver");
    expect(keys(healthy({ alerts: [{ text: FOREIGN, createdon: hoursAgo(1) }] }))).toContain(
        "fix.test-and-enable.takesOver",
    );
    expect(keys(healthy())).not.toContain("fix.test-and-enable.takesOver");
});

async function watch(env: Emulated, cycle: boolean) {
    return testAndEnable.watch?.({
        client: env.client(),
        clock: env.clock,
        mailboxId: MAILBOX,
        since: env.clock.now(),
        sleep: () => {
            env.world.clock.advance(60_000);
            if (cycle) env.emulator.mail.runCycle();
            return Promise.resolve();
        },
    });
}

test("orders the test, shows its statuses, and the mailbox is enabled", async () => {
    const env = await emulated();
    env.world.patch("mailbox", MAILBOX, untested);
    const before = await env.facts();
    expect(testAndEnable.isCured(before, { now: NOW })).toBe(false);
    const { preview } = await prepared(env, testAndEnable);
    expect(await run(env, testAndEnable, preview)).toMatchObject({ outcome: "done", verified: "asPreviewed" });
    expect(await watch(env, true)).toMatchObject({
        outcome: "reacted",
        messages: [
            { key: "fix.test-and-enable.incoming_success" },
            { key: "fix.test-and-enable.outgoing_success" },
            { key: "fix.test-and-enable.act_success" },
            { key: "fix.test-and-enable.alert" },
        ],
    });
    expect(testAndEnable.isCured(await env.facts(), { now: NOW })).toBe(true);
    env.close();
});

test("shows a test that failed with its alert", async () => {
    const env = await emulated();
    env.world.patch("mailbox", MAILBOX, { ...untested, emailrouteraccessapproval: 0 });
    const { preview } = await prepared(env, testAndEnable);
    expect(preview.guards).toContainEqual(expect.objectContaining({ level: "warn" }));
    await run(env, testAndEnable, preview);
    const watched = await watch(env, true);
    expect(watched).toMatchObject({ outcome: "reacted" });
    expect(watched?.messages[0]).toMatchObject({ key: "fix.test-and-enable.incoming_failure" });
    expect(JSON.stringify(watched)).toContain("requires an approval");
    env.close();
});

test("says that the environment did not react and leads to the command", async () => {
    const env = await emulated();
    env.world.patch("mailbox", MAILBOX, untested);
    const { preview } = await prepared(env, testAndEnable);
    await run(env, testAndEnable, preview);
    env.world.patch("mailbox", MAILBOX, { testemailconfigurationscheduled: false });
    expect(await watch(env, false)).toMatchObject({
        outcome: "silent",
        messages: [{ key: "fix.test-and-enable.silent" }],
    });
    env.close();
});
