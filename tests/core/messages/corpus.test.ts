import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageChannel } from "../../../src/core/messages/classification";
import { classifyMessage } from "../../../src/core/messages/classify-message";

interface Sample {
    readonly id: string;
    readonly channel: MessageChannel;
    readonly text: string;
    readonly errorCode: number | null;
    readonly cause: string;
    readonly also?: readonly string[];
}

const CORPUS = join(__dirname, "..", "..", "..", "..", "shared", "corpus-dev.jsonl");
const OWN = join(__dirname, "fixtures", "samples.jsonl");

function read(path: string): readonly Sample[] {
    return readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Sample);
}

function judge(samples: readonly Sample[], withNumber: boolean) {
    const answers = samples.map((sample) => {
        const errorCode = withNumber && sample.errorCode !== null ? { errorCode: sample.errorCode } : {};
        const { cause } = classifyMessage({ channel: sample.channel, text: sample.text, ...errorCode });
        const accepted = [sample.cause, ...(sample.also ?? [])];
        const mixedUp =
            cause !== "unknown-message" &&
            !accepted.includes(cause) &&
            (cause === "informational" || sample.cause === "informational");
        return { id: sample.id, cause, right: accepted.includes(cause), mixedUp };
    });
    return {
        accuracy: answers.filter(({ right }) => right).length / answers.length,
        mixedUp: answers.filter(({ mixedUp }) => mixedUp),
    };
}

const corpora = [OWN, CORPUS].filter((path) => existsSync(path));

describe.each(corpora)("the samples of %s", (path) => {
    const samples = read(path);

    test.each([
        ["with their numbers", true],
        ["by their text alone", false],
    ])("are classified %s, and no failure is mixed up with information", (_how, withNumber) => {
        const { accuracy, mixedUp } = judge(samples, withNumber);
        expect(mixedUp).toEqual([]);
        expect(accuracy).toBeGreaterThanOrEqual(0.97);
    });
});
