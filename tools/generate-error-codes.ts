/**
 * Writes src/core/messages/generated/: vocabulary.ts from the names and words in src/core/messages/vocabulary/, and
 * error-codes.ts from the published error table (../shared/dataverse/error-codes.json): name and number of every entry, and for entries with a known cause one anchor per language. An anchor is the hash of four
 * consecutive tokens of the platform's text that occurs in no text of another cause, so that a message without a number is
 * still recognized in the languages the table covers.
 * Run: npx tsx tools/generate-error-codes.ts [folder of the material]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashWord, scanTokens, STEM_LENGTH } from "../src/core/messages/scan-tokens";
import { hashFour } from "../src/core/messages/text-hash";
import { MESSAGE_CAUSES, type MessageCause } from "../src/core/messages/message-cause";
import { CONCEPTS } from "../src/core/messages/meanings";
import { type NameMeaning, type NameStrength, packMeaning } from "../src/core/messages/name-value";
import { cut, LONG, pack, SENTENCE_START, SHORT } from "../src/core/messages/packed-hash";
import { DECISIVE_NAMES, PLAIN_NAMES, WRAPPER_NAMES } from "../src/core/messages/vocabulary/cause-names";
import { LEXICON } from "../src/core/messages/vocabulary/lexicon";

interface TableEntry {
    readonly name: string | null;
    readonly hex: string;
    readonly message: string | null;
    readonly localized: Readonly<Record<string, string>>;
}

const NAME_TABLES: readonly (readonly [NameStrength, Partial<Record<MessageCause, string>>])[] = [
    ["decisive", DECISIVE_NAMES],
    ["plain", PLAIN_NAMES],
    ["wrapper", WRAPPER_NAMES],
];

function namesOf(table: Partial<Record<MessageCause, string>>, cause: MessageCause): readonly string[] {
    return (table[cause] ?? "").split(" ").filter((name) => name !== "");
}

/** What each listed name stands for. */
export const NAMES: ReadonlyMap<string, NameMeaning> = new Map(
    NAME_TABLES.flatMap(([strength, table]) =>
        MESSAGE_CAUSES.flatMap((cause) => namesOf(table, cause).map((name) => [name, { cause, strength }] as const)),
    ),
);

const NO_MEANING: NameMeaning = { cause: "unknown-message", strength: "decisive" };

/** The file generated/vocabulary.ts: names that are not in the error table, and the words of the lexicon. */
export function vocabularyFile(namesInTable: ReadonlySet<string>): string {
    const byMeaning = new Map<string, string>();
    for (const [name, meaning] of NAMES) {
        if (namesInTable.has(name)) continue;
        const key = packMeaning(meaning);
        byMeaning.set(key, (byMeaning.get(key) ?? "") + pack(cut(hashWord(name), LONG), LONG));
    }
    const words = CONCEPTS.map((concept) => {
        const all = LEXICON[concept].split(" ");
        const stems = all
            .filter((word) => word.length <= STEM_LENGTH)
            .map((word) => pack(cut(hashWord(word), SHORT), SHORT));
        const whole = all
            .filter((word) => word.length > STEM_LENGTH)
            .map((word) => pack(cut(hashWord(word), LONG), LONG));
        return `${stems.join("")} ${whole.join("")}`.trimEnd();
    });
    return [
        "// Written by tools/generate-error-codes.ts from vocabulary/; change those, not this file.",
        "",
        "/** Per line a cause and a strength (name-value.ts) and the hashes of the names, five characters each. */",
        `export const NAME_HASHES = \`\n${[...byMeaning].map(([key, hashes]) => key + hashes).join("\n")}\n\`;`,
        "",
        "/** Per line the words of one meaning, in the order of CONCEPTS: stems of four characters, a space, whole words of five. */",
        `export const WORD_HASHES = \`\n${words.join("\n")}\n\`;`,
        "",
    ].join("\n");
}

interface CauseEntry {
    readonly signals: { readonly alertTextPatterns: readonly string[] };
}

interface Gram {
    readonly hash: number;
    readonly width: number;
    readonly tokens: readonly number[];
}

const BARRIER = Number.NaN;
/** The reader takes quoted words for names and subjects, so no anchor may lie in or across a quotation. */
const QUOTES = '"“”„「」{';

function gramsOf(text: string): Gram[] {
    const grams: Gram[] = [];
    for (const piece of text.split(/['"“„([]?\{\d+\}['"”)\]]?/).map((part, index) => ({ part, index }))) {
        let window = piece.index === 0 ? [SENTENCE_START, SENTENCE_START, SENTENCE_START] : [BARRIER, BARRIER, BARRIER];
        let widths = [0, 0, 0];
        scanTokens(piece.part, {
            token(_text, start, end, hash) {
                const four = [...window, hash];
                widths = [...widths, end - start];
                const [a = BARRIER, b = BARRIER, c = BARRIER, d = BARRIER] = four;
                if (!four.some(Number.isNaN)) {
                    const width = widths.slice(-4).reduce((sum, one) => sum + one, 0);
                    grams.push({ hash: hashFour(a, b, c, d), width, tokens: four });
                }
                window = four.slice(1);
            },
            mark(unit) {
                const filler = QUOTES.includes(String.fromCharCode(unit)) ? BARRIER : SENTENCE_START;
                window = [filler, filler, filler];
            },
        });
    }
    return grams;
}

function textsOf(entry: TableEntry): string[] {
    return [entry.message ?? "", ...Object.values(entry.localized)].filter((text) => text !== "");
}

interface Statistics {
    readonly causesByGram: ReadonlyMap<number, ReadonlySet<string>>;
    /** In how many texts a token stands. */
    readonly textsByToken: ReadonlyMap<number, number>;
}

function rarity({ tokens }: Gram, { textsByToken }: Statistics): number {
    return tokens.reduce((sum, token) => sum + (token === SENTENCE_START ? 0 : 1 / (textsByToken.get(token) ?? 1)), 0);
}

/** The run of four tokens with the rarest words that no text of another cause contains. */
function anchorOf(text: string, cause: string, statistics: Statistics): number | undefined {
    const own = gramsOf(text).filter(
        ({ hash, width }) => width >= 8 && [...(statistics.causesByGram.get(hash) ?? [])].join() === cause,
    );
    own.sort((left, right) => rarity(right, statistics) - rarity(left, statistics));
    return own[0]?.hash;
}

function countTokens(texts: readonly string[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const text of texts)
        for (const token of new Set(gramsOf(text).flatMap(({ tokens }) => tokens)))
            counts.set(token, (counts.get(token) ?? 0) + 1);
    return counts;
}

/** Sentences of alerts share phrases with the error table; an anchor made of such a phrase would speak for the wrong cause. */
const ALERTS = "alert sentence";

function generate(
    entries: readonly TableEntry[],
    alerts: readonly string[],
    needsAnchor: (text: string, cause: string) => boolean,
): string {
    const causeOf = (entry: TableEntry): string => NAMES.get(entry.name ?? "")?.cause ?? "unknown-message";
    const causesByGram = new Map<number, Set<string>>();
    const note = (text: string, cause: string): void => {
        for (const { hash } of gramsOf(text))
            causesByGram.set(hash, (causesByGram.get(hash) ?? new Set<string>()).add(cause));
    };
    for (const entry of entries) for (const text of textsOf(entry)) note(text, causeOf(entry));
    const ownTexts = entries.flatMap(textsOf).filter((text) => text.length > 15);
    for (const alert of alerts) if (!ownTexts.some((text) => alert.includes(text))) note(alert, ALERTS);
    const statistics = { causesByGram, textsByToken: countTokens([...entries.flatMap(textsOf), ...alerts]) };
    const used = new Set<number>();
    const lines = entries.map((entry) => {
        // A wrapper says as little in words as by number, so its sentence must not outvote anything else.
        const anchored = NAMES.get(entry.name ?? "")?.strength === "decisive";
        const anchors = new Set(
            (anchored ? textsOf(entry) : [])
                .filter((text) => needsAnchor(text, causeOf(entry)))
                .map((text) => anchorOf(text, causeOf(entry), statistics))
                .filter((hash): hash is number => hash !== undefined && !used.has(hash)),
        );
        anchors.forEach((hash) => used.add(hash));
        return `${entry.hex.slice(4).toLowerCase()}${packMeaning(NAMES.get(entry.name ?? "") ?? NO_MEANING)}${[...anchors].map((hash) => pack(cut(hash, SHORT), SHORT)).join("")} ${entry.name ?? ""}`.trim();
    });
    return [
        "// Written by tools/generate-error-codes.ts; change the generator, not this file.",
        "",
        "/** One error per line: the last six hexadecimal digits, cause and strength (name-value.ts), anchors of four characters each, a space, the name. */",
        `export const ERROR_TABLE = \`\n${lines.join("\n")}\n\`;`,
        "",
    ].join("\n");
}

const root = join(__dirname, "..");
const folder = join(root, "src", "core", "messages", "generated");

async function main(): Promise<void> {
    const material = process.argv[2] ?? join(root, "..", "shared");
    const entries: readonly TableEntry[] = JSON.parse(
        readFileSync(join(material, "dataverse", "error-codes.json"), "utf8"),
    );
    const causes: readonly CauseEntry[] = JSON.parse(readFileSync(join(material, "causes.json"), "utf8"));
    const alerts = causes.flatMap(({ signals }) => signals.alertTextPatterns);
    const table = join(folder, "error-codes.ts");
    writeFileSync(join(folder, "vocabulary.ts"), vocabularyFile(new Set(entries.map(({ name }) => name ?? ""))));
    // Written without anchors first: texts that the wording rules already understand need none.
    writeFileSync(
        table,
        generate(entries, alerts, () => false),
    );
    const { classifyMessage } = await import("../src/core/messages/classify-message");
    const unread = (text: string, cause: string): boolean =>
        classifyMessage({ channel: "other", text }).cause !== cause;
    writeFileSync(table, generate(entries, alerts, unread));
}

if (require.main === module) void main();
