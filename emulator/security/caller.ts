import { sql } from "../sql/fragment";
import type { Store } from "../store/store";
import { DataverseFault } from "../http/dataverse-fault";
import { loadGrants, type Grant } from "./grants";

export const systemAdministratorTemplate = "627090ff-40a3-4053-8790-584edc5be201";

export interface Caller {
    readonly userId: string;
    readonly businessUnitId: string;
    readonly teamIds: readonly string[];
    readonly isAdministrator: boolean;
    /** Everything the roles of the user and of the user's teams grant, by privilege name in lower case. */
    grants(): ReadonlyMap<string, readonly Grant[]>;
}

const hasAdministratorRole = (store: Store, userId: string): boolean =>
    store.query(
        sql(
            `SELECT 1 FROM role WHERE roletemplateid = ? AND roleid IN (
                SELECT roleid FROM systemuserroles WHERE systemuserid = ?
                UNION SELECT tr.roleid FROM teamroles tr JOIN teammembership tm ON tm.teamid = tr.teamid WHERE tm.systemuserid = ?)
            LIMIT 1`,
            systemAdministratorTemplate,
            userId,
            userId,
        ),
    ).length > 0;

const hasAnyRole = (store: Store, userId: string): boolean =>
    store.query(
        sql(
            `SELECT 1 FROM systemuserroles WHERE systemuserid = ?
            UNION SELECT 1 FROM teamroles tr JOIN teammembership tm ON tm.teamid = tr.teamid WHERE tm.systemuserid = ? LIMIT 1`,
            userId,
            userId,
        ),
    ).length > 0;

const denied = (status: number, code: string, message: string): DataverseFault =>
    new DataverseFault({ status, code, message });

/** Who calls, with teams and roles as they are now; refuses unknown users, disabled users and users without any role. */
export const loadCaller = (store: Store, userId: string): Caller => {
    const user = store.query(
        sql("SELECT businessunitid, isdisabled FROM systemuser WHERE systemuserid = ?", userId),
    )[0];
    if (user === undefined) throw denied(401, "0x80048306", `There is no user with the id ${userId}.`);
    const [businessUnitId, isDisabled] = user;
    if (isDisabled === 1) throw denied(403, "0x80040225", `The user with id ${userId} has been disabled.`);
    if (!hasAnyRole(store, userId))
        throw denied(403, "0x80042f09", `The user with id ${userId} has not been assigned any roles.`);
    let grants: ReadonlyMap<string, readonly Grant[]> | undefined;
    return {
        userId,
        businessUnitId: String(businessUnitId),
        teamIds: store
            .query(sql("SELECT teamid FROM teammembership WHERE systemuserid = ?", userId))
            .map(([teamId]) => String(teamId)),
        isAdministrator: hasAdministratorRole(store, userId),
        grants: () => {
            grants ??= loadGrants(store, userId);
            return grants;
        },
    };
};
