import type { PrivilegeGrant } from "../model/evidence";
import { DataverseError } from "../model/dataverse-error";
import { SYNC_PRIVILEGES } from "../model/generated/privileges";
import type { CancelSignal, DataverseClient } from "../port";

const DEPTHS: Readonly<Record<string, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };

function toGrant(entry: unknown): PrivilegeGrant | undefined {
    if (typeof entry !== "object" || entry === null) return undefined;
    const { PrivilegeName: privilege, Depth: depth } = entry as Readonly<Record<string, unknown>>;
    const bit = typeof depth === "string" ? DEPTHS[depth] : undefined;
    if (typeof privilege !== "string" || bit === undefined) return undefined;
    return { privilege, depth: bit, roleId: "", roleName: "", path: { kind: "direct" }, countsForMembers: true };
}

/**
 * The owner's effective privileges as the platform works them out, teams included, by RetrieveUserSetOfPrivilegesByNames. The function says
 * nothing of roles, so `roleName` is empty. Undefined when the host or the reader's rights do not allow the call.
 */
export async function readOwnerPrivileges(
    callFunction: NonNullable<DataverseClient["callFunction"]>,
    userId: string,
    signal?: CancelSignal,
): Promise<readonly PrivilegeGrant[] | undefined> {
    try {
        const answer = await callFunction(
            {
                name: "RetrieveUserSetOfPrivilegesByNames",
                target: { table: "systemuser", id: userId },
                parameters: { PrivilegeNames: SYNC_PRIVILEGES },
            },
            { signal },
        );
        const list = answer["RolePrivileges"];
        if (!Array.isArray(list)) return undefined;
        const grants = list.map(toGrant);
        return grants.every((grant): grant is PrivilegeGrant => grant !== undefined) ? grants : undefined;
    } catch (error) {
        // The call only sharpens what the roles already say; without it the coverage stays partial, which is shown.
        if (error instanceof DataverseError) return undefined;
        throw error;
    }
}
