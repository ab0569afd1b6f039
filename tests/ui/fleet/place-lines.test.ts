import { randomOf } from "../../../emulator/fleet/random";
import { placeLines, type Places } from "../../../src/ui/fleet/place-lines";

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);
const elements = (places: Places): number[] => [...places.values()];
const NONE: Places = new Map();

describe("placing lines in elements", () => {
    const drawn = placeLines(NONE, range(0, 5), false, -1);

    it("gives each line an element of its own", () => {
        expect([...drawn]).toEqual(range(0, 5).map((line) => [line, line]));
    });

    it("leaves lines in their elements after a small step, and gives the new ones new elements", () => {
        expect([...placeLines(drawn, range(2, 5), false, -1)]).toEqual([
            [2, 2],
            [3, 3],
            [4, 4],
            [5, 5],
            [6, 6],
        ]);
    });

    it("fills all elements in their order after a leap, so that none is moved or made", () => {
        expect(elements(placeLines(drawn, range(900, 5), true, -1))).toEqual([0, 1, 2, 3, 4]);
        // Also where some of the lines were drawn before.
        expect(elements(placeLines(drawn, range(3, 5), true, -1))).toEqual([0, 1, 2, 3, 4]);
    });

    it("makes further elements only where there are more lines than before", () => {
        expect(elements(placeLines(drawn, range(900, 7), true, -1))).toEqual([0, 1, 2, 3, 4, 5, 6]);
        expect(elements(placeLines(drawn, range(900, 3), true, -1))).toEqual([0, 1, 2]);
    });

    it("leaves the line with the focus in its element, whether or not it can be seen", () => {
        const away = placeLines(drawn, [2, ...range(900, 4)], true, 2);
        expect([...away]).toEqual([
            [2, 2],
            [900, 0],
            [901, 1],
            [902, 3],
            [903, 4],
        ]);
        expect(placeLines(away, range(1, 5), true, 2).get(2)).toBe(2);
    });

    it("chooses the same elements when the same lines are drawn again", () => {
        const leapt = placeLines(drawn, [2, ...range(900, 6)], true, 2);
        expect([...placeLines(leapt, [2, ...range(900, 6)], true, 2)]).toEqual([...leapt]);
    });

    it("never gives one element to two lines, over a thousand random steps and leaps", () => {
        const chance = randomOf(7);
        const random = (below: number): number => Math.floor(chance() * below);
        let places = NONE;
        let [first, focused] = [0, 0];
        for (let step = 0; step < 1_000; step += 1) {
            const isLeap = random(2) === 0;
            first = isLeap ? random(100_000) : Math.max(0, first + random(9) - 4);
            const lines = range(first, 3 + random(20));
            if (random(4) === 0) focused = lines[random(lines.length)] ?? 0;
            const all = [...new Set([...lines, focused])].sort((a, b) => a - b);
            const before = places.get(focused);
            places = placeLines(places, all, isLeap, focused);
            expect([...places.keys()]).toEqual(all);
            expect(new Set(places.values()).size).toBe(all.length);
            if (before !== undefined) expect(places.get(focused)).toBe(before);
        }
    });
});
