import { notAllowed, unknownResource } from "../http/dataverse-fault";
import { json, type EmulatorResponse } from "../http/messages";
import type { Segment } from "../http/resource-path";
import type { ServiceCall } from "../http/service-call";
import { checkIncomingEmail } from "./check-incoming-email";
import { parseParameters, type BoundRow, type Parameters } from "./function-call";
import { retrievePrincipalAccess } from "./principal-access";
import {
    retrieveUserPrivilegeByPrivilegeName,
    retrieveUserPrivileges,
    retrieveUserSetOfPrivilegesByNames,
} from "./role-privileges";
import { retrieveTotalRecordCount } from "./total-record-count";

type Unbound = (call: ServiceCall, parameters: Parameters) => unknown;
type Bound = (call: ServiceCall, bound: BoundRow, parameters: Parameters) => unknown;

const unbound: Readonly<Record<string, Unbound>> = {
    WhoAmI: ({ caller, store }) => ({
        BusinessUnitId: caller.businessUnitId,
        UserId: caller.userId,
        OrganizationId: store.find("organization")[0]?.["organizationid"],
    }),
    RetrieveVersion: () => ({ Version: "9.2.25101.197" }),
    CheckIncomingEmail: checkIncomingEmail,
    RetrieveTotalRecordCount: retrieveTotalRecordCount,
};

const boundToUser: Readonly<Record<string, Bound>> = {
    RetrieveUserSetOfPrivilegesByNames: retrieveUserSetOfPrivilegesByNames,
    RetrieveUserPrivilegeByPrivilegeName: retrieveUserPrivilegeByPrivilegeName,
    RetrieveUserPrivileges: retrieveUserPrivileges,
    RetrievePrincipalAccess: retrievePrincipalAccess,
};

/** Runs a function by name; refuses with 404 what it does not know. */
export const callFunction = (call: ServiceCall, bound: BoundRow | undefined, segment: Segment): EmulatorResponse => {
    const own = bound === undefined ? unbound[segment.name] : undefined;
    const onUser = bound?.table.logicalName === "systemuser" ? boundToUser[segment.name] : undefined;
    if (own === undefined && onUser === undefined) throw unknownResource(segment.name);
    if (call.method !== "GET") throw notAllowed(`The function '${segment.name}' is called by GET.`);
    const parameters = parseParameters(segment, call.url.options);
    const result =
        onUser !== undefined && bound !== undefined ? onUser(call, bound, parameters) : own?.(call, parameters);
    return json(200, {
        "@odata.context": `${call.url.base}$metadata#Microsoft.Dynamics.CRM.${segment.name}Response`,
        ...(result as Readonly<Record<string, unknown>>),
    });
};
