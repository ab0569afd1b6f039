import { ids } from "../../../emulator/world/ids";
import { deliveryMethods } from "../../../src/core/fixes/delivery-methods";
import { denied, healthy, NOW } from "../rules/healthy";
import { emulated, prepared, run } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const none = { incomingemaildeliverymethod: 0 };

testFix(deliveryMethods, {
    offered: [healthy(), healthy({ mailbox: none })],
    notOffered: [denied("mailbox"), healthy({ mailbox: { incomingemaildeliverymethod: undefined as never } })],
});
testFaults(deliveryMethods, {
    arrange: ({ world }) => world.patch("mailbox", ids.mailboxes.ada, none),
    input: { outgoing: 0 },
});

const guards = (facts: ReturnType<typeof healthy>, input: Record<string, number | null>) =>
    deliveryMethods
        .guard(facts, input, { numbers: {} }, { now: NOW })
        .map(({ level, message }) => [level, message.key]);

test("stops when nothing changes and when a queue should have appointments", () => {
    expect(guards(healthy(), { incoming: 2 })).toEqual([["stop", "fix.delivery-methods.nothing"]]);
    expect(guards(healthy({ kind: "queue" }), { act: 1 })).toContainEqual(["stop", "fix.delivery-methods.queueAct"]);
    expect(guards(healthy(), { act: 2 })).not.toContainEqual(["stop", "fix.delivery-methods.queueAct"]);
});

test("warns before email is switched off and where no profile is set", () => {
    expect(guards(healthy(), { incoming: 0 })).toContainEqual(["warn", "fix.delivery-methods.stops"]);
    expect(guards(healthy({ mailbox: none, profile: "none" }), { incoming: 2 })).toContainEqual([
        "warn",
        "fix.delivery-methods.noProfile",
    ]);
});

test("takes no method that is not among the choices", () => {
    expect(deliveryMethods.preview(healthy(), { incoming: 1, outgoing: 7, act: 0 })).toEqual([]);
});

test("writes only the methods that change, in one request, and the finding goes", async () => {
    const env = await emulated();
    env.world.patch("mailbox", ids.mailboxes.ada, none);
    const { preview } = await prepared(env, deliveryMethods, { act: 2 });
    expect(preview.changes.map((change) => change.kind === "column" && change.column)).toEqual([
        "incomingemaildeliverymethod",
        "actdeliverymethod",
    ]);
    expect(await run(env, deliveryMethods, preview)).toMatchObject({ outcome: "done" });
    expect(env.writes()).toEqual(["PATCH mailbox"]);
    const { findings, facts } = await env.report();
    expect(findings.map(({ ruleId }) => ruleId)).not.toContain("unset-incoming-method");
    expect(deliveryMethods.isCured(facts, { now: NOW })).toBe(true);
    env.close();
});
