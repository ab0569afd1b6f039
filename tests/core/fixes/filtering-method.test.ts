import { ids } from "../../../emulator/world/ids";
import { filteringMethod } from "../../../src/core/fixes/filtering-method";
import { denied, healthy, NOW } from "../rules/healthy";
import { emulated, prepared, run } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const refused = { lastsyncerror: "NoCorrelationMatch", lastsyncerrorcode: 1 };
const withRefusals = healthy({ filteringMethod: 2, items: [refused, refused, refused] });

testFix(filteringMethod, {
    offered: [healthy(), withRefusals, denied("items"), healthy({ kind: "queue" })],
    notOffered: [denied("filtering"), healthy({ kind: "forward" })],
});
testFaults(filteringMethod, { input: { method: 0 } });
testFaults(filteringMethod, { input: { method: 4 }, mailboxId: ids.mailboxes.support });

function notes(facts: ReturnType<typeof healthy>): readonly (string | undefined)[] {
    const offer = filteringMethod.offer(facts, { now: NOW });
    const [field] = offer.outcome === "offered" ? offer.fields : [];
    return (field?.options ?? []).map(({ note }) => note?.key.replace("fix.filtering-method.", ""));
}

test("says for each method which refused email it would have accepted", () => {
    expect(notes(withRefusals)).toEqual(["acceptsAll", "acceptsSome", "present", "acceptsSome", "acceptsNone"]);
    expect(filteringMethod.offer(withRefusals, { now: NOW })).toMatchObject({
        input: { method: 0 },
        why: { data: { count: 3 } },
    });
    expect(notes(denied("items", { filteringMethod: 2 }))).toEqual([
        "unknownEffect",
        "unknownEffect",
        "present",
        "unknownEffect",
        "acceptsNone",
    ]);
});

test("proposes replies, the least of all methods, where nothing is accepted", () => {
    expect(filteringMethod.offer(healthy({ filteringMethod: 4 }), { now: NOW })).toMatchObject({
        input: { method: 1 },
    });
    expect(filteringMethod.isCured(healthy({ filteringMethod: 4 }), { now: NOW })).toBe(false);
});

const guards = (facts: ReturnType<typeof healthy>, method: number | null) =>
    filteringMethod.guard(facts, { method }, { numbers: {} }, { now: NOW });

test("stops while the environment forces a method, and offers that setting", () => {
    const forced = healthy({ filteringMethod: 2, settings: { SSSForceFilteringMethodForUserMailboxes: "1" } });
    expect(guards(forced, 0)[0]).toMatchObject({
        level: "stop",
        instead: { fixId: "organization-setting", input: { value: "-1" } },
    });
    const queue = healthy({
        kind: "queue",
        filteringMethod: 2,
        settings: { SSSForceFilteringMethodForUserMailboxes: "1" },
    });
    expect(guards(queue, 0).map(({ level }) => level)).not.toContain("stop");
});

test.each([[null], [7], [2]])("stops at %p", (method) => {
    expect(guards(withRefusals, method)).toMatchObject([{ level: "stop" }]);
    expect(filteringMethod.preview(withRefusals, { method })).toEqual([]);
});

test("writes the user's row by the user's id, and the queue's row by the queue's", async () => {
    const env = await emulated();
    const user = await prepared(env, filteringMethod, { method: 0 });
    expect(await run(env, filteringMethod, user.preview)).toMatchObject({ outcome: "done" });
    expect(env.stored("usersettings", ids.users.ada, "incomingemailfilteringmethod")).toBe(0);
    const queue = await prepared(env, filteringMethod, { method: 3 }, { mailboxId: ids.mailboxes.support });
    expect(await run(env, filteringMethod, queue.preview)).toMatchObject({ outcome: "done" });
    expect(env.stored("queue", ids.queues.support, "incomingemailfilteringmethod")).toBe(3);
    env.close();
});
