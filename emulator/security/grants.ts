import { sql } from "../sql/fragment";
import type { Store } from "../store/store";

export const depthNames: Readonly<Record<number, string>> = { 1: "Basic", 2: "Local", 4: "Deep", 8: "Global" };

/** One privilege from one role; depth is the mask 1, 2, 4 or 8. */
export interface Grant {
    readonly privilege: string;
    readonly privilegeId: string;
    readonly depth: number;
    readonly businessUnitId: string;
    readonly teamId: string | undefined;
    /** False for a team role whose Basic depth covers the rows of the team, not those of its members. */
    readonly coversOwnRows: boolean;
}

const highestBit = (mask: number): number => [8, 4, 2, 1].find((bit) => (mask & bit) !== 0) ?? 0;

// Role privileges hang on the root role; a role of a child business unit points at it by parentrootroleid.
const selection = `p.name, p.privilegeid, rp.privilegedepthmask`;
const privilegeJoin = `JOIN role r ON r.roleid = held.roleid
    JOIN roleprivileges rp ON rp.roleid = COALESCE(r.parentrootroleid, r.roleid)
    JOIN privilege p ON p.privilegeid = rp.privilegeid`;

export const loadGrants = (store: Store, userId: string): ReadonlyMap<string, readonly Grant[]> => {
    const rows = store.query(
        sql(
            `SELECT ${selection}, u.businessunitid, NULL, 1 FROM systemuserroles held
                JOIN systemuser u ON u.systemuserid = held.systemuserid ${privilegeJoin} WHERE held.systemuserid = ?
            UNION ALL
            SELECT ${selection}, t.businessunitid, t.teamid, COALESCE(r.isinherited, 0) FROM teammembership tm
                JOIN team t ON t.teamid = tm.teamid JOIN teamroles held ON held.teamid = t.teamid ${privilegeJoin}
                WHERE tm.systemuserid = ?`,
            userId,
            userId,
        ),
    );
    const grants = new Map<string, Grant[]>();
    for (const [name, privilegeId, mask, businessUnitId, teamId, inherited] of rows) {
        const depth = highestBit(Number(mask));
        if (depth === 0) continue;
        const key = String(name).toLowerCase();
        const grant = {
            privilege: String(name),
            privilegeId: String(privilegeId),
            depth,
            businessUnitId: String(businessUnitId),
            teamId: teamId === null || teamId === undefined ? undefined : String(teamId),
            coversOwnRows: inherited === 1,
        };
        grants.set(key, [...(grants.get(key) ?? []), grant]);
    }
    return grants;
};
