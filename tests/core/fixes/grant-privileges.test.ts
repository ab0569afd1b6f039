import { ids } from "../../../emulator/world/ids";
import { roleInUnit } from "../../../emulator/world/roles";
import { grantPrivileges } from "../../../src/core/fixes/grant-privileges";
import { denied, grantsWithout, healthy, IDS, NOW, teamOwner } from "../rules/healthy";
import { emulated, prepared, run, undo, type Emulated } from "./emulated";
import { testFaults } from "./test-faults";
import { testFix } from "./test-fix";

const lacking = { access: { grants: grantsWithout("prvWriteMailbox", "prvReadActivity") } };

testFix(grantPrivileges, {
    offered: [healthy(lacking), healthy({ ...lacking, owner: teamOwner() })],
    notOffered: [
        healthy(),
        denied("access"),
        denied("owner"),
        healthy({ access: { ...lacking.access, grants: [], coverage: "partial" } }),
        healthy({ ...lacking, kind: "queue", queue: { ownerid: IDS.otherUser }, owner: teamOwner() }),
    ],
});

/** Ada loses every role. */
function arrange({ world }: Emulated): void {
    for (const row of world.store.find("systemuserroles", { systemuserid: ids.users.ada })) {
        world.store.remove("systemuserroles", String(row["systemuserroleid"]));
    }
}
testFaults(grantPrivileges, { arrange });

/** The base world's support queue belongs to a user; here a team without role owns it and its mailbox. */
function arrangeTeam({ world }: Emulated): void {
    const owner = { table: "team", id: ids.teams.support };
    world.patch("queue", ids.queues.support, { ownerid: owner });
    world.patch("mailbox", ids.mailboxes.support, { ownerid: owner });
}
testFaults(grantPrivileges, { arrange: arrangeTeam, mailboxId: ids.mailboxes.support });

const guards = (role: string | null, numbers: Record<string, number | undefined> = {}) =>
    grantPrivileges
        .guard(healthy(lacking), { role }, { numbers }, { now: NOW })
        .map(({ message }) => message.key.slice("fix.grant-privileges.".length));

test("stops without a role and says why none is there", () => {
    expect(guards(null)).toEqual(["rolesUnread"]);
    expect(guards(null, { roles: 0 })).toEqual(["noRole"]);
    expect(guards(null, { roles: 2 })).toEqual(["choose"]);
    expect(guards(IDS.role, { roles: 1, [IDS.role]: 1 })).toEqual(["partial", "access", "testAfterwards"]);
    expect(guards(IDS.role, { roles: 1, [IDS.role]: 2 })).toEqual(["access", "testAfterwards"]);
});

test("proposes the role that covers all, never System Administrator, and the finding goes", async () => {
    const env = await emulated();
    arrange(env);
    const context = { ruleId: "owner-without-role" };
    const { preview, input, facts } = await prepared(env, grantPrivileges, {}, { context });
    expect(grantPrivileges.isCured(facts, { now: NOW, ...context })).toBe(false);
    expect(input).toEqual({ role: null });
    expect(preview.input).toEqual({ role: ids.roles.syncUser });
    expect(preview.changes).toMatchObject([{ kind: "link", labels: { row: "Ada Moreno", to: "Contoso Sync User" } }]);
    const names = preview.reads.options?.["role"]?.map(({ label }) => label);
    expect(names).not.toContain("System Administrator");
    const result = await run(env, grantPrivileges, preview);
    if (result.outcome !== "done") throw new Error(`The fix ended ${result.outcome}.`);
    expect(grantPrivileges.isCured(await env.facts(), { now: NOW, ...context })).toBe(true);

    expect(await undo(env, result.journal.entry)).toMatchObject({ outcome: "done" });
    expect(env.world.store.find("systemuserroles", { systemuserid: ids.users.ada })).toEqual([]);
    expect(await undo(env, result.journal.entry)).toMatchObject({
        outcome: "refused",
        reason: "changed",
    });
    env.close();
});

test("of roles that cover the same, the one with fewer privileges comes first", async () => {
    const env = await emulated();
    arrange(env);
    const small = env.world.insert("role", {
        name: "Small Sync",
        roleid: "bbbbbbbb-1111-4111-8111-000000000001",
        parentrootroleid: "bbbbbbbb-1111-4111-8111-000000000001",
        businessunitid: ids.rootBusinessUnit,
        organizationid: ids.organization,
    });
    const needed = (await env.facts()).privilegeNeeds;
    if (needed.status !== "ok") throw new Error("The needs were not read.");
    for (const { privilege, requiredDepth } of needed.value) {
        const [row] = env.world.store.find("privilege", { name: privilege });
        env.world.insert("roleprivileges", {
            roleid: small,
            privilegeid: row?.["privilegeid"] as string,
            privilegedepthmask: requiredDepth,
        });
    }
    const { preview } = await prepared(env, grantPrivileges);
    expect(preview.reads.options?.["role"]?.slice(0, 2).map(({ label }) => label)).toEqual([
        "Small Sync",
        "Contoso Sync User",
    ]);
    env.close();
});

test("gives the role to the team in the team's business unit", async () => {
    const env = await emulated();
    arrangeTeam(env);
    const { preview } = await prepared(env, grantPrivileges, {}, { mailboxId: ids.mailboxes.support });
    expect(preview.guards.map(({ message }) => message.key)).toContain("fix.grant-privileges.members");
    expect(await run(env, grantPrivileges, preview)).toMatchObject({ outcome: "done" });
    const [row] = env.world.store.find("teamroles", { teamid: ids.teams.support });
    expect(row?.["roleid"]).toBe(roleInUnit(ids.roles.syncUser, ids.rootBusinessUnit));
    env.close();
});

test("writes nothing where the host offers no links", async () => {
    const env = await emulated();
    arrange(env);
    const { preview } = await prepared(env, grantPrivileges);
    const { readRow, updateRow, createRow, deleteRow } = env.writer();
    const writer = { readRow, updateRow, createRow, deleteRow };
    expect(await run(env, grantPrivileges, preview, { writer })).toEqual({ outcome: "refused", reason: "noLinks" });
    env.close();
});
