/** The emulator's own time in milliseconds since 1970; it moves only when told. */
export interface Clock {
    now(): number;
    advance(milliseconds: number): void;
}

export const fixedClock = (start: string | number): Clock => {
    let time = typeof start === "number" ? start : Date.parse(start);
    return {
        now: () => time,
        advance: (milliseconds) => {
            time += milliseconds;
        },
    };
};

/** Dates go over the wire with whole seconds. */
export const isoSeconds = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
