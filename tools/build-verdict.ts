/** What became of a build. */
export interface BuildOutcome {
    readonly exitCode: number | null;
    readonly output: string;
    /** Size of each wanted bundle after gzip, in bytes; undefined when it is not there. */
    readonly bundles: Readonly<Record<string, number | undefined>>;
}

const ESCAPE = String.fromCharCode(27);
const FAILURE = /\] Failed\b|\[pcf-[\w-]+\] *\[Error\]|^ERROR in /;

// Webpack colours its lines, with a code such as ESC[31m before and after a word.
function withoutColours(line: string): string {
    const [first = "", ...coloured] = line.split(ESCAPE);
    return [first, ...coloured.map((part) => part.replace(/^\[[\d;]*m/, ""))].join("");
}

/** Why a build counts as failed, one sentence each; an empty list means that it worked. `limit` is in bytes. */
export function judgeBuild({ exitCode, output, bundles }: BuildOutcome, limit: number): readonly string[] {
    const reasons: string[] = [];
    if (exitCode !== 0) reasons.push(`pcf-scripts ended with ${exitCode ?? "a signal"}.`);
    // pcf-scripts ends with 0 also after lint, type and module errors, so its output is what counts.
    const failures = output
        .split("\n")
        .map((line) => withoutColours(line).trim())
        .filter((line) => FAILURE.test(line));
    if (failures.length > 0) reasons.push(`pcf-scripts reported: ${[...new Set(failures)].join(" ")}`);
    for (const [name, size] of Object.entries(bundles)) {
        if (size === undefined) reasons.push(`The bundle of ${name} is missing.`);
        else if (size > limit)
            reasons.push(`The bundle of ${name} has ${size} bytes after gzip; the limit is ${limit}.`);
    }
    return reasons;
}
