type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A column of whole numbers that grows; reading past its end gives 0. */
export interface NumberColumn {
    get(row: number): number;
    set(row: number, value: number): void;
}

const START = 1024;

export function numberColumn(make: (length: number) => Numbers): NumberColumn {
    let values = make(START);
    return {
        get: (row) => values[row] ?? 0,
        set(row, value) {
            if (row >= values.length) {
                const wider = make(Math.max(row + 1, values.length * 2));
                wider.set(values);
                values = wider;
            }
            values[row] = value;
        },
    };
}

export const bytes = (length: number): Uint8Array => new Uint8Array(length);
export const words = (length: number): Uint32Array => new Uint32Array(length);

/** Moments as whole seconds; 0 stands for none. */
export function momentColumn(): {
    get(row: number): number | undefined;
    set(row: number, ms: number | undefined): void;
} {
    const column = numberColumn(words);
    return {
        get(row) {
            const seconds = column.get(row);
            return seconds === 0 ? undefined : seconds * 1000;
        },
        set: (row, ms) => column.set(row, ms === undefined || ms <= 0 ? 0 : Math.floor(ms / 1000)),
    };
}

/** Values that many rows share, kept once; 0 stands for none. */
export interface Dictionary<T> {
    /** Gives the number of the value with this key; `make` is called for a new key only. */
    number(key: string, make: () => T): number;
    value(number: number): T | undefined;
    readonly size: number;
}

export function dictionary<T>(): Dictionary<T> {
    const numbers = new Map<string, number>();
    const values: T[] = [];
    return {
        get size() {
            return values.length;
        },
        number(key, make) {
            const known = numbers.get(key);
            if (known !== undefined) return known;
            values.push(make());
            numbers.set(key, values.length);
            return values.length;
        },
        value: (number) => values[number - 1],
    };
}
