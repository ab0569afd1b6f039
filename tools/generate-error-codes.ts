/**
 * Writes src/core/messages/generated/: tables.ts from the names, words, numbers and rules in src/core/messages/vocabulary/,
 * error-names.ts and anchors.ts from the published error table (../shared/dataverse/error-codes.json). What can be read without an
 * entry gets none; that is found out with the tables of the run before, so run it until it says that nothing changes any more.
 * Run: npx tsx tools/generate-error-codes.ts [folder of the material]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classifyMessage } from "../src/core/messages/classify-message";
import { type MessageCause } from "../src/core/messages/message-cause";
import { ANCHORS } from "../src/core/messages/tables";
import { anchorTable, type CauseText } from "../src/core/messages/vocabulary/anchors";
import { NAMES, numberTable, pairTable, ruleTable, wordTable } from "../src/core/messages/vocabulary/pack";
import { hasMaterial, writeOrCheck } from "./write-or-check";

interface TableEntry {
    readonly name: string | null;
    readonly hex: string;
    readonly message: string | null;
    readonly localized: Readonly<Record<string, string>>;
}

interface CauseEntry {
    readonly signals: { readonly alertTextPatterns: readonly string[] };
}

const HEAD = "// Written by tools/generate-error-codes.ts; change the generator or vocabulary/, not this file.\n";
const FOLDER = join(__dirname, "..", "src", "core", "messages", "generated");

function constant(doc: string, name: string, table: string): string {
    return `\n/** ${doc} */\nexport const ${name} =\n    ${JSON.stringify(table)};\n`;
}

/** The file generated/tables.ts; `errorNames` by eight hexadecimal digits. */
export function tablesFile(errorNames: Readonly<Record<string, string>>): string {
    return [
        HEAD,
        constant(
            "Hashes of decisive, plain and wrapping names, of words by meaning, of roles.",
            "WORD_TABLE",
            wordTable(),
        ),
        constant("Numbers by cause: decisive, none, wrapping.", "NUMBER_TABLE", numberTable(errorNames)),
        constant("Pairs of meanings.", "PAIR_TABLE", pairTable()),
        constant(
            "Rules: the cause, the needed meanings, the refused ones behind an exclamation mark.",
            "RULE_TABLE",
            ruleTable(),
        ),
    ].join("");
}

function namesFile(errorNames: Readonly<Record<string, string>>): string {
    const lines = Object.entries(errorNames).map(([hex, name]) => `    "${hex}": "${name}",`);
    return `${HEAD}\n/** Published names of error codes by their eight hexadecimal digits in lower case. */\nexport const ERROR_NAMES: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`;
}

function causeTexts(entries: readonly TableEntry[], alerts: readonly string[]): readonly CauseText[] {
    const own = entries.flatMap(({ name, message, localized }) => {
        const meaning = NAMES.get(name ?? "");
        return [message ?? "", ...Object.values(localized)]
            .filter((text) => text !== "")
            .map((text) => ({ text, cause: meaning?.cause, kind: meaning?.kind }));
    });
    const known = own.filter(({ text }) => text.length > 15);
    return [
        ...own.map(({ text, cause, kind }) => ({
            text,
            cause,
            // A wrapper says as little in words as by number, so its sentence must not outvote anything else.
            unread: kind === 0 && readWithoutAnchor(text) !== cause,
        })),
        // Sentences of alerts share phrases with the table; an anchor made of such a phrase would speak for the wrong cause.
        ...alerts
            .filter((alert) => !known.some(({ text }) => alert.includes(text)))
            .map((text) => ({ text, cause: "unknown-message" as const, unread: false })),
    ];
}

function readWithoutAnchor(text: string): MessageCause | undefined {
    ANCHORS.values.fill(0);
    return classifyMessage({ channel: "other", text }).cause;
}

/** With --check it only compares; otherwise it writes, and wants to be run again until nothing changes, because anchors depend on the tables. */
function main(args: readonly string[]): number {
    const material = join(__dirname, "..", "..", "shared");
    if (!hasMaterial(material)) return args.includes("--check") ? 0 : 1;
    const entries: readonly TableEntry[] = JSON.parse(
        readFileSync(join(material, "dataverse", "error-codes.json"), "utf8"),
    );
    const causes: readonly CauseEntry[] = JSON.parse(readFileSync(join(material, "causes.json"), "utf8"));
    const errorNames = Object.fromEntries(
        entries.flatMap(({ hex, name }) => (name === null ? [] : [[hex.slice(2).toLowerCase(), name]])),
    );
    const alerts = causes.flatMap(({ signals }) => signals.alertTextPatterns);
    const { table, count, uncovered } = anchorTable(causeTexts(entries, alerts));
    const files = new Map([
        [join(FOLDER, "tables.ts"), tablesFile(errorNames)],
        [join(FOLDER, "error-names.ts"), namesFile(errorNames)],
        [
            join(FOLDER, "anchors.ts"),
            `${HEAD}${constant("Hashes of runs of four tokens of the platform's sentences, by cause.", "ANCHOR_TABLE", table)}`,
        ],
    ]);
    const isStale = writeOrCheck(files, ["--check"]) !== 0;
    if (args.includes("--check")) return isStale ? 1 : 0;
    writeOrCheck(files, args);
    console.log(`${count} anchors, ${uncovered.length} texts without one.`);
    console.log(isStale ? "The tables changed: run it again." : "Nothing changes any more.");
    return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
