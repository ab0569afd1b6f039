import type { Access } from "../model/evidence";
import { SYNC_PRIVILEGES } from "../model/generated/privileges";
import type { PrivilegeNeed } from "./facts";

/** Rows of these tables belong to the organization, so only organization depth gives access to them. */
const ORGANIZATION_DEPTH: ReadonlySet<string> = new Set(["prvReadOrganization", "prvReadEmailServerProfile"]);

/**
 * Emails are created in the system's context and then belong to the owner, so the owner needs the mailbox, its profile and activities.
 * Everything else serves appointments, contacts and tasks, which are synchronized as the owner.
 */
const FOR_EMAIL: ReadonlySet<string> = new Set([
    "prvReadEmailServerProfile",
    "prvReadMailbox",
    "prvWriteMailbox",
    "prvReadOrganization",
    "prvCreateActivity",
    "prvReadActivity",
    "prvWriteActivity",
    "prvAppendActivity",
    "prvAppendToActivity",
    "prvReadQueue",
]);

function depthOf(grants: PrivilegeNeed["grants"]): number {
    // A team role without direct inheritance gives its members nothing at user depth, but the deeper levels do count for them.
    return Math.max(
        0,
        ...grants.filter((grant) => grant.countsForMembers || grant.depth > 1).map(({ depth }) => depth),
    );
}

/** Every privilege that synchronization needs, with what the owner effectively has. */
export function comparePrivileges(access: Access): readonly PrivilegeNeed[] {
    return SYNC_PRIVILEGES.map((privilege) => {
        const name = privilege.toLowerCase();
        const grants = access.grants.filter((grant) => grant.privilege.toLowerCase() === name);
        const depth = depthOf(grants);
        const unsure = depth === 0 && access.coverage === "partial";
        return {
            privilege,
            requiredDepth: ORGANIZATION_DEPTH.has(privilege) ? 8 : 1,
            effectiveDepth: unsure ? null : depth,
            neededFor: FOR_EMAIL.has(privilege) ? "email" : "appointments",
            grants,
        };
    });
}
