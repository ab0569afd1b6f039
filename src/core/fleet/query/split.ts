import { DataverseError } from "../../model/dataverse-error";

/** AggregateQueryRecordLimit: the platform sums up at most 50,000 rows in one query. */
const OVER_LIMIT = -2147164125;

export const AGGREGATE_LIMIT = 50_000;

export function isOverLimit(error: unknown): boolean {
    return error instanceof DataverseError && error.data.code === OVER_LIMIT;
}

/** A half-open stretch of time in milliseconds since 1970: from `from` up to, but without, `to`. */
export interface TimeRange {
    readonly from: number | undefined;
    readonly to: number | undefined;
}

/** Cuts a stretch with two ends into equal parts that touch and do not overlap; shorter than a second is not cut further. */
export function cut({ from, to }: { readonly from: number; readonly to: number }, parts: number): readonly TimeRange[] {
    const seconds = Math.floor((to - from) / 1000);
    const count = Math.max(1, Math.min(parts, seconds));
    const edge = (index: number): number => from + Math.floor((seconds * index) / count) * 1000;
    return Array.from({ length: count }, (_, index) => ({
        from: edge(index),
        to: index + 1 === count ? to : edge(index + 1),
    }));
}

export type Asked<R> =
    { readonly kind: "sum"; readonly value: R } | { readonly kind: "failed"; readonly error: unknown };

export interface Splitting<K, R> {
    ask(range: K): Promise<R>;
    /** Smaller stretches that together are exactly the range; empty when it cannot be cut any more. */
    split(range: K): readonly K[];
}

/**
 * Asks for sums over stretches and cuts those that hold too many rows, all of one depth at once: each depth is one more round trip. Every
 * stretch ends as a sum or with its failure, so that what was not counted is known.
 */
export async function askSplitting<K, R>(
    ranges: readonly K[],
    { ask, split }: Splitting<K, R>,
    onRoundTrip: () => void,
): Promise<readonly Asked<R>[]> {
    onRoundTrip();
    const answers = await Promise.all(
        ranges.map(async (range) => {
            try {
                return { kind: "sum" as const, value: await ask(range) };
            } catch (error) {
                const smaller = isOverLimit(error) ? split(range) : [];
                return smaller.length > 1 ? { kind: "cut" as const, smaller } : { kind: "failed" as const, error };
            }
        }),
    );
    const kept = answers.filter((answer): answer is Exclude<typeof answer, { kind: "cut" }> => answer.kind !== "cut");
    const next = answers.flatMap((answer) => (answer.kind === "cut" ? answer.smaller : []));
    return next.length === 0 ? kept : [...kept, ...(await askSplitting(next, { ask, split }, onRoundTrip))];
}
