import { systemAdministratorTemplate } from "../security/caller";
import { privilegeName, type Verb } from "../security/privilege-names";
import { guidOf } from "../store/guid";
import type { Store } from "../store/store";
import { ids } from "./ids";
import { readPrivilegeData, seedPrivileges } from "./privileges";

const masks: Readonly<Record<string, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };

type Depths = ReadonlyMap<string, number>;

const raise = (depths: Map<string, number>, name: string, mask: number): void => {
    depths.set(name, Math.max(depths.get(name) ?? 0, mask));
};

const publishedDepths = (store: Store, role: string): Map<string, number> => {
    const depths = new Map<string, number>();
    for (const [tableName, rights] of Object.entries(readPrivilegeData().roleDepths[role] ?? {})) {
        const table = store.schema.table(tableName);
        if (table === undefined) continue;
        for (const [verb, depth] of Object.entries(rights)) {
            const name = privilegeName(table, verb as Verb);
            if (name !== undefined) raise(depths, name, masks[depth] ?? 1);
        }
    }
    return depths;
};

/** The least an owner needs for server-side synchronization: reading settings everywhere, working on own rows. */
const syncUserDepths = (store: Store): Depths => {
    const depths = publishedDepths(store, "Basic User");
    const global = new Set(["prvReadEmailServerProfile", "prvReadOrganization", "prvReadQueue", "prvReadQuery"]);
    for (const name of readPrivilegeData().serverSideSync) raise(depths, name, global.has(name) ? 8 : 1);
    for (const name of ["prvReadRole", "prvReadUser"]) raise(depths, name, 2);
    for (const name of [
        "prvUseOfficeApps",
        "prvReadNote",
        "prvWriteNote",
        "prvCreateNote",
        "prvDeleteNote",
        "prvAppendNote",
    ])
        raise(depths, name, 1);
    return depths;
};

// The published depths cover no tables of the plug-in registration, which customizers may read.
const customizerDepths = (store: Store): Depths => {
    const depths = publishedDepths(store, "System Customizer");
    for (const name of ["prvReadSdkMessage", "prvReadSdkMessageFilter", "prvReadPluginType"]) raise(depths, name, 8);
    return depths;
};

/** Everything the product reads, everywhere, and nothing it writes. */
const readerDepths = (store: Store): Depths => {
    const depths = new Map<string, number>();
    for (const table of store.schema.tables()) {
        const name = privilegeName(table, "Read");
        if (name !== undefined) depths.set(name, table.logicalName === "exchangesyncidmapping" ? 1 : 8);
    }
    return depths;
};

const systemCustomizerTemplate = "119f245c-3cc8-4b62-b31c-d1a046ced15d";

const insertRole = (store: Store, id: string, name: string, template: string | undefined): void => {
    const common = { name, isinherited: 1, organizationid: ids.organization, ismanaged: template !== undefined };
    const templated = template === undefined ? {} : { roletemplateid: template };
    store.insert("role", {
        ...common,
        ...templated,
        roleid: id,
        parentrootroleid: id,
        businessunitid: ids.rootBusinessUnit,
    });
    // Each business unit has its own copy, whose privileges are those of the root role.
    store.insert("role", {
        ...common,
        ...templated,
        roleid: roleInUnit(id, ids.salesBusinessUnit),
        parentroleid: id,
        parentrootroleid: id,
        businessunitid: ids.salesBusinessUnit,
    });
};

/** The copy of a root role in a business unit. */
export const roleInUnit = (roleId: string, businessUnitId: string): string =>
    businessUnitId === ids.rootBusinessUnit ? roleId : guidOf(`role ${roleId} in ${businessUnitId}`);

export const seedRoles = (store: Store): void => {
    const privilegeIds = seedPrivileges(store);
    const everything = new Map([...privilegeIds.keys()].map((name) => [name, name === "prvSyncToOutlook" ? 1 : 8]));
    const roles: readonly (readonly [string, string, string | undefined, Depths])[] = [
        [ids.roles.systemAdministrator, "System Administrator", systemAdministratorTemplate, everything],
        [ids.roles.systemCustomizer, "System Customizer", systemCustomizerTemplate, customizerDepths(store)],
        [ids.roles.basicUser, "Basic User", undefined, publishedDepths(store, "Basic User")],
        [ids.roles.syncUser, "Contoso Sync User", undefined, syncUserDepths(store)],
        [ids.roles.diagnosticsReader, "Mailbox Diagnostics Reader", undefined, readerDepths(store)],
    ];
    const byName = new Map([...privilegeIds].map(([name, id]) => [name.toLowerCase(), id]));
    for (const [id, name, template] of roles) insertRole(store, id, name, template);
    store.bulkInsert(
        "roleprivileges",
        ["roleprivilegeid", "roleid", "privilegeid", "privilegedepthmask"],
        roles.flatMap(([roleId, , , depths]) =>
            [...depths].flatMap(([name, mask]) => {
                const privilegeId = byName.get(name.toLowerCase());
                return privilegeId === undefined
                    ? []
                    : [[guidOf(`${roleId} ${privilegeId}`), roleId, privilegeId, mask]];
            }),
        ),
    );
};
