import type { Emulator } from "../../emulator/create-emulator";
import { loadCaller } from "../../emulator/security/caller";
import { tablePrivileges } from "../../emulator/security/privilege-names";
import { ids } from "../../emulator/world/ids";
import type { About, DemoRecord, DemoTable, DemoUser } from "../host/about";
import type { UserKey } from "../host/page-state";
import { SCENARIOS } from "../scenarios";
import { NOBODY } from "../scenarios/people";
import type { Scenario } from "../scenarios/scenario";
import { FLEET_SCENARIO } from "../scenarios/fleet";
import { FORM_COLUMNS, formFields } from "./form-columns";

type RawRow = Readonly<Record<string, unknown>>;

async function readRows({ handle }: Emulator, path: string): Promise<readonly RawRow[]> {
    const { status, body } = await handle({
        method: "GET",
        url: `/api/data/v9.2/${path}`,
        headers: {
            authorization: `Bearer user:${ids.users.administrator}`,
            prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
        },
    });
    if (status !== 200) throw new Error(`${path} was answered with ${status}: ${body}`);
    return (JSON.parse(body) as { value: readonly RawRow[] }).value;
}

async function readRecords(emulator: Emulator): Promise<readonly (DemoRecord & { readonly ownerId: string })[]> {
    const columns = ["mailboxid", "name", ...FORM_COLUMNS.map(([, column]) => column)];
    const rows = await readRows(emulator, `mailboxes?$select=${columns.join(",")}&$orderby=name`);
    return rows.map((row) => ({
        id: String(row["mailboxid"]),
        name: String(row["name"]),
        ownerId: String(row["_ownerid_value"]),
        fields: formFields(row),
    }));
}

const DEPTHS: Readonly<Record<number, number>> = { 1: 0, 2: 1, 4: 2, 8: 3 };

/** What the user may do, in the depths that the component framework asks with. */
function privilegesOf({ store }: Emulator, userId: string): DemoUser["privileges"] {
    const result: Record<string, Record<string, number>> = {};
    let grants: ReturnType<ReturnType<typeof loadCaller>["grants"]>;
    try {
        grants = loadCaller(store, userId).grants();
    } catch {
        // A user without roles may not sign in; the host then simply grants nothing.
        return result;
    }
    for (const { table, verb, name } of tablePrivileges(store.schema.tables())) {
        const depth = Math.max(-1, ...(grants.get(name.toLowerCase()) ?? []).map((grant) => DEPTHS[grant.depth] ?? -1));
        (result[table] ??= {})[verb] = depth;
    }
    return result;
}

function describeUser(emulator: Emulator, key: UserKey, id: string, role: string): readonly DemoUser[] {
    const row = emulator.store.row("systemuser", id);
    if (!row) return [];
    const name = String(row["fullname"]);
    const roleIds = emulator.store.find("systemuserroles", { systemuserid: id }).map(({ roleid }) => String(roleid));
    return [{ key, id, name, label: `${name} (${role})`, roleIds, privileges: privilegesOf(emulator, id) }];
}

function describeTables({ store }: Emulator): readonly DemoTable[] {
    return store.schema.tables().map((table) => ({
        logicalName: table.logicalName,
        setName: table.entitySetName,
        displayName: table.schemaName,
        primaryId: table.primaryId,
        primaryName: table.primaryName ?? "",
    }));
}

/** Describes a world for the page around the control. */
export async function describeWorld(scenario: Scenario, emulator: Emulator): Promise<About> {
    return describePlace(scenario, emulator, await readRecords(emulator));
}

/** The same with these records, where the world has too many to offer each of them. */
export function describePlace(
    scenario: Scenario,
    emulator: Emulator,
    records: readonly (DemoRecord & { readonly ownerId: string })[],
): About {
    const ownerId = records.find(({ id }) => id === scenario.mailboxId)?.ownerId ?? "";
    return {
        id: scenario.id,
        title: scenario.title,
        story: scenario.story,
        viewer: scenario.viewer ?? "administrator",
        mailboxId: scenario.mailboxId,
        records,
        users: [
            ...describeUser(emulator, "administrator", ids.users.administrator, "System Administrator"),
            ...describeUser(emulator, "owner", ownerId, "owner of the mailbox"),
            ...describeUser(emulator, "reader", ids.users.reader, "Mailbox Diagnostics Reader"),
            ...describeUser(emulator, "nobody", NOBODY.id, "no security role"),
        ],
        tables: describeTables(emulator),
        now: new Date(emulator.world.clock.now()).toISOString(),
        scenarios: [...SCENARIOS, FLEET_SCENARIO].map(({ id, title }) => ({ id, title })),
    };
}
