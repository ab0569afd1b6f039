import type { Join, Query } from "../query/fetch-xml";
import { heldPrivilege, privilegedRoleJoin, roleJoin, TEAM_COLUMNS } from "./role-joins";

/** The platform's largest page. */
export const ACCESS_PAGE = 5000;

type PagedQuery = Query & { readonly count: number };

function fromMailbox(mailboxId: string, columns: readonly string[], joins: readonly Join[]): PagedQuery {
    return {
        table: "mailbox",
        columns,
        filter: { all: [{ column: "mailboxid", operator: "eq", value: mailboxId }] },
        joins,
        count: ACCESS_PAGE,
    };
}

const TEAM = { table: "team", from: "teamid", alias: "t", columns: TEAM_COLUMNS } as const;
const OWN_ROLES = { table: "systemuserroles", from: "systemuserid", to: "owninguser", alias: "ur" } as const;
const MEMBERSHIPS = { table: "teammembership", from: "systemuserid", to: "owninguser", alias: "tm" } as const;
const TEAM_ROLES = { table: "teamroles", from: "teamid", to: "teamid", alias: "tr" } as const;

/** Role names of the owner; outer joins, so that the mailbox row comes back even when the owner has no role. */
export function rolesQuery(mailboxId: string): PagedQuery {
    return fromMailbox(
        mailboxId,
        ["mailboxid", "owninguser", "owningteam"],
        [
            { ...OWN_ROLES, outer: true, joins: [roleJoin("r")] },
            {
                ...MEMBERSHIPS,
                outer: true,
                joins: [
                    {
                        ...TEAM,
                        to: "teamid",
                        outer: true,
                        joins: [{ ...TEAM_ROLES, outer: true, joins: [roleJoin("rt")] }],
                    },
                ],
            },
            {
                ...TEAM,
                alias: "ot",
                to: "owningteam",
                outer: true,
                joins: [{ ...TEAM_ROLES, alias: "otr", outer: true, joins: [roleJoin("ro")] }],
            },
        ],
    );
}

/** Privileges of the owning user's own roles or of the owning team: a mailbox has one owner, so the two joins never multiply. */
export function ownPrivilegesQuery(mailboxId: string): PagedQuery {
    const query = fromMailbox(
        mailboxId,
        ["mailboxid"],
        [
            { ...OWN_ROLES, outer: true, joins: [privilegedRoleJoin("", "outer")] },
            {
                ...TEAM,
                alias: "ot",
                to: "owningteam",
                outer: true,
                joins: [{ ...TEAM_ROLES, alias: "otr", outer: true, joins: [privilegedRoleJoin("o", "outer")] }],
            },
        ],
    );
    return { ...query, filter: { ...query.filter, any: [heldPrivilege(""), heldPrivilege("o")] } };
}

/** Privileges that come to the owning user through teams. */
export function memberPrivilegesQuery(mailboxId: string): PagedQuery {
    return fromMailbox(
        mailboxId,
        ["mailboxid"],
        [
            {
                ...MEMBERSHIPS,
                joins: [
                    { ...TEAM, to: "teamid", joins: [{ ...TEAM_ROLES, joins: [privilegedRoleJoin("", "inner")] }] },
                ],
            },
        ],
    );
}
