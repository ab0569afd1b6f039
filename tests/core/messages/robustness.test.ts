import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type MessageChannel, type MessageInput } from "../../../src/core/messages/classification";
import { classifyMessage } from "../../../src/core/messages/classify-message";
import { createClassifier } from "../../../src/core/messages/create-classifier";
import { MESSAGE_CAUSES } from "../../../src/core/messages/message-cause";
import { scanTokens } from "../../../src/core/messages/scan-tokens";

const FOLDER = join(__dirname, "..", "..", "..", "src", "core", "messages");
const channels: readonly MessageChannel[] = ["alert", "ilm", "email-send", "test-mailbox", "plugin", "other"];
const pieces = [
    "Email Server Error Code: ",
    "\n",
    "\t",
    '"',
    "[",
    "{",
    "-2147220891",
    "0x8004",
    "401",
    "5.7.",
    "prv",
    "AADSTS",
    "Error",
    "mailbox ",
    "@",
    "メール",
    "承認",
    "Clutter moved",
    "\ud800",
    "\u0000",
    " With Id = ",
    "plug-in",
];

describe("the classifier", () => {
    test("answers any text, number and level without an exception", () => {
        const text = fc.oneof(
            fc.string({ unit: "binary", maxLength: 300 }),
            fc
                .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 60 })
                .map((parts) => parts.join("")),
        );
        const severity = fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const);
        const errorCode = fc.oneof(fc.constant(undefined), fc.integer(), fc.double());
        fc.assert(
            fc.property(fc.constantFrom(...channels), text, errorCode, severity, (channel, words, code, level) => {
                const input = {
                    channel,
                    text: words,
                    ...(code === undefined ? {} : { errorCode: code }),
                    ...(level === undefined ? {} : { severity: level }),
                };
                const answer = classifyMessage(input);
                expect(MESSAGE_CAUSES).toContain(answer.cause);
                expect(JSON.stringify(classifyMessage(input))).toBe(JSON.stringify(answer));
            }),
            { numRuns: 500, seed: 7 },
        );
    });

    test("answers whatever stands in a JSON file without an exception", () => {
        const known = fc.record(
            { channel: fc.jsonValue(), text: fc.jsonValue(), errorCode: fc.jsonValue(), severity: fc.jsonValue() },
            { requiredKeys: [] },
        );
        fc.assert(
            fc.property(fc.oneof(fc.jsonValue(), known), (value) => {
                const input = value as unknown as MessageInput;
                const answer = classifyMessage(input);
                expect(MESSAGE_CAUSES).toContain(answer.cause);
                expect(JSON.parse(JSON.stringify(answer))).toMatchObject({ recognized: [...answer.recognized] });
                expect(createClassifier().classify(input).cause).toBe(answer.cause);
            }),
            { numRuns: 500, seed: 7 },
        );
    });

    test("takes what is no text for an empty one and what is no number for none", () => {
        const empty = JSON.stringify(classifyMessage({ channel: "alert", text: "" }));
        for (const input of [
            null,
            undefined,
            7,
            { text: null },
            { text: ["IsvAborted"] },
            { text: "", errorCode: null },
        ])
            expect(JSON.stringify(classifyMessage(input as unknown as MessageInput))).toBe(empty);
        for (const errorCode of [Number.NaN, Infinity, 1e300, 0.5])
            expect(classifyMessage({ channel: "alert", text: "IsvAborted", errorCode }).recognized).toEqual([
                "name IsvAborted",
            ]);
    });

    test("stops early only where the whole text would give the same cause", () => {
        const words = fc.constantFrom(...pieces, "ErrorServerBusy", "InvalidSender ", "code ", "3 ", "error: ", "102 ");
        const text = fc.array(words, { maxLength: 25 }).map((parts) => parts.join(" "));
        fc.assert(
            fc.property(fc.constantFrom(...channels), text, (channel, line) => {
                const { cause, recognized } = classifyMessage({ channel, text: line });
                const [strongest] = recognized;
                // The proof is read from the whole text; its first entry alone must lead to the same cause.
                const name = /^name (\w+)$/.exec(strongest ?? "")?.[1];
                if (name !== undefined) expect(classifyMessage({ channel: "ilm", text: name }).cause).toBe(cause);
            }),
            { numRuns: 500, seed: 7 },
        );
    });

    test("hands out every character of a text at most once, however it is nested", () => {
        for (const unit of ["word ", '("[{', "a.b:c", "メールボックス承認", "-2147220891 "]) {
            const text = unit.repeat(5000);
            let covered = 0;
            let calls = 0;
            let last = 0;
            scanTokens(
                text,
                undefined,
                (_state, start, end) => {
                    expect(start).toBeGreaterThanOrEqual(last);
                    covered += end - start;
                    last = end;
                    calls++;
                    return false;
                },
                () => {
                    calls++;
                },
            );
            expect(covered).toBeLessThanOrEqual(text.length);
            expect(calls).toBeLessThanOrEqual(text.length);
        }
    });

    test("reads a megabyte of brackets and quotes", () => {
        expect(classifyMessage({ channel: "alert", text: '("[{'.repeat(250_000) }).cause).toBe("unknown-message");
    });

    test("uses no pattern with a repetition inside a repetition", () => {
        const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
        const patterns = files.flatMap(
            (name) =>
                readFileSync(join(FOLDER, name), "utf8").match(
                    /\/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+\/[gimsuy]*(?=[.,;)\s])/g,
                ) ?? [],
        );
        expect(patterns.length).toBeGreaterThan(5);
        const nested = patterns.filter((pattern) =>
            (pattern.match(/\([^()]*\)[+*{]/g) ?? []).some((group) => /[+*]/.test(group.slice(0, -2))),
        );
        expect(nested).toEqual([]);
    });
});
