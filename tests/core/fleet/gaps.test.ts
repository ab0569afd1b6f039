import { generateFleet } from "../../../emulator/fleet/generate-fleet";
import { ids } from "../../../emulator/world/ids";
import { scopeOfView } from "../../../src/core/fleet/scope-of-view";
import { DataverseError } from "../../../src/core/model/dataverse-error";
import { emulatedFleet, type EmulatedFleet } from "./emulated-fleet";

// Whole fleets are read here, on machines that may do other work meanwhile.
jest.setTimeout(120_000);

let fleet: EmulatedFleet;
beforeEach(async () => {
    fleet = await emulatedFleet();
});
afterEach(() => fleet.close());

const unavailable = { kind: "status", status: 503 } as const;

it("a page that fails midway leaves the mailboxes before it, and says how many are missing", async () => {
    generateFleet(fleet.world, { mailboxes: 5300, alerts: 0 });
    fleet.emulator.faults.set([{ match: { table: "mailbox", contains: 'operator="gt"' }, fault: unavailable }]);
    const read = await fleet.read();
    expect(read.table.size).toBe(5000);
    expect(read.gaps).toEqual([expect.objectContaining({ part: "mailboxes", counted: 5000, missing: 300 })]);
    expect(read.funnel).toMatchObject({ status: "ok", value: { total: 5300 } });
}, 120_000);

it("alerts that fail leave their mailboxes to the form instead of calling them healthy", async () => {
    fleet.emulator.faults.set([{ match: { table: "tracelog" }, fault: unavailable }]);
    const read = await fleet.read();
    expect(read.tally.none).toBe(0);
    expect(read.tally.needsForm).toBe(read.table.size);
    expect(read.table.alerts(0)).toBeUndefined();
    expect(new Set(read.gaps.map(({ part }) => part))).toEqual(new Set(["alerts", "profileAlerts", "trend"]));
    expect(read.trend.status).toBe("failed");
});

describe("a mailbox with a cause is never called one without, whatever cannot be read", () => {
    const TABLES = [
        "systemuser",
        "emailserverprofile",
        "organization",
        "exchangesyncidmapping",
        "email",
        "role",
        "tracelog",
        "queue",
        "mailboxtrackingfolder",
        "sdkmessageprocessingstep",
        "team",
    ];
    const denied = {
        kind: "status",
        status: 403,
        code: "0x80040220",
        message: "Principal user (Id=1, type=8) is missing a privilege",
    } as const;

    async function verdicts(): Promise<ReadonlyMap<string, string>> {
        const { table } = await fleet.read();
        return new Map(
            Array.from({ length: table.size }, (_, row) => [table.id(row), table.cause(row) ?? table.verdict(row)]),
        );
    }

    it.each([
        ["is refused", denied],
        ["fails", unavailable],
    ])("when a table %s", async (_, fault) => {
        generateFleet(fleet.world, { mailboxes: 600 });
        const whole = await verdicts();
        const turned: string[] = [];
        for (const table of TABLES) {
            fleet.emulator.faults.set([{ match: { table }, fault }]);
            for (const [id, said] of await verdicts()) {
                const before = whole.get(id) ?? "none";
                if (said === "none" && before !== "none") turned.push(`${table}: ${before}`);
            }
        }
        expect(turned).toEqual([]);
    });
});

it("what the reader may not see is named with its privilege, and the rest is shown", async () => {
    fleet.emulator.faults.set([
        {
            match: { table: "exchangesyncidmapping" },
            fault: {
                kind: "status",
                status: 403,
                code: "0x80040220",
                message: "Principal user (Id=1, type=8) is missing prvReadExchangeSyncIdMapping privilege (Id=2)",
            },
        },
    ]);
    const read = await fleet.read();
    expect(read.gaps).toEqual([
        expect.objectContaining({ part: "items", kind: "denied", privilege: "prvReadExchangeSyncIdMapping" }),
    ]);
    expect(read.table.size).toBe(Object.keys(ids.mailboxes).length);
});

it("a joined table that is refused costs its own part only", async () => {
    fleet.emulator.faults.set([
        {
            match: { table: "mailbox", contains: 'name="queue"' },
            fault: {
                kind: "status",
                status: 403,
                code: "0x80040220",
                message: "Principal user (Id=1, type=8) is missing prvReadQueue privilege (Id=2)",
            },
        },
    ]);
    const read = await fleet.read();
    expect(read.table.size).toBe(Object.keys(ids.mailboxes).length);
});

/** A reader whose role lacks the privilege to read one table, or reads only rows of the own business unit. */
function readerWithout(privilege: string, depth?: 1 | 2): string {
    const { store } = fleet.world;
    const id = store.find("privilege", { name: privilege })[0]?.["privilegeid"];
    for (const row of store.find("roleprivileges", { privilegeid: String(id) })) {
        const key = String(row["roleprivilegeid"]);
        if (depth === undefined) store.remove("roleprivileges", key);
        else store.update("roleprivileges", key, { privilegedepthmask: depth });
    }
    return ids.users.reader;
}

it("a reader who may not see alerts gets the funnel without its last step, and no mailbox passes it", async () => {
    const read = await fleet.read({ client: fleet.client(readerWithout("prvReadTraceLog")) });
    const { noFailures, ...sums } = read.tally.funnel;
    expect(read.funnel).toMatchObject({ status: "ok", value: sums });
    expect(read.funnel.status === "ok" && "noFailures" in read.funnel.value).toBe(false);
    expect(noFailures).toBe(0);
    expect(read.tally.funnel.syncing).toBeGreaterThan(0);
    const denied = read.gaps.filter(({ kind }) => kind === "denied").map(({ part }) => part);
    expect(denied).toEqual(expect.arrayContaining(["recentFailures", "trend", "alerts"]));
});

it("a reader who may not see teams gets the whole funnel all the same", async () => {
    const team = { table: "team", id: ids.teams.sales };
    fleet.world.store.update("mailbox", ids.mailboxes.ada, { ownerid: team });
    const all = await fleet.read();
    const read = await fleet.read({ client: fleet.client(readerWithout("prvReadTeam")) });
    expect(read.funnel).toEqual(all.funnel);
    expect(read.funnel).toMatchObject({ status: "ok", value: read.tally.funnel });
});

it("failures that are hidden from the reader are said to be hidden, and no mailbox is called one without a cause", async () => {
    const read = await fleet.read({ client: fleet.client(ids.users.reader) });
    expect(read.tally.none).toBe(0);
    expect(read.tally.unchecked).toBeGreaterThan(0);
    const hidden = read.gaps.find(({ kind }) => kind === "itemsHidden");
    expect(hidden).toMatchObject({ part: "items", missing: read.table.size });
});

it("mailboxes whose owners the reader may not see do not count as ready, on the server and in the rows alike", async () => {
    const all = await fleet.read();
    const read = await fleet.read({ client: fleet.client(readerWithout("prvReadUser", 1)) });
    expect(read.funnel).toMatchObject({ status: "ok", value: read.tally.funnel });
    expect(read.tally.funnel.enabled).toBe(all.tally.funnel.enabled);
    expect(read.tally.funnel.ownerReady).toBeLessThan(all.tally.funnel.ownerReady);
    const hidden = read.gaps.find(({ part }) => part === "owners");
    expect(hidden?.missing).toBeGreaterThan(0);
});

it("a view that shows a mailbox once for each of its alerts counts it once", async () => {
    for (let index = 0; index < 3; index += 1) {
        fleet.world.alert({
            regarding: { table: "mailbox", id: ids.mailboxes.ada },
            text: `Something ${index}`,
            level: 3,
        });
    }
    const link =
        '<link-entity name="tracelog" from="regardingobjectid" to="mailboxid" alias="log">' +
        '<filter><condition attribute="level" operator="eq" value="3"/></filter></link-entity>';
    const scope = scopeOfView(`<fetch distinct="true"><entity name="mailbox">${link}</entity></fetch>`);
    const read = await fleet.read(scope === undefined ? {} : { scope });
    expect(read.table.size).toBe(1);
    expect(read.funnel).toMatchObject({ status: "ok", value: { total: 1 } });
    expect(read.trend).toMatchObject({ status: "ok", value: { alerts: 3 } });
    expect(read.gaps).toEqual([]);
});

it("stops at once when it is cancelled", async () => {
    const stop = new AbortController();
    const reading = fleet.read({ signal: stop.signal, onUpdate: () => stop.abort() });
    await expect(reading).rejects.toMatchObject({ data: { kind: "aborted" } });
    await expect(reading).rejects.toBeInstanceOf(DataverseError);
});

it("a scope counts and reads only its mailboxes, and only their alerts", async () => {
    fleet.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ben }, text: "Something" });
    fleet.world.alert({ regarding: { table: "mailbox", id: ids.mailboxes.ada }, text: "Something" });
    const fragment = '<filter><condition attribute="name" operator="eq" value="Ada Moreno"/></filter>';
    const read = await fleet.read({ scope: { fragments: [fragment] } });
    expect(read.table.size).toBe(1);
    expect(read.table.id(0)).toBe(ids.mailboxes.ada);
    expect(read.funnel).toMatchObject({ status: "ok", value: { total: 1 } });
    expect(read.trend).toMatchObject({ status: "ok", value: { alerts: 1 } });
});
