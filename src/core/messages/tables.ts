import { ANCHOR_TABLE } from "./generated/anchors";
import { NUMBER_TABLE, PAIR_TABLE, RULE_TABLE, WORD_TABLE } from "./generated/tables";
import { ANCHOR_DIGITS, DIGITS, FIRST_DIGIT, WORD_DIGITS } from "./hash";
import { MESSAGE_CAUSES, type MessageCause } from "./message-cause";

/** Kinds of values: a value of a table is a kind and, in its low seven bits, the number of a cause, meaning or role. */
export const PLAIN = 1;
export const WRAPPER = 2;
export const MEANING = 3;
export const ROLE = 4;
export const KIND_SHIFT = 7;

/** Base of the differences between numbers; a digit that is larger by this much goes on. */
export const NUMBER_BASE = 46;

const SLOTS = 4096;

/** Number of a cause, meaning or role in a value. */
export function indexOf(value: number): number {
    return value & 127;
}

export function causeOf(value: number): MessageCause {
    return MESSAGE_CAUSES[indexOf(value)] || "unknown-message";
}

function digitsOf(packed: string): readonly number[] {
    return [...packed].map((char) => char.charCodeAt(0) - FIRST_DIGIT);
}

/** A table has one section per kind, one group per number in it: `kind 0 group 0, group 1!kind 1 group 0`. */
function readGroups(table: string, visit: (digits: readonly number[], value: number) => void): void {
    table
        .split("!")
        .forEach((section, kind) =>
            section.split(" ").forEach((group, at) => visit(digitsOf(group), (kind << KIND_SHIFT) | at)),
        );
}

/** Open-addressing table, read per token without allocation. A slot is free where the value is 0; others hold the value and one more. */
interface Index {
    readonly keys: Int32Array;
    readonly values: Int16Array;
}

function createIndex(table: string, width: number): Index {
    const keys = new Int32Array(SLOTS);
    const values = new Int16Array(SLOTS);
    readGroups(table, (digits, value) => {
        let key = 0;
        digits.forEach((digit, at) => {
            key = key * DIGITS + digit;
            if (at % width !== width - 1) return;
            let slot = key % SLOTS;
            while (values[slot]) slot = (slot + 1) % SLOTS;
            keys[slot] = key;
            values[slot] = value + 1;
            key = 0;
        });
    });
    return { keys, values };
}

/** The value of a key, or -1. */
export function lookUp({ keys, values }: Index, key: number): number {
    for (let slot = key & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
        const value = values[slot];
        if (!value) return -1;
        if (keys[slot] === key) return value - 1;
    }
}

/** Whole words and names, and words of six characters that stand for all that begin so. */
export const WORDS = createIndex(WORD_TABLE, WORD_DIGITS);

export const ANCHORS = createIndex(ANCHOR_TABLE, ANCHOR_DIGITS);

/** Values of numbers; the families share it and are told apart by what numbered.ts adds. */
export const NUMBERS = new Map<number, number>();

readGroups(NUMBER_TABLE, (digits, value) => {
    let number = 0;
    let difference = 0;
    for (const digit of digits) {
        difference = difference * NUMBER_BASE + (digit % NUMBER_BASE);
        if (digit >= NUMBER_BASE) continue;
        number += difference;
        NUMBERS.set(number, value);
        difference = 0;
    }
});

/** First and second meanings of the pairs; no two pairs have the same second. */
export const [FIRSTS = [], SECONDS = []] = PAIR_TABLE.split(" ").map(digitsOf);

export interface Rule {
    readonly cause: number;
    readonly needs: readonly number[];
    readonly refuses: readonly number[];
    /** One bit per needed meaning, by its number modulo 32. */
    readonly needed: number;
}

/** Rules over meanings, most specific first. */
export const RULES: readonly Rule[] = RULE_TABLE.split(" ").map((rule) => {
    const [[cause = 0, ...needs] = [], refuses = []] = rule.split("!").map(digitsOf);
    return { cause, needs, refuses, needed: needs.reduce((bits, meaning) => bits | (1 << meaning), 0) };
});
