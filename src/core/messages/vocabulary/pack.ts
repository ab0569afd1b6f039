import { cut, DIGITS, FIRST_DIGIT, WORD_DIGITS } from "../hash";
import { MESSAGE_CAUSES, type MessageCause } from "../message-cause";
import { MEANINGS } from "../meaning-rules";
import { ENHANCED_BASE, REASON_BASE, SIGN_IN_BASE, SMTP_BASE, SYNC_BASE } from "../numbered";
import { hashWord } from "../scan-tokens";
import { NUMBER_BASE } from "../tables";
import { DECISIVE_NAMES, PLAIN_NAMES, WRAPPER_NAMES } from "./cause-names";
import { type Concept, LEXICON, ROLE_WORDS } from "./lexicon";
import {
    ENHANCED_STATUS_NUMBERS,
    HTTP_NUMBERS,
    NAMELESS_CODE_NUMBERS,
    REASON_NUMBERS,
    SIGN_IN_NUMBERS,
    SMTP_NUMBERS,
    SYNC_NUMBER_NUMBERS,
} from "./numbers";
import { PAIRS, RULES } from "./pairs-and-rules";

type ByCause = Partial<Record<MessageCause, string>>;

const CONCEPTS = Object.keys(LEXICON);
const PAIR_NAMES = Object.keys(PAIRS);

/** Sections in the order of the kinds in tables.ts. */
const STRENGTHS = [DECISIVE_NAMES, PLAIN_NAMES, WRAPPER_NAMES] as const;

export function wordsOf(list: string | undefined): readonly string[] {
    return (list ?? "").split(" ").filter((word) => word !== "");
}

/** Cause and kind of each listed name. */
export const NAMES: ReadonlyMap<string, { readonly cause: MessageCause; readonly kind: number }> = new Map(
    STRENGTHS.flatMap((table, kind) =>
        MESSAGE_CAUSES.flatMap((cause) => wordsOf(table[cause]).map((name) => [name, { cause, kind }] as const)),
    ),
);

function digit(value: number): string {
    return String.fromCharCode(FIRST_DIGIT + value);
}

/** A key in so many digits, the highest first. */
export function packKey(key: number, width: number): string {
    return Array.from({ length: width }, (_, at) => digit(Math.floor(key / DIGITS ** (width - 1 - at)) % DIGITS)).join(
        "",
    );
}

function packWords(words: readonly string[]): string {
    return [...new Set(words.map((word) => cut(hashWord(word))))]
        .sort((a, b) => a - b)
        .map((key) => packKey(key, WORD_DIGITS))
        .join("");
}

/** Groups by position; empty ones at the end are left out. */
export function packGroups(groups: readonly string[]): string {
    return groups.join(" ").trimEnd();
}

/** Names, words of the lexicon and roles; a word that would be read as two of them is refused. */
export function wordTable(): string {
    const names = STRENGTHS.map((table) => packGroups(MESSAGE_CAUSES.map((cause) => packWords(wordsOf(table[cause])))));
    const all = [...NAMES.keys(), ...Object.values(LEXICON), ...Object.values(ROLE_WORDS)].flatMap(wordsOf);
    const lower = [...new Set(all.map((word) => word.toLowerCase()))];
    const hashes = new Map(lower.map((word) => [cut(hashWord(word)), word]));
    if (hashes.size !== lower.length) {
        const lost = lower.filter((word) => hashes.get(cut(hashWord(word))) !== word);
        throw new Error(`These words have the hash of another: ${lost.join(", ")}`);
    }
    const meanings = packGroups(["", ...Object.values(LEXICON).map((words) => packWords(wordsOf(words)))]);
    const roles = packGroups(["", ...Object.values(ROLE_WORDS).map((words) => packWords(wordsOf(words)))]);
    return [...names, meanings, roles].join("!");
}

function packNumbers(numbers: readonly number[]): string {
    let last = 0;
    let packed = "";
    for (const number of [...numbers].sort((a, b) => a - b)) {
        let text = "";
        let rest = number - last;
        do {
            text = digit((rest % NUMBER_BASE) + (text === "" ? 0 : NUMBER_BASE)) + text;
            rest = Math.floor(rest / NUMBER_BASE);
        } while (rest > 0);
        packed += text;
        last = number;
    }
    return packed;
}

function enhancedKey(status: string): number {
    const [subject = "", detail = ""] = status.split(".");
    return ENHANCED_BASE + 1000 * Number(subject) + (detail === "" ? 0 : 1 + Number(detail));
}

const FAMILIES: readonly (readonly [ByCause, (number: string) => number])[] = [
    [HTTP_NUMBERS, Number],
    [SMTP_NUMBERS, (number) => SMTP_BASE + Number(number)],
    [ENHANCED_STATUS_NUMBERS, enhancedKey],
    [REASON_NUMBERS, (number) => REASON_BASE + Number(number)],
    [SYNC_NUMBER_NUMBERS, (number) => SYNC_BASE + Number(number)],
    [SIGN_IN_NUMBERS, (number) => SIGN_IN_BASE + Number(number)],
    [NAMELESS_CODE_NUMBERS, (number) => Number(number) - 0x80000000],
];

/** All numbers that stand for a cause; error codes by their names (keys: eight hexadecimal digits). */
export function numberTable(errorNames: Readonly<Record<string, string>>): string {
    const codesOf = (cause: MessageCause, kinds: readonly number[]): number[] =>
        Object.entries(errorNames)
            .filter(([, name]) => NAMES.get(name)?.cause === cause && kinds.includes(NAMES.get(name)?.kind ?? -1))
            .map(([hex]) => Number.parseInt(hex, 16) - 0x80000000);
    const decisive = MESSAGE_CAUSES.map((cause) =>
        packNumbers([...FAMILIES.flatMap(([table, key]) => wordsOf(table[cause]).map(key)), ...codesOf(cause, [0, 1])]),
    );
    const wrappers = MESSAGE_CAUSES.map((cause) => packNumbers(codesOf(cause, [2])));
    return [packGroups(decisive), "", packGroups(wrappers)].join("!");
}

function meaningNumber(name: string): number {
    const concept = CONCEPTS.indexOf(name);
    const pair = PAIR_NAMES.indexOf(name);
    if (concept < 0 && pair < 0) throw new Error(`A rule names the unknown meaning ${name}.`);
    return concept >= 0 ? concept + 1 : MEANINGS - PAIR_NAMES.length + pair;
}

export function pairTable(): string {
    const pairs: readonly (readonly [Concept, Concept])[] = Object.values(PAIRS);
    if (new Set(pairs.map(([, second]) => second)).size !== pairs.length)
        throw new Error("Two pairs have the same second meaning.");
    return [0, 1].map((at) => pairs.map((pair) => digit(meaningNumber(pair[at] ?? ""))).join("")).join(" ");
}

export function ruleTable(): string {
    return RULES.map(([words, cause]) => {
        const [needs = "", refuses = ""] = [false, true].map((refused) =>
            wordsOf(words)
                .filter((word) => word.startsWith("-") === refused)
                .map((word) => digit(meaningNumber(word.replace("-", ""))))
                .join(""),
        );
        return digit(MESSAGE_CAUSES.indexOf(cause)) + needs + (refuses === "" ? "" : `!${refuses}`);
    }).join(" ");
}
