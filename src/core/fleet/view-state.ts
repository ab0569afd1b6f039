import { DETECTORS, FUNNEL_STEPS, ROW_VERDICTS } from "./fleet";
import { GROUPINGS, type GroupBy } from "./rows/group-rows";
import { SORT_COLUMNS, type RowFilter, type RowSort } from "./rows/select-rows";

/** What the reader chose to see; `day` and `traceCode` are parts of the trend, whose rows are read anew. */
export interface FleetViewState {
    readonly filter: Omit<RowFilter, "rows">;
    readonly day?: string;
    /** null stands for alerts without a code. */
    readonly traceCode?: number | null;
    readonly sort?: RowSort;
    readonly groupBy?: GroupBy;
}

export const PLAIN_VIEW: FleetViewState = { filter: {} };

const TEXTS = ["text", "cause", "profileId", "businessUnitId", "server"] as const;
const NO_CODE = "none";
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Writes the state for an address or the control's own state; the plain view gives "". */
export function encodeViewState({ filter, day, traceCode, sort, groupBy }: FleetViewState): string {
    const parts: readonly (readonly [string, string | undefined])[] = [
        ...TEXTS.map((name) => [name, filter[name]] as const),
        ["verdict", filter.verdict],
        ["step", filter.step],
        ["droppedAt", filter.droppedAt],
        ["detector", filter.detector],
        ["day", day],
        ["code", traceCode === undefined ? undefined : String(traceCode ?? NO_CODE)],
        ["sort", sort && `${sort.descending ? "-" : ""}${sort.column}`],
        ["group", groupBy],
    ];
    return parts
        .flatMap(([name, value]) =>
            value === undefined || value === "" ? [] : [`${name}=${encodeURIComponent(value)}`],
        )
        .join("&");
}

function decoded(text: string): string | undefined {
    try {
        return decodeURIComponent(text);
    } catch {
        // Somebody cut the address off in the middle of a character.
        return undefined;
    }
}

function traceCodeOf(text: string | undefined): number | null | undefined {
    if (text === NO_CODE) return null;
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
    return values.find((value) => value === text);
}

function defined<T extends object>(values: T): Partial<T> {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Reads a state; parts that are not known are left out, so that an old or broken address still opens. */
export function decodeViewState(text: string): FleetViewState {
    const values = new Map<string, string>();
    for (const pair of text.replace(/^[#?]/, "").split("&")) {
        const [name = "", value] = pair.split("=", 2);
        const plain = value === undefined ? undefined : decoded(value);
        if (plain !== undefined && plain !== "") values.set(name, plain);
    }
    const sortText = values.get("sort");
    const column = oneOf(SORT_COLUMNS, sortText?.replace(/^-/, ""));
    const day = values.get("day");
    return {
        filter: defined({
            ...Object.fromEntries(TEXTS.map((name) => [name, values.get(name)])),
            verdict: oneOf(ROW_VERDICTS, values.get("verdict")),
            step: oneOf(FUNNEL_STEPS, values.get("step")),
            droppedAt: oneOf(FUNNEL_STEPS, values.get("droppedAt")),
            detector: oneOf(DETECTORS, values.get("detector")),
        }),
        ...defined({
            day: day !== undefined && DAY.test(day) ? day : undefined,
            traceCode: traceCodeOf(values.get("code")),
            sort: column && { column, descending: sortText?.startsWith("-") === true },
            groupBy: oneOf(GROUPINGS, values.get("group")),
        }),
    };
}
