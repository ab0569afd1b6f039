import { ids } from "../../../emulator/world/ids";
import { serverProfile } from "../../../src/core/fixes/server-profile";
import { denied, healthy, IDS, NOW } from "../rules/healthy";
import { emulated, prepared, run, undo, type Emulated } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const OTHER = "aaaaaaaa-1111-4111-8111-000000000001";

function addProfile({ world }: Emulated, statecode = 0): void {
    world.insert("emailserverprofile", {
        emailserverprofileid: OTHER,
        name: "Fabrikam Exchange",
        servertype: 0,
        statecode,
        ownerid: { table: "systemuser", id: ids.users.administrator },
    });
}

testFix(serverProfile, {
    offered: [healthy(), healthy({ profile: "none" }), healthy({ profile: { statecode: 1 } })],
    notOffered: [denied("mailbox")],
});
testFaults(serverProfile, { arrange: addProfile, input: { profile: OTHER } });

test("is cured by an active profile only", () => {
    expect(serverProfile.isCured(healthy(), { now: NOW })).toBe(true);
    expect(serverProfile.isCured(healthy({ profile: "none" }), { now: NOW })).toBe(false);
    expect(serverProfile.isCured(healthy({ profile: { statecode: 1 } }), { now: NOW })).toBe(false);
    expect(serverProfile.isCured(denied("profile"), { now: NOW })).toBeUndefined();
});

test.each([
    [null, "choose"],
    ["no id", "choose"],
    [IDS.profile, "same"],
    [OTHER, "unknownProfile"],
])("stops at %p", (profile, message) => {
    const reads = { numbers: {}, options: { profile: [{ value: IDS.profile, label: "Microsoft Exchange Online" }] } };
    expect(serverProfile.guard(healthy(), { profile }, reads, { now: NOW })[0]).toMatchObject({
        level: "stop",
        message: { key: `fix.server-profile.${message}` },
    });
});

test("offers active profiles by name, writes the lookup, and takes it back", async () => {
    const env = await emulated();
    addProfile(env);
    const { preview } = await prepared(env, serverProfile, { profile: OTHER });
    expect(preview.reads.options?.["profile"]?.map(({ label }) => label)).toEqual([
        "Fabrikam Exchange",
        "Microsoft Exchange Online",
    ]);
    expect(preview.changes).toMatchObject([{ labels: { from: "Microsoft Exchange Online", to: "Fabrikam Exchange" } }]);
    const result = await run(env, serverProfile, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    expect(env.stored("mailbox", ids.mailboxes.ada, "emailserverprofile")).toBe(OTHER);
    expect(await undo(env, result.journal.entry)).toMatchObject({ outcome: "done" });
    expect(env.stored("mailbox", ids.mailboxes.ada, "emailserverprofile")).toBe(ids.profile);
    env.close();
});

test("gives a mailbox without profile the default one, and clears it again when undone", async () => {
    const env = await emulated();
    env.world.patch("mailbox", ids.mailboxes.ada, { emailserverprofile: null });
    const { preview, input } = await prepared(env, serverProfile);
    expect(input).toEqual({ profile: ids.profile });
    const result = await run(env, serverProfile, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    expect(await undo(env, result.journal.entry)).toMatchObject({ outcome: "done" });
    expect(env.stored("mailbox", ids.mailboxes.ada, "emailserverprofile")).toBeNull();
    env.close();
});

test("does not offer inactive profiles", async () => {
    const env = await emulated();
    addProfile(env, 1);
    const { preview } = await prepared(env, serverProfile, { profile: OTHER });
    expect(preview.guards[0]).toMatchObject({ level: "stop" });
    env.close();
});
