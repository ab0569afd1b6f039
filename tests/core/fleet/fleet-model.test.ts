import { generateFleet } from "../../../emulator/fleet/generate-fleet";
import { FUNNEL_STEPS, type Fleet } from "../../../src/core/fleet/fleet";
import { readAlertRows } from "../../../src/core/fleet/read/read-alert-rows";
import { buildFleetModel } from "../../../src/core/fleet/view-model/fleet-model";
import { fleetCsvColumns, fleetNotes, fleetTexts } from "../../../src/core/fleet/view-model/fleet-row";
import { RULES } from "../../../src/core/rules";
import { englishCatalogue } from "../../../src/core/text/catalogue";
import { createTexts } from "../../../src/core/text/create-texts";
import { createFormatter } from "../../../src/core/text/formatter";
import { emulatedFleet, HOST, type EmulatedFleet } from "./emulated-fleet";

// Whole fleets are read here, on machines that may do other work meanwhile.
jest.setTimeout(120_000);

const english = englishCatalogue(RULES);
const missing: string[] = [];
const t = createTexts((key) => english[key] ?? void missing.push(key), "en");
const formatter = createFormatter({ locale: "en", offsetMinutes: () => 0 });

let emulated: EmulatedFleet;
let fleet: Fleet;
beforeAll(async () => {
    emulated = await emulatedFleet();
    generateFleet(emulated.world, { mailboxes: 400 });
    fleet = await emulated.read();
}, 120_000);
afterAll(() => emulated.close());

const model = (of: Fleet = fleet) => buildFleetModel(of, t, formatter, of.readAt);

it("says in one sentence how many mailboxes are broken and what is most frequent", () => {
    const broken = fleet.tally.causes.reduce((sum, { mailboxes }) => sum + mailboxes, 0);
    expect(model().summary).toContain(`${broken} of 400 mailboxes have a cause`);
});

it("shows each step of the funnel with what drops out before it", () => {
    const { funnel } = model();
    if (funnel.status !== "ok") throw new Error("The funnel was not read.");
    expect(funnel.value[0]).toMatchObject({ step: "total", count: 400, dropped: 0 });
    for (const [index, step] of funnel.value.entries()) {
        expect(step.count + step.dropped).toBe(index === 0 ? 400 : funnel.value[index - 1]?.count);
    }
});

it("shows a day without alerts as an empty one, up to the day of the reading", () => {
    const trend = {
        status: "ok",
        readAt: fleet.readAt,
        value: {
            days: [
                { day: "2026-11-20", errors: 1, warnings: 0, information: 0 },
                { day: "2026-11-23", errors: 0, warnings: 2, information: 0 },
            ],
            codes: [{ traceCode: null, alerts: 3 }],
            retentionDays: 30,
            alerts: 3,
        },
    } as const;
    const view = model({ ...fleet, trend }).trend;
    expect(view.status === "ok" ? view.value.points.map(({ day, total }) => [day, total]) : []).toEqual([
        ["2026-11-20", 1],
        ["2026-11-21", 0],
        ["2026-11-22", 0],
        ["2026-11-23", 2],
        ["2026-11-24", 0],
    ]);
});

it("ranks causes by mailboxes, and mailboxes without one come last", () => {
    const { causes } = model();
    expect(causes[causes.length - 1]?.cause).toBe("none");
    const counts = causes.slice(0, -1).map(({ mailboxes }) => mailboxes);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const untested = causes.find(({ cause }) => cause === "untested-mailbox");
    expect(untested?.safeFixes).toEqual([{ id: "test-and-enable", title: "Test and enable the mailbox" }]);
    // A test helps a disabled owner's mailbox only after the owner is enabled.
    expect(causes.find(({ cause }) => cause === "disabled-owner")?.safeFixes).toEqual([]);
});

it("says of a part that was not read to the end what was counted and what was not", () => {
    const gaps = [
        { part: "mailboxes", kind: "unavailable", message: "Busy.", counted: 5000, missing: 300 },
        { part: "items", kind: "denied", message: "No.", privilege: "prvReadExchangeSyncIdMapping" },
    ] as const;
    const [first, second] = model({ ...fleet, gaps }).gaps;
    expect(first).toContain("Counted: 5,000. Not counted: 300.");
    expect(second).toContain("prvReadExchangeSyncIdMapping");
});

it("writes every row without a gap in the words", () => {
    missing.length = 0;
    const context = { t, formatter, now: fleet.readAt };
    const columns = fleetCsvColumns(fleet.table, context);
    const texts = fleetTexts(fleet.table, context);
    for (let row = 0; row < fleet.table.size; row += 1) {
        expect(texts.name(row)).not.toBe("");
        expect(texts.cause(row)).not.toContain("rule.");
        Object.values(texts).forEach((text) => text(row));
        fleetNotes(fleet.table, row, context);
        columns.forEach((column) => column.value(row));
    }
    model();
    // A value that the environment added itself has no text, and none was planted here.
    expect(missing).toEqual([]);
});

it("finds the mailboxes with alerts on a day of the trend", async () => {
    const request = { client: emulated.client(), host: HOST, table: fleet.table };
    const rows = await readAlertRows(request, { day: "2026-11-24" }, fleet.readAt);
    if (rows.status !== "ok") throw new Error("The day was not read.");
    const failing = ["unreachable-server", "refused-sign-in", "unknown-exchange-mailbox", "repeated-transient-errors"];
    const causes = new Set(Array.from(rows.value, (row) => fleet.table.cause(row)));
    expect(rows.value.length).toBeGreaterThan(0);
    expect([...causes].filter((cause) => cause === undefined || !failing.includes(cause))).toEqual([]);
    const none = await readAlertRows(request, { day: "2020-01-01" }, fleet.readAt);
    expect(none).toMatchObject({ status: "ok", value: new Uint32Array(0) });
});

it("finds the mailboxes with alerts of a trace code, also on one day", async () => {
    const request = { client: emulated.client(), host: HOST, table: fleet.table };
    const rows = await readAlertRows(request, { traceCode: 60 }, fleet.readAt);
    const causes = rows.status === "ok" ? Array.from(rows.value, (row) => fleet.table.cause(row)) : [];
    const planted = fleet.tally.causes.find(({ cause }) => cause === "refused-sign-in")?.mailboxes;
    expect(causes).toEqual(Array.from({ length: planted ?? 0 }, () => "refused-sign-in"));
    expect(await readAlertRows(request, { traceCode: null }, fleet.readAt)).toMatchObject({
        value: new Uint32Array(0),
    });
    expect(await readAlertRows(request, { traceCode: 60, day: "2020-01-01" }, fleet.readAt)).toMatchObject({
        value: new Uint32Array(0),
    });
});

describe("what is not known is not called good", () => {
    const empty = { silent: 0, silenceUnknown: 0, postponed: 0, stuckTest: 0 };
    let clear: Fleet["tally"];
    beforeAll(() => {
        clear = { ...fleet.tally, causes: [], profiles: [], detectors: empty, none: 390, needsForm: 0 };
    });
    const of = (changes: Partial<Fleet>): ReturnType<typeof model> => model({ ...fleet, tally: clear, ...changes });
    const gap = { part: "mailboxes", kind: "unavailable", message: "Busy.", counted: 390, missing: 10 } as const;

    it("says that no cause was found only when everything was read and could be told", () => {
        expect(of({}).summary).toBe("No cause was found in 390 mailboxes.");
        const open = "No cause was found in 390 of 400 mailboxes, but not everything could be read";
        expect(of({ gaps: [gap] }).summary).toContain(open);
        expect(of({ tally: { ...clear, needsForm: 10 } }).summary).toContain(open);
        expect(of({ tally: { ...clear, unchecked: 10 } }).summary).toContain(open);
        expect(of({ phase: "rows" }).summary).toBe("Mailboxes: 400. Their causes are being read.");
    });

    it("says of no mailbox at all whether there is none or none could be read", () => {
        const table = { ...fleet.table, size: 0 };
        expect(of({ table }).summary).toBe("There are no mailboxes here that you may read.");
        expect(of({ table, gaps: [{ ...gap, part: "trend" }] }).summary).toBe(of({ table }).summary);
        expect(of({ table, gaps: [gap] }).summary).toBe("No mailbox could be read, so nothing can be said of them.");
    });

    it("takes no detector as clear before and unless every mailbox was looked at", () => {
        const complete = (changes: Partial<Fleet>) => of(changes).detectors.map(({ isComplete }) => isComplete);
        expect(complete({})).toEqual([true, true, true]);
        expect(complete({ phase: "rows" })).toEqual([false, false, false]);
        expect(complete({ gaps: [gap] })).toEqual([false, false, false]);
        const unknown = { ...clear, detectors: { ...empty, silenceUnknown: 3 } };
        expect(complete({ tally: unknown })).toEqual([false, true, true]);
    });

    it("counts no people where they are not counted", () => {
        expect(of({}).causes.map(({ cause, peopleLabel }) => [cause, peopleLabel])).toEqual([["none", ""]]);
    });

    it("leaves out the last step of the funnel when it could not be counted", () => {
        const { noFailures, ...value } = fleet.tally.funnel;
        expect(noFailures).toBeGreaterThan(0);
        const { funnel } = of({ funnel: { status: "ok", value, readAt: fleet.readAt } });
        expect(funnel.status === "ok" ? funnel.value.map(({ step }) => step) : []).toEqual(FUNNEL_STEPS.slice(0, -1));
    });
});
