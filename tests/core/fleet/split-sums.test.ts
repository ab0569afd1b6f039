import { generateFleet } from "../../../emulator/fleet/generate-fleet";
import { rowGuid } from "../../../emulator/fleet/random";
import { ids } from "../../../emulator/world/ids";
import { DataverseError } from "../../../src/core/model/dataverse-error";
import { askSplitting, cut, isOverLimit, type TimeRange } from "../../../src/core/fleet/query/split";
import { createReader } from "../../../src/core/fleet/read/reader";
import { readFunnel } from "../../../src/core/fleet/read/read-funnel";
import { emulatedFleet, HOST, type EmulatedFleet } from "./emulated-fleet";

const refused = new DataverseError("AggregateQueryRecordLimit exceeded.", { kind: "badRequest", code: -2147164125 });

describe("sums over stretches", () => {
    it("touch each other, leave nothing out and end where the whole ends", () => {
        const parts = cut({ from: 0, to: 10_500 }, 3);
        expect(parts).toEqual([
            { from: 0, to: 3000 },
            { from: 3000, to: 6000 },
            { from: 6000, to: 10_500 },
        ]);
        expect(cut({ from: 0, to: 900 }, 24)).toEqual([{ from: 0, to: 900 }]);
    });

    it("are cut only where the platform refuses, one round trip for each depth, and add up exactly", async () => {
        const moments = Array.from({ length: 1000 }, (_, index) => index * index);
        const within = ({ from = 0, to = Infinity }: TimeRange): number =>
            moments.filter((moment) => moment >= from && moment < to).length;
        let trips = 0;
        const answers = await askSplitting<TimeRange, number>(
            [{ from: 0, to: 1_000_000 }],
            {
                ask: (range) => (within(range) > 200 ? Promise.reject(refused) : Promise.resolve(within(range))),
                split: ({ from = 0, to = 0 }) => cut({ from, to }, 4),
            },
            () => (trips += 1),
        );
        expect(answers.reduce((sum, answer) => sum + (answer.kind === "sum" ? answer.value : Number.NaN), 0)).toBe(
            1000,
        );
        expect(trips).toBe(4);
    });

    it("keep what failed apart from what was counted", async () => {
        const lost = new DataverseError("The connection was lost.", { kind: "network" });
        const answers = await askSplitting<number, number>(
            [1, 2],
            { ask: (range) => (range === 2 ? Promise.reject(lost) : Promise.resolve(7)), split: () => [] },
            () => undefined,
        );
        expect(answers).toEqual([
            { kind: "sum", value: 7 },
            { kind: "failed", error: lost },
        ]);
        expect(isOverLimit(lost)).toBe(false);
    });
});

describe("over 50,000 rows", () => {
    let fleet: EmulatedFleet;
    beforeEach(async () => {
        fleet = await emulatedFleet();
    });
    afterEach(() => fleet.close());

    it("alerts are summed up by days and stretches of mailboxes, and every number is exact", async () => {
        const truth = generateFleet(fleet.world, { mailboxes: 500, alerts: 60_000 });
        const read = await fleet.read();
        if (read.trend.status !== "ok") throw new Error("The trend was not read.");
        expect(read.trend.value.alerts).toBe(60_000);
        expect(read.trend.value.days.map(({ errors }) => errors)).toEqual(
            Object.values(truth.days).map(({ errors }) => errors),
        );
        const alerts = Array.from({ length: read.table.size }, (_, row) => read.table.alerts(row) ?? Number.NaN);
        expect(alerts.reduce((sum, count) => sum + count, 0)).toBe(60_000);
        expect(read.gaps).toEqual([]);
        expect(read.roundTripsToPicture).toBeLessThanOrEqual(3);
    }, 120_000);

    it("mailboxes are summed up by ranges of ids in the second round trip", async () => {
        const more = 50_200;
        fleet.world.store.bulkInsert(
            "mailbox",
            ["mailboxid", "name", "statecode", "statuscode", "incomingemailstatus", "ownerid", "ownerid__type"],
            Array.from({ length: more }, (_, index) => [
                rowGuid(2, index),
                "Mailbox",
                index % 10 === 0 ? 1 : 0,
                1,
                0,
                ids.users.ada,
                "systemuser",
            ]),
        );
        const { clock } = fleet;
        const reader = createReader({ client: fleet.client(), host: HOST, now: clock.now(), scope: { fragments: [] } });
        let trips = 0;
        const counts = await readFunnel(reader, Promise.resolve({ user: false, other: false }), () => (trips += 1));
        const own = Object.keys(ids.mailboxes).length;
        expect(counts.total).toBe(more + own);
        expect(counts.active).toBe(more - more / 10 + own);
        expect(counts.tested).toBe(own);
        expect(trips).toBe(2);
    }, 120_000);
});
