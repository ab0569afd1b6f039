import { ANCHOR_DIGITS, hashOfRun, SENTENCE_START } from "../hash";
import { MESSAGE_CAUSES, type MessageCause } from "../message-cause";
import { scanTokens } from "../scan-tokens";
import { packGroups, packKey } from "./pack";
import { STOCK_PHRASES } from "./stock-phrases";

/** A text of the platform and what it stands for. */
export interface CauseText {
    readonly text: string;
    readonly cause: MessageCause | undefined;
    /** The rules and names do not read it right, so it needs an anchor. */
    readonly unread: boolean;
}

interface Gram {
    readonly hash: number;
    readonly width: number;
    readonly tokens: readonly number[];
}

const BARRIER = Number.NaN;
/** The reader takes quoted words for names and subjects, so no anchor may lie in or across a quotation. */
const QUOTES = '"“”„«»「」{';
const BRACE = 0x7b;
/** A run of tiny words says nothing. */
const MIN_WIDTH = 8;
/** Nor do the first two words of a sentence, unless they are long: "There were" begins failures as well as notices. */
const MIN_WORDS = 3;
const LONG_WIDTH = 24;

function gramsOf(text: string): readonly Gram[] {
    const grams: Gram[] = [];
    let quoted = false;
    text.split(/['"“„([]?\{\d+\}['"”)\]]?/).forEach((part, index) => {
        let window = Array.from({ length: 3 }, () => (index === 0 ? SENTENCE_START : BARRIER));
        let widths = [0, 0, 0];
        scanTokens(
            part,
            undefined,
            (_state, start, end, hash) => {
                const tokens = [...window, hash];
                widths = [...widths, end - start].slice(-4);
                const [a = BARRIER, b = BARRIER, c = BARRIER, d = BARRIER] = tokens;
                const run = hashOfRun(a, b, c, d);
                const words = tokens.filter((token) => token !== SENTENCE_START).length;
                const width = widths.reduce((sum, one) => sum + one, 0);
                const says = width >= (words >= MIN_WORDS ? MIN_WIDTH : LONG_WIDTH);
                if (says && !quoted && !tokens.some(Number.isNaN)) grams.push({ hash: run >>> 0, width, tokens });
                window = tokens.slice(1);
                return false;
            },
            (_state, unit) => {
                const isQuote = QUOTES.includes(String.fromCharCode(unit));
                const filler = isQuote ? BARRIER : SENTENCE_START;
                quoted = isQuote && unit !== BRACE ? !quoted : quoted;
                window = [filler, filler, filler];
            },
        );
    });
    return grams;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
    const groups = new Map<Key, Item[]>();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined) groups.set(keyOf(item), [item]);
        else group.push(item);
    }
    return groups;
}

interface Occurrence extends CauseText {
    readonly hash: number;
}

/** The fewest anchors that cover the texts: always the one next that covers most of what is left. */
function cover(occurrences: readonly Occurrence[]): readonly number[] {
    const anchors: number[] = [];
    let left = occurrences;
    while (left.length > 0) {
        const [best] = [...groupBy(left, ({ hash }) => hash)].sort(
            ([, a], [, b]) => new Set(b.map(({ text }) => text)).size - new Set(a.map(({ text }) => text)).size,
        );
        if (best === undefined) break;
        const covered = new Set(best[1].map(({ text }) => text));
        anchors.push(best[0]);
        left = left.filter(({ text }) => !covered.has(text));
    }
    return anchors;
}

/** So many of the rarest runs of a text may stand for it: a run of common words would turn up in other sentences as well. */
const CHOICE = 5;

function countTokens(texts: readonly CauseText[]): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const { text } of texts)
        for (const token of new Set(gramsOf(text).flatMap(({ tokens }) => tokens)))
            counts.set(token, (counts.get(token) ?? 0) + 1);
    return counts;
}

function rarityOf({ tokens }: Gram, counts: ReadonlyMap<number, number>): number {
    return tokens.reduce((sum, token) => sum + (token === SENTENCE_START ? 0 : 1 / (counts.get(token) ?? 1)), 0);
}

export interface AnchorResult {
    readonly table: string;
    readonly count: number;
    /** Texts no anchor could be found for. */
    readonly uncovered: readonly CauseText[];
}

/**
 * Anchors: runs of four tokens that occur in no text of another cause and in no phrase that says nothing, as few as cover the unread
 * texts of each cause.
 */
export function anchorTable(published: readonly CauseText[]): AnchorResult {
    const texts = [
        ...published,
        ...STOCK_PHRASES.map((text) => ({ text, cause: "unknown-message" as const, unread: false })),
    ];
    const occurrences = texts.flatMap((one) => gramsOf(one.text).map(({ hash }) => ({ ...one, hash })));
    const shared = new Set(
        [...groupBy(occurrences, ({ hash }) => hash)]
            .filter(([, found]) => new Set(found.map(({ cause }) => cause)).size > 1)
            .map(([hash]) => hash),
    );
    const counts = countTokens(texts);
    const usable = texts
        .filter(({ unread }) => unread)
        .flatMap((one) =>
            gramsOf(one.text)
                .filter(({ hash }) => !shared.has(hash))
                .map((gram) => ({ ...one, hash: gram.hash, rarity: rarityOf(gram, counts) }))
                .sort((a, b) => b.rarity - a.rarity)
                .slice(0, CHOICE),
        );
    const groups = MESSAGE_CAUSES.map((cause) => [...cover(usable.filter((one) => one.cause === cause))]);
    const coverable = new Set(usable.map(({ text }) => text));
    return {
        table: packGroups(
            groups.map((hashes) =>
                hashes
                    .sort((a, b) => a - b)
                    .map((key) => packKey(key, ANCHOR_DIGITS))
                    .join(""),
            ),
        ),
        count: groups.flat().length,
        uncovered: texts.filter(({ text, unread }) => unread && !coverable.has(text)),
    };
}
