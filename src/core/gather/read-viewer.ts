import type { AssignedRole, GrantPath, Viewer } from "../model/evidence";
import { DataverseError } from "../model/dataverse-error";
import type { RawRow } from "../port";
import { toFetchXml } from "../query/fetch-xml";
import { readRow } from "../query/read-row";
import type { GatherContext } from "./gatherer";
import { ROLE_COLUMNS, roleJoin, TEAM_COLUMNS } from "./role-joins";

/** The template that every System Administrator role comes from, in every environment. */
const SYSTEM_ADMINISTRATOR = "627090ff-40a3-4053-8790-584edc5be201";

/** A role in an answer, with the way it is held. */
export function roleAt(raw: RawRow, alias: string, path: GrantPath, readAt: string): AssignedRole | undefined {
    const row = readRow(raw, "role", ROLE_COLUMNS, { readAt, alias });
    if (!row) return undefined;
    return { roleId: row.id, name: row.values.name ?? "", templateId: row.values.roletemplateid ?? null, path };
}

export function teamPathAt(
    raw: RawRow,
    alias: string,
    kind: "team" | "owningTeam",
    readAt: string,
): GrantPath | undefined {
    const team = readRow(raw, "team", TEAM_COLUMNS, { readAt, alias });
    return team && { kind, teamId: team.id, teamName: team.values.name ?? "" };
}

/** Drops repeats that come from joining two lists in one answer. */
export function uniqueRoles(roles: readonly (AssignedRole | undefined)[]): readonly AssignedRole[] {
    const unique = new Map<string, AssignedRole>();
    for (const role of roles) {
        if (!role) continue;
        const holder = role.path.kind === "direct" ? "" : role.path.teamId;
        unique.set(`${role.roleId} ${role.path.kind} ${holder}`, role);
    }
    return [...unique.values()];
}

/** Who asks, and with which roles: that decides what an empty list means. */
export async function readViewer({ client, now, signal }: Omit<GatherContext, "viewer">): Promise<Viewer> {
    const fetchXml = toFetchXml({
        table: "systemuser",
        columns: ["systemuserid"],
        filter: { all: [{ column: "systemuserid", operator: "eq-userid" }] },
        joins: [
            {
                table: "systemuserroles",
                from: "systemuserid",
                to: "systemuserid",
                alias: "ur",
                outer: true,
                joins: [roleJoin("r")],
            },
            {
                table: "teammembership",
                from: "systemuserid",
                to: "systemuserid",
                alias: "tm",
                outer: true,
                joins: [
                    {
                        table: "team",
                        from: "teamid",
                        to: "teamid",
                        alias: "t",
                        outer: true,
                        columns: TEAM_COLUMNS,
                        joins: [
                            {
                                table: "teamroles",
                                from: "teamid",
                                to: "teamid",
                                alias: "tr",
                                outer: true,
                                joins: [roleJoin("rt")],
                            },
                        ],
                    },
                ],
            },
        ],
    });
    const { rows } = await client.readRows({ table: "systemuser", fetchXml }, { signal });
    const [first] = rows;
    const self = first && readRow(first, "systemuser", ["systemuserid"], { readAt: now });
    if (!self) throw new DataverseError("Your own user row is not visible to you.", { kind: "denied" });
    const roles = uniqueRoles(
        rows.flatMap((raw) => {
            const team = teamPathAt(raw, "t", "team", now);
            return [roleAt(raw, "r", { kind: "direct" }, now), team && roleAt(raw, "rt", team, now)];
        }),
    );
    return {
        userId: self.id,
        roles,
        isSystemAdministrator: roles.some(({ templateId }) => templateId === SYSTEM_ADMINISTRATOR),
    };
}
