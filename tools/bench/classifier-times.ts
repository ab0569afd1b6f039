import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MessageInput } from "../../src/core/messages/classification";
import { classifyMessage } from "../../src/core/messages/classify-message";
import { createClassifier } from "../../src/core/messages/create-classifier";

const ROUNDS = 60;
const PER_ROUND = 10_000;
const WARM_UP = 12;

/** Nanoseconds for one message of `characters` on average; `nested` is a ratio. */
export interface ClassifierTimes {
    readonly characters: number;
    /** One pass that adds up the characters: what reading a text costs this machine at this moment. */
    readonly baseline: number;
    readonly uncached: number;
    readonly cached: number;
    readonly nested: number;
}

function samples(root: string): readonly MessageInput[] {
    const corpus = join(root, "..", "shared", "corpus-dev.jsonl");
    const own = join(root, "tests/core/messages/fixtures/samples.jsonl");
    return readFileSync(existsSync(corpus) ? corpus : own, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => {
            const { channel, text, errorCode } = JSON.parse(line) as MessageInput;
            return typeof errorCode === "number" ? { channel, text, errorCode } : { channel, text };
        });
}

function addUp({ text }: MessageInput): number {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    return sum;
}

/** Nanoseconds for one call in the fastest of the rounds, so that other programs on the machine count little. */
function fastest(rounds: number, calls: number, work: () => void): number {
    let best = Infinity;
    for (let round = 0; round < rounds; round++) {
        const started = process.hrtime.bigint();
        work();
        best = Math.min(best, Number(process.hrtime.bigint() - started) / calls);
    }
    return best;
}

function measure(inputs: readonly MessageInput[]): ClassifierTimes {
    // The sum keeps the work from being optimized away.
    let sum = 0;
    const nothing: MessageInput = { channel: "other", text: "" };
    const { classify } = createClassifier();
    // One loop for each, so that the compiler sees one callee in each.
    const works = {
        baseline: () => {
            for (let at = 0; at < PER_ROUND; at++) sum += addUp(inputs[at % inputs.length] ?? nothing);
        },
        uncached: () => {
            for (let at = 0; at < PER_ROUND; at++)
                sum += classifyMessage(inputs[at % inputs.length] ?? nothing).cause.length;
        },
        cached: () => {
            for (let at = 0; at < PER_ROUND; at++) sum += classify(inputs[at % inputs.length] ?? nothing).cause.length;
        },
    };
    const best = { baseline: Infinity, uncached: Infinity, cached: Infinity };
    // The three take turns, so that the load of a moment falls on all of them.
    for (let round = -WARM_UP; round < ROUNDS; round++)
        for (const name of ["baseline", "uncached", "cached"] as const) {
            const time = fastest(1, PER_ROUND, works[name]);
            if (round >= 0) best[name] = Math.min(best[name], time);
        }
    const perCharacter = (text: string): number =>
        fastest(7, text.length, () => {
            sum += classifyMessage({ channel: "alert", text }).cause.length;
        });
    const nested = perCharacter("((((\"'[<".repeat(131_072)) / perCharacter("Words and more words. ".repeat(47_663));
    if (Number.isNaN(sum)) throw new Error("The sum is no number.");
    const characters = inputs.reduce((total, { text }) => total + text.length, 0) / inputs.length;
    return { characters, ...best, nested };
}

process.stdout.write(JSON.stringify(measure(samples(process.argv[2] ?? "."))));
