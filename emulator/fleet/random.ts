/** Numbers from 0 up to 1 that are the same for the same seed: mulberry32. */
export const randomOf = (seed: number): (() => number) => {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
};

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

const scramble = (value: number): number => {
    let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    return (mixed ^ (mixed >>> 16)) >>> 0;
};

const word = (value: number): string =>
    `${hex[value >>> 24] ?? ""}${hex[(value >>> 16) & 255] ?? ""}${hex[(value >>> 8) & 255] ?? ""}${hex[value & 255] ?? ""}`;

/** The GUID of the numbered row of a table, spread over the whole range; `kind` keeps tables apart. Both stand in it, so none comes twice. */
export const rowGuid = (kind: number, index: number): string => {
    const spread = word(scramble(index * 16 + kind + 1));
    const rest = word(scramble(index ^ (kind << 27) ^ 0x5bd1e995));
    const tail = word(index);
    const mark = hex[kind & 255] ?? "00";
    return `${spread}-${rest.slice(0, 4)}-4${rest.slice(4, 7)}-8${rest.slice(7)}${mark}-${tail}${word(scramble(index + kind)).slice(0, 4)}`;
};

/** Numbers that keep the GUIDs of the generated tables apart. */
export const KIND = { user: 1, mailbox: 2, queue: 3, alert: 4, item: 5, email: 6, userRole: 7 } as const;
