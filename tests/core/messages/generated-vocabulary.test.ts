import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classifyMessage } from "../../../src/core/messages/classify-message";
import { ERROR_NAMES } from "../../../src/core/messages/error-names";
import { NAMES } from "../../../src/core/messages/vocabulary/pack";
import { tablesFile } from "../../../tools/generate-error-codes";

function causeOf(text: string, channel: "alert" | "ilm" = "alert"): string {
    return classifyMessage({ channel, text }).cause;
}

describe("the generated tables", () => {
    test("are what the generator makes of the names, words, numbers and rules", () => {
        const path = join(__dirname, "..", "..", "..", "src", "core", "messages", "generated", "tables.ts");
        expect(readFileSync(path, "utf8")).toBe(tablesFile(ERROR_NAMES));
    });

    test.each([
        [
            "behind the label of an alert",
            (name: string) => causeOf(`The server said so.\nEmail Server Error Code: ${name}`),
        ],
        ["behind the word returned", (name: string) => causeOf(`Exchange server returned ${name} exception.`)],
        ["as the only word of a dashboard row", (name: string) => causeOf(name, "ilm")],
        ["as the only word of an alert", (name: string) => causeOf(name)],
    ])("know every listed name %s by its cause", (_where, read) => {
        const wrong = [...NAMES].filter(([name, { cause }]) => read(name) !== cause).map(([name]) => name);
        expect(wrong).toEqual([]);
    });

    test.each([
        ["in the middle of a sentence", (name: string) => causeOf(`The step gave ${name} to the caller.`)],
        ["as the class of an exception", (name: string) => causeOf(`Contoso.Steps.${name}: it went wrong`)],
    ])("know every decisive name %s", (_where, read) => {
        const wrong = [...NAMES].filter(([name, { cause, kind }]) => kind === 0 && read(name) !== cause);
        expect(wrong).toEqual([]);
    });

    test("know every number whose name stands for a cause", () => {
        const wrong = Object.entries(ERROR_NAMES).filter(([hex, name]) => {
            const cause = NAMES.get(name)?.cause ?? "unknown-message";
            return classifyMessage({ channel: "other", text: `0x${hex}` }).cause !== cause;
        });
        expect(wrong).toEqual([]);
    });
});
