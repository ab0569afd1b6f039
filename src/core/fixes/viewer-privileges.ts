import { DataverseError } from "../model/dataverse-error";
import type { DataverseClient, RequestOptions } from "../port";

/** unknown: the host offers no functions, or the answer did not tell; then the write itself decides. */
export type PrivilegeCheck =
    | { readonly outcome: "held" }
    | { readonly outcome: "missing"; readonly missing: readonly string[] }
    | { readonly outcome: "unknown" };

function nameOf(entry: unknown): string | undefined {
    if (typeof entry !== "object" || entry === null) return undefined;
    const { PrivilegeName: name } = entry as { readonly PrivilegeName?: unknown };
    return typeof name === "string" ? name.toLowerCase() : undefined;
}

/** Asks the platform whether the viewer holds the privileges at all; their depth is judged only by the write. Throws only "aborted". */
export async function checkPrivileges(
    client: DataverseClient,
    viewerId: string | undefined,
    privileges: readonly string[],
    options: RequestOptions = {},
): Promise<PrivilegeCheck> {
    if (privileges.length === 0) return { outcome: "held" };
    if (client.callFunction === undefined || viewerId === undefined) return { outcome: "unknown" };
    try {
        const answer = await client.callFunction(
            {
                name: "RetrieveUserSetOfPrivilegesByNames",
                target: { table: "systemuser", id: viewerId },
                parameters: { PrivilegeNames: privileges },
            },
            options,
        );
        const list = answer["RolePrivileges"];
        if (!Array.isArray(list)) return { outcome: "unknown" };
        const held = new Set(list.map(nameOf));
        const missing = privileges.filter((name) => !held.has(name.toLowerCase()));
        return missing.length === 0 ? { outcome: "held" } : { outcome: "missing", missing };
    } catch (error) {
        if (error instanceof DataverseError && error.data.kind !== "aborted") return { outcome: "unknown" };
        throw error;
    }
}
