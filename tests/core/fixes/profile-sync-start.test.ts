import { ids } from "../../../emulator/world/ids";
import { profileSyncStart } from "../../../src/core/fixes/profile-sync-start";
import { resetSyncStart } from "../../../src/core/fixes/reset-sync-start";
import { denied, healthy, hoursAgo, NOW } from "../rules/healthy";
import { emulated, prepared, run } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const dated = healthy({ profile: { processemailsreceivedafter: hoursAgo(30) } });

testFix(profileSyncStart, {
    offered: [
        dated,
        healthy({
            profile: { processemailsreceivedafter: hoursAgo(30) },
            mailbox: { processemailreceivedafter: hoursAgo(40) },
        }),
    ],
    notOffered: [healthy(), denied("profile"), healthy({ profile: "none" })],
});
testFaults(profileSyncStart, { input: { startOn: "2026-01-01T00:00:00Z" } });

test("proposes the mailbox's own date when the profile's hides it", () => {
    const facts = healthy({
        profile: { processemailsreceivedafter: hoursAgo(30) },
        mailbox: { processemailreceivedafter: hoursAgo(40) },
    });
    expect(profileSyncStart.offer(facts, { now: NOW })).toMatchObject({
        input: { startOn: "2026-11-22T17:00:00Z" },
        why: { key: "fix.profile-sync-start.hidesFailures" },
    });
    expect(profileSyncStart.isCured(facts, { now: NOW })).toBe(false);
});

test.each([
    ["", "invalid"],
    ["2026-11-24T08:00:00Z", "notEarlier"],
])("stops at %p", (startOn, message) => {
    const guards = profileSyncStart.guard(dated, { startOn }, { numbers: {} }, { now: NOW });
    expect(guards).toMatchObject([{ level: "stop", message: { key: `fix.profile-sync-start.${message}` } }]);
});

test("says that the number of mailboxes is not known when it could not be counted", () => {
    const guards = profileSyncStart.guard(dated, { startOn: hoursAgo(60) }, { numbers: {} }, { now: NOW });
    expect(guards[0]).toMatchObject({ level: "warn", message: { key: "fix.profile-sync-start.mailboxesUnknown" } });
});

test("counts the mailboxes, then lets the mailbox's date go below", async () => {
    const env = await emulated();
    env.world.patch("emailserverprofile", ids.profile, { processemailsreceivedafter: "2026-11-23T00:00:00Z" });
    const wanted = "2026-11-20T00:00:00Z";
    const blocked = await prepared(env, resetSyncStart, { startOn: wanted });
    const [stop] = blocked.preview.guards;
    expect(stop).toMatchObject({ level: "stop", instead: { fixId: "profile-sync-start", input: { startOn: wanted } } });
    expect(await run(env, resetSyncStart, blocked.preview)).toMatchObject({ outcome: "refused", reason: "stopped" });

    const { preview } = await prepared(env, profileSyncStart, stop?.instead?.input);
    expect(preview.reads.numbers).toEqual({ mailboxes: env.world.store.find("mailbox").length });
    expect(await run(env, profileSyncStart, preview)).toMatchObject({ outcome: "done" });
    const free = await prepared(env, resetSyncStart, { startOn: wanted });
    expect(await run(env, resetSyncStart, free.preview)).toMatchObject({ outcome: "done" });
    expect(env.writes()).toEqual(["PATCH emailserverprofile", "PATCH mailbox"]);
    env.close();
});
