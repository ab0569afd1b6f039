import { DataverseFault } from "../http/dataverse-fault";
import { depthNames, loadGrants, type Grant } from "../security/grants";
import { requireRow } from "../http/row-access";
import type { ServiceCall } from "../http/service-call";
import {
    booleanParameter,
    knownParameters,
    listParameter,
    textParameter,
    type BoundRow,
    type Parameters,
} from "./function-call";

const body = (grant: Grant, depth = grant.depth) => ({
    Depth: depthNames[depth],
    PrivilegeId: grant.privilegeId,
    BusinessUnitId: grant.businessUnitId,
    PrivilegeName: grant.privilege,
});

/** People may ask about themselves; about others only with read access to that user. */
const readGrants = (call: ServiceCall, bound: BoundRow): ReadonlyMap<string, readonly Grant[]> => {
    if (bound.id !== call.caller.userId) requireRow(call, bound.table, "Read", bound.id);
    return loadGrants(call.store, bound.id);
};

const deepest = (grants: readonly Grant[]): Grant | undefined => [...grants].sort((a, b) => b.depth - a.depth)[0];

const withoutTeamBasic = (grants: readonly Grant[], exclude: boolean): readonly Grant[] =>
    exclude ? grants.filter(({ teamId, depth }) => teamId === undefined || depth > 1) : grants;

/** True depth with team roles; a privilege not held is left out, a name that does not exist is refused. */
export const retrieveUserSetOfPrivilegesByNames = (
    call: ServiceCall,
    bound: BoundRow,
    parameters: Parameters,
): unknown => {
    knownParameters(parameters, "RetrieveUserSetOfPrivilegesByNames", ["PrivilegeNames", "ExcludeTeamBasic"]);
    const names = listParameter(parameters, "PrivilegeNames");
    for (const name of names)
        if (call.store.find("privilege", { name }).length === 0)
            throw new DataverseFault({
                status: 404,
                code: "0x80040217",
                message: `The privilege with the name '${name}' does not exist.`,
            });
    const grants = readGrants(call, bound);
    const exclude = booleanParameter(parameters, "ExcludeTeamBasic");
    return {
        RolePrivileges: names.flatMap((name) => {
            const grant = deepest(withoutTeamBasic(grants.get(name.toLowerCase()) ?? [], exclude));
            return grant === undefined ? [] : [body(grant)];
        }),
    };
};

export const retrieveUserPrivilegeByPrivilegeName = (
    call: ServiceCall,
    bound: BoundRow,
    parameters: Parameters,
): unknown => {
    knownParameters(parameters, "RetrieveUserPrivilegeByPrivilegeName", ["PrivilegeName", "ExcludeTeamBasic"]);
    const name = textParameter(parameters, "PrivilegeName").toLowerCase();
    const exclude = booleanParameter(parameters, "ExcludeTeamBasic");
    return {
        RolePrivileges: withoutTeamBasic(readGrants(call, bound).get(name) ?? [], exclude).map((grant) => body(grant)),
    };
};

/** Privileges of teams come back at Basic depth, whatever their real depth is. */
export const retrieveUserPrivileges = (call: ServiceCall, bound: BoundRow): unknown => {
    const all = [...readGrants(call, bound).values()].flatMap((grants) => {
        const flat = grants.map((grant) => (grant.teamId === undefined ? grant : { ...grant, depth: 1 }));
        const grant = deepest(flat);
        return grant === undefined ? [] : [body(grant)];
    });
    return { RolePrivileges: all };
};
