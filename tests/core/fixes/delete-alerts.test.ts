import { ids } from "../../../emulator/world/ids";
import { deleteAlerts } from "../../../src/core/fixes/delete-alerts";
import { undoPlan } from "../../../src/core/fixes/prepare-undo";
import { denied, healthy, hoursAgo, NOW } from "../rules/healthy";
import { emulated, prepared, run, type Emulated } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const MAILBOX = ids.mailboxes.ada;

function addAlerts({ world }: Emulated): readonly string[] {
    const regarding = { table: "mailbox", id: MAILBOX } as const;
    return [90, 60, 1].map((minutes) =>
        world.alert({ regarding, text: `Alert ${minutes}`, createdOn: world.minutesAgo(minutes) }),
    );
}

const alert = (hours: number) => ({ text: `Alert of ${hours}`, createdon: hoursAgo(hours) });
const two = healthy({ alerts: [alert(0.05), alert(5)] });

testFix(deleteAlerts, {
    offered: [two, healthy({ alerts: [alert(0.05)] })],
    notOffered: [healthy(), denied("alerts"), healthy({ alerts: [{ ...alert(5), of: "profile" }] })],
});
testFaults(deleteAlerts, { arrange: addAlerts, input: { scope: "all" } });

test("chooses the alerts that a later synchronization has overtaken", () => {
    expect(deleteAlerts.offer(two, { now: NOW })).toMatchObject({
        input: { scope: "stale" },
        why: { data: { count: 2, stale: 1 } },
    });
    expect(deleteAlerts.preview(two, { scope: "stale" })).toHaveLength(1);
    expect(deleteAlerts.preview(two, { scope: "all" })).toHaveLength(2);
    expect(deleteAlerts.preview(two, { scope: null })).toEqual([]);
    expect(deleteAlerts.isCured(two, { now: NOW })).toBe(false);
    expect(deleteAlerts.isCured(denied("alerts"), { now: NOW })).toBeUndefined();
});

const guards = (facts: ReturnType<typeof healthy>, scope: string | null = "all") =>
    deleteAlerts
        .guard(facts, { scope }, { numbers: {} }, { now: NOW })
        .map(({ message }) => message.key.slice("fix.delete-alerts.".length));

test("says who may delete", () => {
    expect(guards(two)).toEqual(["noBack", "needsOwner", "resets"]);
    expect(guards(healthy({ alerts: [alert(5)], settings: { AlwaysCheckTraceLogDeletePrivilege: "true" } }))).toEqual([
        "noBack",
        "needsPrivilege",
        "resets",
    ]);
    expect(guards(two, null)).toEqual(["nothing"]);
});

test("is not run before the list was saved", async () => {
    const env = await emulated();
    addAlerts(env);
    const { preview } = await prepared(env, deleteAlerts, { scope: "all" });
    expect(JSON.parse(preview.keepsake?.content ?? "")).toMatchObject({
        mailboxId: MAILBOX,
        alerts: [{ text: "Alert 1" }, { text: "Alert 60" }, { text: "Alert 90" }],
    });
    expect(await run(env, deleteAlerts, preview)).toEqual({ outcome: "refused", reason: "exportFirst" });
    expect(env.writes()).toEqual([]);
    env.close();
});

test("deletes the chosen ones, passes over those that someone else deleted, and cannot be taken back", async () => {
    const env = await emulated();
    const [oldest = ""] = addAlerts(env);
    const { preview } = await prepared(env, deleteAlerts, { scope: "stale" });
    env.world.store.remove("tracelog", oldest);
    const result = await run(env, deleteAlerts, preview, { keepsakeSaved: true });
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    expect(result.written).toHaveLength(1);
    expect(env.world.store.find("tracelog", { regardingobjectid: { table: "mailbox", id: MAILBOX } })).toHaveLength(1);
    expect(undoPlan(result.journal.entry)).toMatchObject({ changes: [], lost: [{ kind: "delete" }] });
    env.close();
});

test("stops at the first refusal and says what is left", async () => {
    const env = await emulated();
    addAlerts(env);
    const { preview } = await prepared(env, deleteAlerts, { scope: "all" });
    const [, second] = preview.changes;
    env.emulator.faults.add({
        match: { method: "DELETE", contains: second?.id ?? "" },
        fault: { kind: "status", status: 403 },
    });
    const result = await run(env, deleteAlerts, preview, { keepsakeSaved: true });
    if (result.outcome !== "partly") throw new Error(`The fix ended ${result.outcome}.`);
    expect([result.written.length, result.notWritten.length, result.failure.kind]).toEqual([1, 2, "denied"]);
    expect(result.journal.entry.state).toBe("partly");
    env.close();
});

test("is refused by the platform to someone who does not own the mailbox", async () => {
    const env = await emulated();
    addAlerts(env);
    const { preview } = await prepared(env, deleteAlerts, { scope: "all" });
    const result = await run(env, deleteAlerts, preview, { keepsakeSaved: true, userId: ids.users.customizer });
    expect(result).toMatchObject({ outcome: "failed", step: "write", failure: { kind: "denied" } });
    env.close();
});
