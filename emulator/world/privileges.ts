import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tablePrivileges, type Verb } from "../security/privilege-names";
import { guidOf } from "../store/guid";
import type { Store } from "../store/store";

interface PrivilegeData {
    readonly names: readonly string[];
    readonly serverSideSync: readonly string[];
    readonly knownIds: Readonly<Record<string, string>>;
    readonly roleDepths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

export const readPrivilegeData = (): PrivilegeData =>
    JSON.parse(readFileSync(join(__dirname, "..", "generated", "privileges.json"), "utf8")) as PrivilegeData;

/** A role is owned by a business unit, which has no right to assign; giving a role to somebody has a privilege all the same. */
const ASSIGN_ROLE = "prvAssignRole";

const accessRights: Readonly<Record<Verb, number>> = {
    Read: 1,
    Write: 2,
    Append: 4,
    AppendTo: 16,
    Create: 32,
    Delete: 65536,
    Share: 262144,
    Assign: 524288,
};

const verbOf = (name: string): Verb | undefined =>
    (["AppendTo", "Append", "Read", "Write", "Create", "Delete", "Share", "Assign"] as const).find((verb) =>
        name.startsWith(`prv${verb}`),
    );

export const privilegeIdOf = (name: string, knownIds: Readonly<Record<string, string>>): string =>
    knownIds[name] ?? guidOf(`privilege ${name}`);

/** Makes one row for every privilege of the emulated tables and for the published names outside of them. */
export const seedPrivileges = (store: Store): ReadonlyMap<string, string> => {
    const { names, knownIds } = readPrivilegeData();
    const derived = tablePrivileges(store.schema.tables()).map(({ name }) => name);
    const unique = new Map<string, string>();
    // Published spellings come first; a derived name that differs only in case is the same privilege.
    [...names, ASSIGN_ROLE, ...derived].forEach((name) => {
        if (!unique.has(name.toLowerCase())) unique.set(name.toLowerCase(), name);
    });
    const privilegeIds = new Map([...unique.values()].map((name) => [name, privilegeIdOf(name, knownIds)]));
    store.bulkInsert(
        "privilege",
        ["privilegeid", "name", "accessright", "canbebasic", "canbelocal", "canbedeep", "canbeglobal"],
        [...privilegeIds].map(([name, id]) => {
            const verb = verbOf(name);
            const onlyBasic = name === "prvSyncToOutlook";
            return [
                id,
                name,
                verb === undefined ? 0 : accessRights[verb],
                1,
                ...Array<number>(3).fill(onlyBasic ? 0 : 1),
            ];
        }),
    );
    return privilegeIds;
};
