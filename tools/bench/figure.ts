/** One measured number, with what it is compared to. Ratios of one run compare well between machines; seconds do not. */
export interface Figure {
    readonly name: string;
    readonly value: string;
    /** What the project wants to reach; absent where the number only informs. */
    readonly wanted?: string;
    readonly reached?: boolean;
}

export function ratio(value: number, digits = 2): string {
    return `× ${value.toFixed(digits)}`;
}

/** The middle of several measurements, which one slow run does not move. */
export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const upper = sorted[middle] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export function printFigures(title: string, figures: readonly Figure[], out: (line: string) => void): void {
    out(`\n${title}`);
    for (const { name, value, wanted, reached } of figures) {
        const goal = wanted === undefined ? "" : `  wanted ${wanted}: ${reached === true ? "reached" : "NOT REACHED"}`;
        out(`  ${name.padEnd(58)} ${value.padStart(14)}${goal}`);
    }
}
