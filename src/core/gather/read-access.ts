import type { Access, AssignedRole, GrantPath, PrivilegeGrant } from "../model/evidence";
import { DataverseError } from "../model/dataverse-error";
import { SYNC_PRIVILEGES } from "../model/generated/privileges";
import type { RawRow } from "../port";
import { readAll } from "../query/read-all";
import { readRow } from "../query/read-row";
import { ACCESS_PAGE, memberPrivilegesQuery, ownPrivilegesQuery, rolesQuery } from "./access-queries";
import { ok, type GatherContext, type Gatherer } from "./gatherer";
import { readOwnerPrivileges } from "./read-owner-privileges";
import { roleAt, teamPathAt, uniqueRoles } from "./read-viewer";
import { ROLE_COLUMNS } from "./role-joins";

const DIRECT: GrantPath = { kind: "direct" };

function grantAt(raw: RawRow, prefix: string, path: GrantPath, readAt: string): PrivilegeGrant {
    const role = readRow(raw, "role", ROLE_COLUMNS, { readAt, alias: `${prefix}r` });
    const privilege = readRow(raw, "privilege", ["privilegeid", "name"], { readAt, alias: `${prefix}p` });
    const depth = raw[`${prefix}rp.privilegedepthmask`];
    if (!role || !privilege?.values.name || typeof depth !== "number") {
        throw new DataverseError("A row of role privileges is incomplete.", { kind: "malformed" });
    }
    return {
        privilege: privilege.values.name,
        depth,
        roleId: role.id,
        roleName: role.values.name ?? "",
        path,
        // 1 stands for roles whose user depth also counts for the members themselves.
        countsForMembers: path.kind !== "team" || role.values.isinherited === 1,
    };
}

function ownGrant(raw: RawRow, readAt: string): PrivilegeGrant {
    const team = teamPathAt(raw, "ot", "owningTeam", readAt);
    return team ? grantAt(raw, "o", team, readAt) : grantAt(raw, "", DIRECT, readAt);
}

function memberGrants(raw: RawRow, readAt: string): readonly PrivilegeGrant[] {
    const path = teamPathAt(raw, "t", "team", readAt);
    return path ? [grantAt(raw, "", path, readAt)] : [];
}

function rolesAt(raw: RawRow, readAt: string): readonly (AssignedRole | undefined)[] {
    const member = teamPathAt(raw, "t", "team", readAt);
    const owning = teamPathAt(raw, "ot", "owningTeam", readAt);
    return [
        roleAt(raw, "r", DIRECT, readAt),
        member && roleAt(raw, "rt", member, readAt),
        owning && roleAt(raw, "ro", owning, readAt),
    ];
}

/** Asks the platform itself when a privilege seems to be missing and hidden roles could be the reason. */
async function completed(access: Access, userId: string, context: GatherContext): Promise<Access> {
    const held = new Set(access.grants.map(({ privilege }) => privilege));
    const seemsMissing = SYNC_PRIVILEGES.some((name) => !held.has(name));
    if (access.coverage === "complete" || !seemsMissing || !context.client.callFunction) return access;
    const grants = await readOwnerPrivileges(context.client.callFunction, userId, context.signal);
    return grants ? { ...access, grants, coverage: "complete", source: "function" } : access;
}

/** Roles and synchronization privileges of the mailbox's owner: assigned directly, through teams, and of an owning team itself. */
export const accessGatherer: Gatherer<"access"> = {
    provides: ["access"],
    async gather(context) {
        const { client, mailboxId, now, signal } = context;
        const read = (query: Parameters<typeof readAll>[1]): Promise<readonly RawRow[]> =>
            readAll(client, query, 2 * ACCESS_PAGE, { signal }).then(({ rows }) => rows);
        const [roleRows, own, member, viewer] = await Promise.all([
            read(rolesQuery(mailboxId)),
            read(ownPrivilegesQuery(mailboxId)),
            read(memberPrivilegesQuery(mailboxId)),
            context.viewer(),
        ]);
        const [first] = roleRows;
        const mailbox = first && readRow(first, "mailbox", ["mailboxid", "owninguser"], { readAt: now });
        if (!mailbox) throw new DataverseError("No mailbox with this id is visible to you.", { kind: "notFound" });
        const access: Access = {
            roles: uniqueRoles(roleRows.flatMap((raw) => rolesAt(raw, now))),
            grants: [...own.map((raw) => ownGrant(raw, now)), ...member.flatMap((raw) => memberGrants(raw, now))],
            coverage: viewer.status === "ok" && viewer.value.isSystemAdministrator ? "complete" : "partial",
            source: "roles",
            readAt: now,
        };
        const userId = mailbox.values.owninguser;
        return { access: ok(userId ? await completed(access, userId, context) : access, now) };
    },
};
