import type { PrivilegeNeed } from "../../facts/facts";
import type { DataverseClient, RequestOptions } from "../../port";
import { toFetchXml } from "../../query/fetch-xml";
import { readRow } from "../../query/read-row";

/** The template of System Administrator: it holds everything and is never proposed. */
const SYSTEM_ADMINISTRATOR = "627090ff-40a3-4053-8790-584edc5be201";
const ROLE_COLUMNS = ["roleid", "name", "parentrootroleid", "roletemplateid"] as const;
const ROLES_COMPARED = 20;

export interface FoundRole {
    readonly id: string;
    readonly name: string;
    /** How many of the missing privileges it holds deep enough. */
    readonly covers: number;
    /** How many privileges it holds in all; undefined when they could not be counted. */
    readonly size?: number;
}

interface Candidate {
    readonly id: string;
    readonly name: string;
    readonly rootId: string;
    readonly held: Set<string>;
}

/** The depths of a mask are bits; the deepest one counts. */
function deepest(mask: number): number {
    return [8, 4, 2, 1].find((bit) => (mask & bit) !== 0) ?? 0;
}

async function readCandidates(
    client: DataverseClient,
    businessUnitId: string,
    missing: readonly PrivilegeNeed[],
    options: RequestOptions,
): Promise<readonly Candidate[]> {
    const fetchXml = toFetchXml({
        table: "role",
        columns: ROLE_COLUMNS,
        filter: { all: [{ column: "businessunitid", operator: "eq", value: businessUnitId }] },
        joins: [
            {
                table: "roleprivileges",
                from: "roleid",
                to: "parentrootroleid",
                alias: "rp",
                columns: ["privilegedepthmask"],
                joins: [
                    {
                        table: "privilege",
                        from: "privilegeid",
                        to: "privilegeid",
                        alias: "p",
                        columns: ["name"],
                        filter: {
                            all: [
                                { column: "name", operator: "in", values: missing.map(({ privilege }) => privilege) },
                            ],
                        },
                    },
                ],
            },
        ],
    });
    const { rows } = await client.readRows({ table: "role", fetchXml }, options);
    const required = new Map(missing.map(({ privilege, requiredDepth }) => [privilege.toLowerCase(), requiredDepth]));
    const candidates = new Map<string, Candidate>();
    for (const raw of rows) {
        const role = readRow(raw, "role", ROLE_COLUMNS, { readAt: "" });
        if (!role || role.values.roletemplateid === SYSTEM_ADMINISTRATOR) continue;
        const rootId = role.values.parentrootroleid ?? role.id;
        const known = candidates.get(role.id) ?? {
            id: role.id,
            name: role.values.name ?? role.id,
            rootId,
            held: new Set(),
        };
        candidates.set(role.id, known);
        const privilege = String(raw["p.name"] ?? "").toLowerCase();
        if (deepest(Number(raw["rp.privilegedepthmask"] ?? 0)) >= (required.get(privilege) ?? Infinity)) {
            known.held.add(privilege);
        }
    }
    return [...candidates.values()].filter(({ held }) => held.size > 0);
}

async function readSizes(
    client: DataverseClient,
    candidates: readonly Candidate[],
    options: RequestOptions,
): Promise<ReadonlyMap<string, number>> {
    const fetchXml = toFetchXml({
        table: "roleprivileges",
        aggregates: [
            { column: "roleid", alias: "root", groupBy: true },
            { column: "privilegeid", alias: "size", aggregate: "count" },
        ],
        filter: { all: [{ column: "roleid", operator: "in", values: candidates.map(({ rootId }) => rootId) }] },
    });
    const { rows } = await client.readRows({ table: "roleprivileges", fetchXml }, options);
    return new Map(rows.map((row) => [String(row["root"]).toLowerCase(), Number(row["size"])]));
}

/** Roles of a business unit that hold missing privileges: those that hold most first, of these the smallest. Throws DataverseError. */
export async function findRoles(
    client: DataverseClient,
    businessUnitId: string,
    missing: readonly PrivilegeNeed[],
    options: RequestOptions,
): Promise<readonly FoundRole[]> {
    if (missing.length === 0) return [];
    const all = await readCandidates(client, businessUnitId, missing, options);
    const best = [...all].sort((a, b) => b.held.size - a.held.size).slice(0, ROLES_COMPARED);
    const sizes = best.length > 0 ? await readSizes(client, best, options) : new Map<string, number>();
    const roles = best.map(({ id, name, rootId, held }) => {
        const size = sizes.get(rootId.toLowerCase());
        return { id, name, covers: held.size, ...(size === undefined ? {} : { size }) };
    });
    return roles.sort((a, b) => b.covers - a.covers || (a.size ?? Infinity) - (b.size ?? Infinity));
}
