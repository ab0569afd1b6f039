import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createEmulator } from "../../emulator/create-emulator";
import { fleetRoom, generateFleet } from "../../emulator/fleet/generate-fleet";
import type { FleetTruth } from "../../emulator/fleet/truth";
import { asFetch } from "../../emulator/http/as-fetch";
import { isoSeconds } from "../../emulator/store/clock";
import { createWorld } from "../../emulator/world/create-world";
import { ids } from "../../emulator/world/ids";
import type { Fleet, Host } from "../../src/core/fleet/fleet";
import { readFleet } from "../../src/core/fleet/read/read-fleet";
import { groupRows } from "../../src/core/fleet/rows/group-rows";
import { selectRows } from "../../src/core/fleet/rows/select-rows";
import { writeCsv } from "../../src/core/fleet/rows/write-csv";
import { fleetCsvColumns } from "../../src/core/fleet/view-model/fleet-row";
import { RULES } from "../../src/core/rules";
import { englishCatalogue } from "../../src/core/text/catalogue";
import { createTexts } from "../../src/core/text/create-texts";
import { createFormatter } from "../../src/core/text/formatter";
import { createHttpClient } from "../../src/dataverse/http-client";
import { ratio, type Figure } from "./figure";
import { startSteadyWork, workedMs } from "./steady-work";

const LARGE = 100_000;
const MEGABYTE = 1024 * 1024;

function collectGarbage(): void {
    setFlagsFromString("--expose-gc");
    (runInNewContext("gc") as () => void)();
}

/**
 * The longest work between two moments at which the thread was given back. Passed time counts other programs of the machine too, and working
 * time the threads that collect garbage, so the smaller of both is taken.
 */
function watched(): { readonly host: Host; longest(): number } {
    const moment = (): readonly [passed: number, worked: number] => [performance.now(), workedMs()];
    let since = moment();
    let longest = 0;
    const note = (): void => {
        const [passed, worked] = moment();
        longest = Math.max(longest, Math.min(passed - since[0], worked - since[1]));
    };
    return {
        host: {
            elapsed: () => performance.now(),
            async yieldToHost() {
                note();
                await new Promise((resolve) => setImmediate(resolve));
                since = moment();
            },
        },
        longest: () => {
            note();
            return longest;
        },
    };
}

interface Measured {
    readonly fleet: Fleet;
    readonly truth: FleetTruth;
    readonly loadMs: number;
    readonly firstMs: number;
    readonly readMs: number;
    /** In fixed pieces of work. */
    readonly work: number;
    readonly heap: number;
    readonly sliceMs: number;
}

function sorted(values: Readonly<Record<string, unknown>>): string {
    return JSON.stringify(Object.entries(values).sort(([a], [b]) => a.localeCompare(b)));
}

/** The numbers that differ from what the generator planted. */
function differences({ funnel, trend, tally }: Fleet, truth: FleetTruth): readonly string[] {
    const { silenceUnknown, ...detectors } = tally.detectors;
    const days = trend.status === "ok" ? trend.value.days.map(({ day, ...levels }) => [day, levels] as const) : [];
    const codes = trend.status === "ok" ? trend.value.codes.map((code) => [code.traceCode, code.alerts] as const) : [];
    const causes = tally.causes.map(({ cause, mailboxes }) => [cause, mailboxes] as const);
    const profiles = tally.profiles.map(
        ({ profileName, cause, mailboxes }) => [profileName, { cause, mailboxes }] as const,
    );
    const pairs: Readonly<
        Record<string, readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>
    > = {
        funnel: [funnel.status === "ok" ? funnel.value : {}, truth.funnel],
        "funnel of the rows": [tally.funnel, truth.funnel],
        days: [Object.fromEntries(days), truth.days],
        "trace codes": [Object.fromEntries(codes), truth.traceCodes],
        causes: [Object.fromEntries(causes), truth.causes],
        profiles: [Object.fromEntries(profiles), truth.profiles],
        detectors: [detectors, truth.detectors],
        rest: [
            { none: tally.none, needsForm: tally.needsForm, unchecked: tally.unchecked, silenceUnknown },
            { none: truth.none, needsForm: 0, unchecked: 0, silenceUnknown: 0 },
        ],
    };
    return Object.entries(pairs).flatMap(([name, [said, planted]]) => (sorted(said) === sorted(planted) ? [] : [name]));
}

/** How long the thread is held while rows are filtered, sorted, grouped and exported. */
async function longestSlice({ table, readAt }: Fleet): Promise<number> {
    const { host, longest } = watched();
    const english = englishCatalogue(RULES);
    const t = createTexts((key) => english[key], "en");
    const formatter = createFormatter({ locale: "en", offsetMinutes: () => 0 });
    const rows = await selectRows(table, { text: "a" }, { column: "name", descending: true }, host);
    await groupRows(table, rows, "profile", host);
    await writeCsv(rows, fleetCsvColumns(table, { t, formatter, now: readAt }), host, () => undefined);
    return longest();
}

async function measure(mailboxes: number): Promise<Measured> {
    const world = await createWorld({ room: fleetRoom(mailboxes) });
    const started = performance.now();
    const truth = generateFleet(world, { mailboxes });
    const loadMs = performance.now() - started;
    // All requests of this process are those of one user.
    const emulator = createEmulator({ world });
    try {
        collectGarbage();
        const before = process.memoryUsage().heapUsed;
        let heap = 0;
        const request = asFetch(emulator.handle, ids.users.administrator);
        const work = startSteadyWork();
        const client = createHttpClient({
            baseUrl: "",
            async fetch(input, init) {
                const answer = await request(input, init as RequestInit);
                work.mark();
                return answer;
            },
        });
        const clock = { now: () => isoSeconds(world.clock.now()) };
        const begin = performance.now();
        let firstMs = 0;
        const fleet = await readFleet({
            client,
            clock,
            host: {
                elapsed: () => performance.now(),
                async yieldToHost() {
                    work.mark();
                    await new Promise((resolve) => setImmediate(resolve));
                },
            },
            onUpdate(update) {
                if (update.phase === "counting") firstMs = performance.now() - begin;
                if (update.phase === "rows" && (update.table.size / 5000) % 5 !== 0) return;
                work.without(() => {
                    collectGarbage();
                    heap = Math.max(heap, process.memoryUsage().heapUsed - before);
                });
            },
        });
        const readMs = performance.now() - begin;
        return { fleet, truth, loadMs, firstMs, readMs, work: work.pieces(), heap, sliceMs: await longestSlice(fleet) };
    } finally {
        emulator.close();
        world.close();
    }
}

/** Reads generated fleets of two sizes through the embedded Dataverse, which counts and throttles, and compares with the planted truth. */
export async function fleetFigures(mailboxes: number = LARGE): Promise<readonly Figure[]> {
    const half = await measure(mailboxes / 2);
    const whole = await measure(mailboxes);
    // Before and after, because the first of all also warms the program up.
    const halfAgain = await measure(mailboxes / 2);
    const { fleet, truth } = whole;
    const wrong = [
        ...differences(half.fleet, half.truth),
        ...differences(fleet, truth),
        ...fleet.gaps.map(({ part }) => part),
    ];
    const limit = Math.floor((truth.mailboxes + truth.alerts) / 5000) + 50;
    const growth = (2 * whole.work) / (half.work + halfAgain.work);
    const heap = whole.heap / MEGABYTE;
    const number = (value: number): string => value.toLocaleString("en");
    return [
        { name: "mailboxes / alerts", value: `${number(truth.mailboxes)} / ${number(truth.alerts)}` },
        { name: "loading them into the embedded Dataverse, s", value: (whole.loadMs / 1000).toFixed(1) },
        {
            name: "numbers that differ from the generator's truth",
            value: wrong.length === 0 ? "none" : wrong.join(", "),
            wanted: "none",
            reached: wrong.length === 0,
        },
        {
            name: "round trips until the first picture",
            value: String(fleet.roundTripsToPicture),
            wanted: "≤ 3",
            reached: fleet.roundTripsToPicture <= 3,
        },
        { name: "first picture, s on this machine", value: (whole.firstMs / 1000).toFixed(1) },
        {
            name: "requests for the whole fleet",
            value: String(fleet.requests),
            wanted: `≤ ${limit}`,
            reached: fleet.requests <= limit,
        },
        { name: "reading and judging all, s on this machine", value: (whole.readMs / 1000).toFixed(1) },
        { name: "work for all, in fixed pieces of work", value: number(Math.round(whole.work)) },
        { name: "work for all / for half of them", value: ratio(growth), wanted: "≤ 2.1", reached: growth <= 2.1 },
        { name: "heap that the fleet takes, MB", value: heap.toFixed(0), wanted: "≤ 150", reached: heap <= 150 },
        {
            name: "longest work while filtering, sorting, exporting, ms",
            value: whole.sliceMs.toFixed(0),
            wanted: "≤ 50",
            reached: whole.sliceMs <= 50,
        },
    ];
}
