import { ids } from "../../../emulator/world/ids";
import { mailboxState } from "../../../src/core/fixes/mailbox-state";
import { denied, healthy, NOW } from "../rules/healthy";
import { emulated, prepared, run, undo } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const inactive = { statecode: 1, statuscode: 2 };

testFix(mailboxState, {
    offered: [healthy(), healthy({ mailbox: inactive })],
    notOffered: [denied("mailbox")],
});
testFaults(mailboxState, { arrange: ({ world }) => world.patch("mailbox", ids.mailboxes.ada, inactive) });

const guards = (facts: ReturnType<typeof healthy>, state: number) =>
    mailboxState.guard(facts, { state }, { numbers: {} }, { now: NOW }).map(({ message }) => message.key);

test("warns of a disabled user and before deactivating, and stops when the state is there", () => {
    expect(guards(healthy({ mailbox: inactive, user: { isdisabled: true } }), 0)).toContain(
        "fix.mailbox-state.ownerDisabled",
    );
    expect(guards(healthy({ mailbox: inactive }), 0)).toEqual(["fix.mailbox-state.testAfterwards"]);
    expect(guards(healthy(), 1)).toEqual(["fix.mailbox-state.stops"]);
    expect(guards(healthy(), 0)).toEqual(["fix.mailbox-state.same"]);
});

test("activates with state and reason together, and takes both back", async () => {
    const env = await emulated();
    env.world.patch("mailbox", ids.mailboxes.ada, inactive);
    const { preview } = await prepared(env, mailboxState);
    const result = await run(env, mailboxState, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    expect(env.writes()).toEqual(["PATCH mailbox"]);
    expect(env.stored("mailbox", ids.mailboxes.ada, "statecode")).toBe(0);
    expect(await undo(env, result.journal.entry)).toMatchObject({ outcome: "done" });
    expect(env.stored("mailbox", ids.mailboxes.ada, "statuscode")).toBe(2);
    env.close();
});
