import { SYNC_PRIVILEGES } from "../model/generated/privileges";
import type { Condition, Join } from "../query/fetch-xml";

export const ROLE_COLUMNS = ["roleid", "name", "parentrootroleid", "roletemplateid", "isinherited"] as const;
export const TEAM_COLUMNS = ["teamid", "name", "teamtype"] as const;

export function roleJoin(alias: string): Join {
    return { table: "role", from: "roleid", to: "roleid", alias, outer: true, columns: ROLE_COLUMNS };
}

/** Keeps the rows whose privilege, joined under the prefix, is one that synchronization needs. */
export function heldPrivilege(prefix: string): Condition {
    return { column: "name", operator: "in", values: SYNC_PRIVILEGES, alias: `${prefix}p` };
}

/**
 * A role with its privileges; an inner join keeps those that synchronization needs, an outer one leaves that to a filter on the whole query.
 * Privileges hang on the root business unit's copy of a role, so the join goes through parentrootroleid (established practice; root rows
 * point at themselves).
 */
export function privilegedRoleJoin(prefix: string, kind: "inner" | "outer"): Join {
    const outer = kind === "outer";
    return {
        table: "role",
        from: "roleid",
        to: "roleid",
        alias: `${prefix}r`,
        outer,
        columns: ROLE_COLUMNS,
        joins: [
            {
                table: "roleprivileges",
                from: "roleid",
                to: "parentrootroleid",
                alias: `${prefix}rp`,
                outer,
                columns: ["privilegedepthmask"],
                joins: [
                    {
                        table: "privilege",
                        from: "privilegeid",
                        to: "privilegeid",
                        alias: `${prefix}p`,
                        outer,
                        columns: ["privilegeid", "name"],
                        ...(outer
                            ? {}
                            : { filter: { all: [{ column: "name", operator: "in", values: SYNC_PRIVILEGES }] } }),
                    },
                ],
            },
        ],
    };
}
