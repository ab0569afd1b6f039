import type { FleetTable } from "../../../src/core/fleet/table/fleet-table";
import { createTable, type RowInput } from "../../../src/core/fleet/table/build-table";
import { groupRows } from "../../../src/core/fleet/rows/group-rows";
import { selectRows } from "../../../src/core/fleet/rows/select-rows";
import { csvCell, writeCsv } from "../../../src/core/fleet/rows/write-csv";
import { decodeViewState, encodeViewState, type FleetViewState } from "../../../src/core/fleet/view-state";
import { rowGuid } from "../../../emulator/fleet/random";
import { HOST } from "./emulated-fleet";

const profile = { id: rowGuid(9, 1), name: "Exchange Online" };

function input(index: number, change: Partial<RowInput> = {}): RowInput {
    return {
        id: rowGuid(1, index),
        name: `Mailbox ${index}`,
        owner: { id: rowGuid(2, index), name: `Owner ${index}`, table: "systemuser" },
        regarding: undefined,
        profile,
        businessUnit: undefined,
        server: "outlook.office365.com",
        statuses: { state: 0, approval: 1, incoming: 1, outgoing: null, appointments: 2, enabledForIncoming: true },
        lastStep: "noFailures",
        verdict: "none",
        cause: undefined,
        severity: undefined,
        since: undefined,
        lastProcessed: Date.parse("2026-11-24T08:57:00Z"),
        alerts: index,
        silent: false,
        postponed: false,
        stuckTest: false,
        ...change,
    };
}

function tableOf(rows: readonly RowInput[]): FleetTable {
    const { table, add } = createTable();
    rows.forEach(add);
    return table;
}

const broken = { verdict: "found", cause: "stale-sync", severity: "blocking", lastStep: "ownerReady" } as const;

describe("the table of a fleet", () => {
    it("gives back what was put in, through thousands of rows", () => {
        const table = tableOf(Array.from({ length: 5000 }, (_, index) => input(index)));
        expect(table.size).toBe(5000);
        expect(table.id(4321)).toBe(rowGuid(1, 4321));
        expect(table.find(rowGuid(1, 4321))).toBe(4321);
        expect(table.find(rowGuid(1, 5000))).toBeUndefined();
        expect(table.owner(4321)).toEqual({ id: rowGuid(2, 4321), name: "Owner 4321", table: "systemuser" });
        expect(table.statuses(17)).toEqual(input(17).statuses);
        expect(table.lastProcessed(17)).toBe(Date.parse("2026-11-24T08:57:00Z"));
        expect(table.since(17)).toBeUndefined();
    });

    it("tells no alerts from alerts that were not counted", () => {
        const table = tableOf([input(0, { alerts: 0 }), input(1, { alerts: undefined })]);
        expect([table.alerts(0), table.alerts(1)]).toEqual([0, undefined]);
    });

    it("keeps one row for a mailbox that is read again", () => {
        const table = tableOf([input(0), input(0, { name: "Renamed" })]);
        expect(table.size).toBe(1);
        expect(table.name(0)).toBe("Renamed");
    });
});

describe("choosing and sorting", () => {
    const table = tableOf([
        input(0, { name: "Zoe" }),
        input(1, { name: "ada", ...broken }),
        input(2, { name: "Ben", ...broken, cause: "disabled-owner", lastStep: "enabled" }),
        input(3, { name: "mailbox 10", silent: true, alerts: undefined }),
        input(4, { name: "mailbox 9", verdict: "needsForm", alerts: 500 }),
    ]);
    const chosen = async (
        ...[filter, sort]: readonly [Parameters<typeof selectRows>[1], Parameters<typeof selectRows>[2]?]
    ) => Array.from(await selectRows(table, filter, sort, HOST));

    it.each([
        ["a cause", { cause: "stale-sync" }, [1]],
        ["what only the form can tell", { verdict: "needsForm" }, [4]],
        ["those that passed a step", { step: "ownerReady" }, [0, 1, 3, 4]],
        ["those that drop out at a step", { droppedAt: "ownerReady" }, [2]],
        ["a detector", { detector: "silent" }, [3]],
        ["a text in any letters", { text: "ADA" }, [1]],
        ["the owner's name", { text: "owner 4" }, [4]],
        ["a profile that is not there", { profileId: "none" }, []],
        ["given rows", { rows: Uint32Array.of(4, 0) }, [4, 0]],
    ] as const)("finds %s", async (_, filter, rows) => {
        expect(await chosen(filter)).toEqual(rows);
    });

    it.each([
        ["name", false, [1, 2, 4, 3, 0]],
        ["name", true, [0, 3, 4, 2, 1]],
        ["alerts", false, [0, 1, 2, 4, 3]],
        ["cause", false, [1, 2, 4, 0, 3]],
    ] as const)("sorts by %s (descending: %s)", async (column, descending, rows) => {
        expect(await chosen({}, { column, descending })).toEqual(rows);
    });

    it("sorts thousands of rows like the language itself, and gives the thread back meanwhile", async () => {
        const values = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 10_007);
        const large = tableOf(values.map((alerts, index) => input(index, { alerts })));
        let time = 0;
        let yields = 0;
        const host = { elapsed: () => (time += 1), yieldToHost: () => Promise.resolve(void (yields += 1)) };
        const rows = await selectRows(large, {}, { column: "alerts", descending: false }, host);
        expect(Array.from(rows, (row) => values[row])).toEqual([...values].sort((a, b) => a - b));
        expect(yields).toBeGreaterThan(10);
    });

    it("gives the thread back between passes that are each too short to do so", async () => {
        const few = tableOf(Array.from({ length: 200 }, (_, index) => input(index, { alerts: (index * 7) % 200 })));
        let time = 0;
        let longest = 0;
        let since = 0;
        const host = {
            elapsed: () => (time += 2),
            yieldToHost: () => {
                longest = Math.max(longest, time - since);
                since = time;
                return Promise.resolve();
            },
        };
        await selectRows(few, {}, { column: "alerts", descending: false }, host);
        expect(Math.max(longest, time - since)).toBeLessThanOrEqual(16);
        expect(since).toBeGreaterThan(0);
    });

    it("groups, biggest group first, and keeps the order inside", async () => {
        const groups = await groupRows(table, Uint32Array.of(4, 3, 2, 1, 0), "cause", HOST);
        expect(groups.map(({ label, rows }) => [label, ...rows])).toEqual([
            ["none", 3, 0],
            ["disabled-owner", 2],
            ["needsForm", 4],
            ["stale-sync", 1],
        ]);
    });

    it("ends when it is cancelled", async () => {
        const stop = new AbortController();
        stop.abort();
        const large = tableOf(Array.from({ length: 3000 }, (_, index) => input(index)));
        let time = 0;
        const host = { elapsed: () => (time += 100), yieldToHost: () => Promise.resolve() };
        await expect(selectRows(large, {}, undefined, host, stop.signal)).rejects.toMatchObject({
            data: { kind: "aborted" },
        });
    });
});

describe("CSV", () => {
    it.each([
        ["=SUM(A1)", "'=SUM(A1)"],
        ["+49 30", "'+49 30"],
        ["-1", "'-1"],
        ["@name", "'@name"],
        ["\tx", "'\tx"],
        [' "quoted", yes', '" ""quoted"", yes"'],
        ["two\nlines", '"two\nlines"'],
        ["plain", "plain"],
        ["", ""],
        ["Contoso;=1+1", `"Contoso;'=1+1"`],
        ["a; -b", `"a;' -b"`],
        ["＝1+1", "'＝1+1"],
        ["\u200B=1+1", "'\u200B=1+1"],
    ])("writes %j as %j", (value, cell) => expect(csvCell(value)).toBe(cell));

    it("comes in pieces that are handed on one after another, and all rows are in it", async () => {
        const pieces: string[] = [];
        let writing = 0;
        const rows = Uint32Array.from({ length: 10_000 }, (_, index) => index);
        const column = { label: "Number", value: (row: number) => `${row} ${"x".repeat(40)}` };
        await writeCsv(rows, [column], HOST, async (text) => {
            expect((writing += 1)).toBe(1);
            await HOST.yieldToHost();
            pieces.push(text);
            writing -= 1;
        });
        expect(pieces.length).toBeGreaterThan(3);
        const lines = pieces.join("").split("\r\n");
        expect(lines[0]).toBe("\uFEFFNumber");
        expect(lines).toHaveLength(10_002);
    });
});

describe("the state of the view", () => {
    const state: FleetViewState = {
        filter: {
            cause: "stale-sync",
            text: "a&b=ü",
            droppedAt: "syncing",
            detector: "silent",
            server: "mail.fabrikam.com",
        },
        day: "2026-11-20",
        sort: { column: "alerts", descending: true },
        groupBy: "profile",
    };

    it("comes back as it was written", () => expect(decodeViewState(`#${encodeViewState(state)}`)).toEqual(state));

    it("keeps the trace code, also the missing one", () => {
        for (const traceCode of [60, null]) {
            const withCode: FleetViewState = { ...state, traceCode };
            expect(decodeViewState(encodeViewState(withCode))).toEqual(withCode);
        }
        expect(decodeViewState("code=x1")).toEqual({ filter: {} });
    });

    it("is empty for the plain view", () => expect(encodeViewState({ filter: {} })).toBe(""));

    it("leaves out what it does not know", () => {
        expect(decodeViewState("sort=nothing&group=x&day=today&cause=%E0%A4%A&step=tested&verdict=maybe")).toEqual({
            filter: { step: "tested" },
        });
    });
});
