import { SEVERITIES } from "../../model/finding";
import type { CancelSignal } from "../../port";
import { FUNNEL_STEPS, type Detector, type FunnelStep, type Host, type RowVerdict } from "../fleet";
import type { FleetTable } from "../table/fleet-table";
import { forEachSliced } from "./slices";
import { mergeSort } from "./sort-rows";

/** Every part that is given must hold. */
export interface RowFilter {
    /** Stands in the name, the owner or what the mailbox belongs to. */
    readonly text?: string;
    readonly cause?: string;
    readonly verdict?: RowVerdict;
    /** Passed this step. */
    readonly step?: FunnelStep;
    /** Passed the step before and not this one. */
    readonly droppedAt?: FunnelStep;
    readonly detector?: Detector;
    readonly profileId?: string;
    readonly businessUnitId?: string;
    readonly server?: string;
    /** Only these rows, such as those with alerts on one day. */
    readonly rows?: Uint32Array;
}

export const SORT_COLUMNS = [
    "name",
    "owner",
    "regarding",
    "profile",
    "businessUnit",
    "server",
    "incoming",
    "outgoing",
    "appointments",
    "approval",
    "cause",
    "since",
    "lastProcessed",
    "alerts",
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface RowSort {
    readonly column: SortColumn;
    readonly descending: boolean;
}

type Test = (row: number) => boolean;

function detectorTest(table: FleetTable, detector: Detector): Test {
    if (detector === "silent") return table.isSilent;
    return detector === "postponed" ? table.isPostponed : table.isStuckTest;
}

function textTest(table: FleetTable, text: string): Test {
    const wanted = text.toLowerCase();
    const has = (value: string | undefined): boolean => value?.toLowerCase().includes(wanted) === true;
    return (row) => has(table.name(row)) || has(table.owner(row)?.name) || has(table.regarding(row)?.name);
}

function testsOf(table: FleetTable, filter: RowFilter): readonly Test[] {
    const tests: Test[] = [];
    const { text, cause, verdict, step, droppedAt, detector, profileId, businessUnitId, server } = filter;
    const stepNumber = (row: number): number => FUNNEL_STEPS.indexOf(table.lastStep(row));
    if (cause !== undefined) tests.push((row) => table.cause(row) === cause);
    if (verdict !== undefined) tests.push((row) => table.verdict(row) === verdict);
    if (step !== undefined) tests.push((row) => stepNumber(row) >= FUNNEL_STEPS.indexOf(step));
    if (droppedAt !== undefined) tests.push((row) => stepNumber(row) === FUNNEL_STEPS.indexOf(droppedAt) - 1);
    if (detector !== undefined) tests.push(detectorTest(table, detector));
    if (profileId !== undefined) tests.push((row) => table.profile(row)?.id === profileId);
    if (businessUnitId !== undefined) tests.push((row) => table.businessUnit(row)?.id === businessUnitId);
    if (server !== undefined) tests.push((row) => table.server(row) === server);
    if (text !== undefined && text.trim() !== "") tests.push(textTest(table, text.trim()));
    return tests;
}

const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });

function textKey(table: FleetTable, column: SortColumn): ((row: number) => string) | undefined {
    switch (column) {
        case "name":
            return table.name;
        case "owner":
            return (row) => table.owner(row)?.name ?? "";
        case "regarding":
            return (row) => table.regarding(row)?.name ?? "";
        case "profile":
            return (row) => table.profile(row)?.name ?? "";
        case "businessUnit":
            return (row) => table.businessUnit(row)?.name ?? "";
        case "server":
            return table.server;
        default:
            return undefined;
    }
}

/** What could still be a cause comes before what has none. */
const WITHOUT_CAUSE_ORDER: Readonly<Record<RowVerdict, number>> = {
    found: 0,
    needsForm: 1e6,
    unchecked: 2e6,
    none: 3e6,
};

/** Worst first: severity, then the cause. */
function causeOrder(table: FleetTable): (row: number) => number {
    const numbers = new Map<string, number>();
    return (row) => {
        const cause = table.cause(row);
        if (cause === undefined) return WITHOUT_CAUSE_ORDER[table.verdict(row)];
        const number = numbers.get(cause) ?? numbers.size;
        numbers.set(cause, number);
        return SEVERITIES.indexOf(table.severity(row) ?? "advice") * 1000 + number;
    };
}

function numberKey(table: FleetTable, column: SortColumn): (row: number) => number | undefined | null {
    switch (column) {
        case "incoming":
        case "outgoing":
        case "appointments":
        case "approval":
            return (row) => table.statuses(row)[column];
        case "cause":
            return causeOrder(table);
        case "since":
            return table.since;
        case "lastProcessed":
            return table.lastProcessed;
        default:
            return table.alerts;
    }
}

/** Numbers of the texts in their order: comparing them is much cheaper than comparing texts, and many rows share one. */
async function textRanks(
    rows: Uint32Array,
    key: (row: number) => string,
    host: Host,
    signal?: CancelSignal,
): Promise<ReadonlyMap<string, number>> {
    const first = new Map<string, number>();
    const texts: string[] = [];
    await forEachSliced(
        rows.length,
        host,
        (index) => {
            const text = key(rows[index] ?? 0);
            if (first.has(text)) return;
            first.set(text, texts.length);
            texts.push(text);
        },
        signal,
    );
    const order = (a: number, b: number): number => collator.compare(texts[a] ?? "", texts[b] ?? "");
    // Filled by hand: making it of an iterator takes as long as a whole slice for 100,000 texts.
    const numbers = new Uint32Array(texts.length);
    for (let index = 0; index < numbers.length; index += 1) numbers[index] = index;
    const sorted = await mergeSort(numbers, order, host, signal);
    const ranks = new Map<string, number>();
    await forEachSliced(sorted.length, host, (index) => ranks.set(texts[sorted[index] ?? 0] ?? "", index), signal);
    return ranks;
}

async function sortKeys(
    table: FleetTable,
    rows: Uint32Array,
    column: SortColumn,
    host: Host,
    signal?: CancelSignal,
): Promise<Float64Array> {
    const keys = new Float64Array(table.size);
    const text = textKey(table, column);
    const ranks = text && (await textRanks(rows, text, host, signal));
    const number = numberKey(table, column);
    await forEachSliced(
        rows.length,
        host,
        (index) => {
            const row = rows[index] ?? 0;
            // Rows without a value come last when rising, first when falling, never in between.
            keys[row] = (text && ranks ? ranks.get(text(row)) : number(row)) ?? Infinity;
        },
        signal,
    );
    return keys;
}

/** The rows that pass the filter, in order, as indices. Works in slices; throws DataverseError "aborted" once the signal is given. */
export async function selectRows(
    table: FleetTable,
    filter: RowFilter,
    sort: RowSort | undefined,
    host: Host,
    signal?: CancelSignal,
): Promise<Uint32Array> {
    const tests = testsOf(table, filter);
    const source = filter.rows;
    const count = source?.length ?? table.size;
    const kept = new Uint32Array(count);
    let size = 0;
    await forEachSliced(
        count,
        host,
        (index) => {
            const row = source === undefined ? index : (source[index] ?? 0);
            if (tests.every((test) => test(row))) kept[size++] = row;
        },
        signal,
    );
    const rows = kept.slice(0, size);
    if (sort === undefined) return rows;
    const keys = await sortKeys(table, rows, sort.column, host, signal);
    const sign = sort.descending ? -1 : 1;
    const order = (a: number, b: number): number => {
        const x = keys[a] ?? 0;
        const y = keys[b] ?? 0;
        return x === y ? 0 : sign * (x < y ? -1 : 1);
    };
    return mergeSort(rows, order, host, signal);
}
