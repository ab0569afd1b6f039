import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { ROOT } from "../run";
import { ratio, type Figure } from "./figure";
import type { ClassifierTimes } from "./classifier-times";

/**
 * What the program classifier-times.ts measures when it is bundled as the control is: run by tsx, every inner function would carry a
 * name and be slower than what ships.
 */
function measure(): ClassifierTimes {
    const folder = mkdtempSync(join(tmpdir(), "classifier-"));
    const program = join(folder, "classifier-times.cjs");
    try {
        buildSync({
            entryPoints: [join(ROOT, "tools/bench/classifier-times.ts")],
            bundle: true,
            platform: "node",
            format: "cjs",
            target: "node20",
            outfile: program,
        });
        const { status, stdout, stderr } = spawnSync(process.execPath, [program, ROOT], { encoding: "utf8" });
        if (status !== 0) throw new Error(`The classifier could not be measured: ${stderr}`);
        return JSON.parse(stdout) as ClassifierTimes;
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function perSecond(nanoseconds: number): string {
    return Math.round(1e9 / nanoseconds).toLocaleString("en-US");
}

/** Classifications per second on the labelled messages repeated, and how the cost grows with the length of one text. */
export function classifierFigures(): readonly Figure[] {
    const { characters, baseline, uncached, cached, nested } = measure();
    return [
        {
            name: "classifications per second on one core, uncached",
            value: perSecond(uncached),
            wanted: "≥ 1,000,000",
            reached: uncached <= 1000,
        },
        { name: "classifications per second on one core, cached", value: perSecond(cached) },
        { name: "uncached / adding up the same characters", value: ratio(uncached / baseline) },
        { name: "cached / adding up the same characters", value: ratio(cached / baseline) },
        { name: "mean length of a message, characters", value: characters.toFixed(0) },
        {
            name: "1 MB of nested quotes and brackets / 1 MB of words, per character",
            value: ratio(nested),
            wanted: "≤ 2",
            reached: nested <= 2,
        },
    ];
}
