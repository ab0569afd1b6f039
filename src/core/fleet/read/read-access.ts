import type { Access, AssignedRole, GrantPath, PrivilegeGrant } from "../../model/evidence";
import { comparePrivileges } from "../../facts/privilege-needs";
import type { PrivilegeNeed } from "../../facts/facts";
import { roleAt, teamPathAt, uniqueRoles } from "../../gather/read-viewer";
import { ROLE_COLUMNS, TEAM_COLUMNS } from "../../gather/role-joins";
import { SYNC_PRIVILEGES } from "../../model/generated/privileges";
import type { Section, Unread } from "../../model/section";
import { DataverseError } from "../../model/dataverse-error";
import { eachPage } from "../query/pages";
import { numberAt, textAt } from "../query/values";
import { columns, filter, inCondition, link } from "../query/xml";
import type { FleetReader } from "./reader";

/** Roles and privileges of one owner, with what is worked out of them. */
export interface AccessFacts {
    readonly access: Section<Access>;
    readonly needs: Section<readonly PrivilegeNeed[]>;
}

export interface FleetAccess {
    of(mailboxId: string): AccessFacts;
}

interface HeldPrivilege {
    readonly name: string;
    readonly depth: number;
}

interface RoleBook {
    readonly name: string;
    readonly isInherited: boolean;
    readonly privileges: readonly HeldPrivilege[];
}

type Roles = ReadonlyMap<string, RoleBook>;

/** More owners than this without a complete role are not looked at one by one. */
const EXCEPTION_CAP = 50_000;

/** Privileges hang on the root business unit's copy of a role, so each role is read once. */
async function readRoles(reader: FleetReader): Promise<Roles> {
    const body = [
        columns(["roleid", "name", "isinherited"]),
        link(
            { name: "roleprivileges", from: "roleid", to: "roleid", alias: "rp" },
            columns(["privilegedepthmask"]),
            link(
                { name: "privilege", from: "privilegeid", to: "privilegeid", alias: "p" },
                columns(["name"]),
                filter("and", inCondition("name", SYNC_PRIVILEGES)),
            ),
        ),
    ];
    const roles = new Map<string, { name: string; isInherited: boolean; privileges: HeldPrivilege[] }>();
    await eachPage(reader.client, { table: "role", body }, reader.options, (rows) => {
        for (const raw of rows) {
            const id = textAt(raw, "roleid")?.toLowerCase();
            const name = textAt(raw, "p.name");
            if (id === undefined || name === undefined) continue;
            const isInherited = numberAt(raw, "isinherited") === 1;
            const role = roles.get(id) ?? { name: textAt(raw, "name") ?? "", isInherited, privileges: [] };
            roles.set(id, role);
            role.privileges.push({ name, depth: numberAt(raw, "rp.privilegedepthmask") ?? 0 });
        }
    });
    return roles;
}

function grantsOf(roles: Roles, rootId: string, role: AssignedRole): readonly PrivilegeGrant[] {
    const book = roles.get(rootId);
    return (book?.privileges ?? []).map(({ name, depth }) => ({
        privilege: name,
        depth,
        roleId: role.roleId,
        roleName: role.name,
        path: role.path,
        countsForMembers: role.path.kind !== "team" || book?.isInherited === true,
    }));
}

function accessWith(
    roles: Roles,
    held: readonly (readonly [root: string, role: AssignedRole])[],
    readAt: string,
): Access {
    return {
        roles: uniqueRoles(held.map(([, role]) => role)),
        grants: held.flatMap(([root, role]) => grantsOf(roles, root, role)),
        coverage: "complete",
        source: "roles",
        readAt,
    };
}

function factsOf(access: Access, readAt: string): AccessFacts {
    return {
        access: { status: "ok", value: access, readAt },
        needs: { status: "ok", value: comparePrivileges(access), readAt },
    };
}

const DIRECT: GrantPath = { kind: "direct" };

/** A role that alone gives everything that synchronization needs. */
function completeRoles(roles: Roles, readAt: string): readonly (readonly [id: string, facts: AccessFacts])[] {
    return [...roles].flatMap(([roleId, { name }]) => {
        const role = { roleId, name, templateId: null, path: DIRECT };
        const facts = factsOf(accessWith(roles, [[roleId, role]], readAt), readAt);
        const enough =
            facts.needs.status === "ok" &&
            facts.needs.value.every(({ effectiveDepth, requiredDepth }) => (effectiveDepth ?? 0) >= requiredDepth);
        return enough ? [[roleId, facts] as const] : [];
    });
}

function exceptionBody(reader: FleetReader, complete: readonly string[]): readonly string[] {
    const role = { name: "role", from: "roleid", to: "roleid" } as const;
    const named = (alias: string): string => link({ ...role, alias, type: "outer" }, columns(ROLE_COLUMNS));
    const teamRoles = (alias: string, roleAlias: string): string =>
        link({ name: "teamroles", from: "teamid", to: "teamid", alias, type: "outer" }, named(roleAlias));
    const team = (alias: string, to: string, roles: string): string =>
        link({ name: "team", from: "teamid", to, alias, type: "outer" }, columns(TEAM_COLUMNS), roles);
    const own = { name: "systemuserroles", from: "systemuserid", to: "owninguser" } as const;
    const holdsComplete = link(
        { ...own, type: "not any" },
        link(role, filter("and", inCondition("parentrootroleid", complete))),
    );
    return [
        columns(["mailboxid"]),
        ...(complete.length === 0 ? [] : [filter("and", holdsComplete)]),
        link({ ...own, alias: "ur", type: "outer" }, named("r")),
        link(
            { name: "teammembership", from: "systemuserid", to: "owninguser", alias: "tm", type: "outer" },
            team("t", "teamid", teamRoles("tr", "rt")),
        ),
        team("ot", "owningteam", teamRoles("otr", "ro")),
        ...reader.scope.fragments,
    ];
}

type Held = readonly [root: string, role: AssignedRole];

/** The roles of owners that hold no complete role themselves; all others need no look. */
async function readExceptions(
    reader: FleetReader,
    complete: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
    const found = new Map<string, Held[]>();
    const finished = await eachPage(
        reader.client,
        { table: "mailbox", body: exceptionBody(reader, complete), cap: EXCEPTION_CAP },
        reader.options,
        (rows) => {
            for (const raw of rows) {
                const id = textAt(raw, "mailboxid")?.toLowerCase();
                if (id === undefined) continue;
                const held = found.get(id) ?? [];
                found.set(id, held);
                const add = (alias: string, path: GrantPath | undefined): void => {
                    const role = path && roleAt(raw, alias, path, reader.now);
                    if (role) held.push([textAt(raw, `${alias}.parentrootroleid`)?.toLowerCase() ?? role.roleId, role]);
                };
                add("r", DIRECT);
                add("rt", teamPathAt(raw, "t", "team", reader.now));
                add("ro", teamPathAt(raw, "ot", "owningTeam", reader.now));
            }
        },
    );
    if (!finished)
        throw new DataverseError("More owners lack a complete role than are looked at.", { kind: "unsupported" });
    return found;
}

function distinct(held: readonly Held[]): readonly Held[] {
    const unique = new Map<string, Held>();
    for (const entry of held) {
        const [, { roleId, path }] = entry;
        unique.set(`${roleId} ${path.kind} ${path.kind === "direct" ? "" : path.teamId}`, entry);
    }
    return [...unique.values()];
}

/**
 * Who may own email. Most owners hold one role that gives everything; only the others are read, with all their roles. A reader who is no
 * System Administrator may not see every role, and the form asks the platform for each owner then, which the fleet does not.
 */
export async function readFleetAccess(reader: FleetReader, isAdministrator: Promise<boolean>): Promise<FleetAccess> {
    const [roles, seesAll] = await Promise.all([readRoles(reader), isAdministrator]);
    const complete = completeRoles(roles, reader.now);
    const exceptions = await readExceptions(
        reader,
        complete.map(([id]) => id),
    );
    const usual = complete[0]?.[1];
    const hidden: Unread = {
        status: "failed",
        kind: "notInFleet",
        message: "Only the form asks the platform for the privileges of one owner.",
        readAt: reader.now,
    };
    const known = new Map<string, AccessFacts>();
    return {
        of(mailboxId) {
            const held = exceptions.get(mailboxId);
            if (held === undefined && usual !== undefined) return usual;
            if (!seesAll) return { access: hidden, needs: hidden };
            const own = distinct(held ?? []);
            const key = own.map(([root, { roleId, path }]) => [root, roleId, JSON.stringify(path)].join()).join(" ");
            const facts = known.get(key) ?? factsOf(accessWith(roles, own, reader.now), reader.now);
            known.set(key, facts);
            return facts;
        },
    };
}
