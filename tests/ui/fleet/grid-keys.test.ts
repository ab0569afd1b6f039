import { movedBy, openedBy, type GridSize } from "../../../src/ui/fleet/grid-keys";

const SIZE: GridSize = { lines: 100, columns: 5, page: 10, isRtl: false };
const at = (line: number, column: number) => ({ line, column });

describe("keys of the grid", () => {
    it.each([
        ["ArrowDown", at(3, 2), at(4, 2)],
        ["ArrowUp", at(3, 2), at(2, 2)],
        ["ArrowUp", at(0, 2), at(-1, 2)],
        ["ArrowUp", at(-1, 2), at(-1, 2)],
        ["ArrowDown", at(99, 0), at(99, 0)],
        ["ArrowRight", at(3, 4), at(3, 4)],
        ["ArrowLeft", at(3, 1), at(3, 0)],
        ["PageDown", at(95, 1), at(99, 1)],
        ["PageUp", at(3, 1), at(0, 1)],
        ["Home", at(3, 3), at(3, 0)],
        ["End", at(3, 3), at(3, 4)],
    ])("%s from %j leads to %j", (key, from, to) => {
        expect(movedBy(key, false, from, SIZE)).toEqual(to);
    });

    it("reaches the first and the last cell with Control", () => {
        expect(movedBy("Home", true, at(50, 3), SIZE)).toEqual(at(0, 0));
        expect(movedBy("End", true, at(50, 3), SIZE)).toEqual(at(99, 4));
    });

    it("follows the reading direction sideways", () => {
        expect(movedBy("ArrowLeft", false, at(0, 1), { ...SIZE, isRtl: true })).toEqual(at(0, 2));
    });

    it("opens towards the end of the line and closes towards its start", () => {
        const keys = ["ArrowRight", "ArrowLeft", "ArrowDown"];
        expect(keys.map((key) => openedBy(key, false))).toEqual([true, false, undefined]);
        expect(keys.map((key) => openedBy(key, true))).toEqual([false, true, undefined]);
    });

    it("leaves other keys, and those of the browser, alone", () => {
        expect(movedBy("a", false, at(0, 0), SIZE)).toBeUndefined();
        expect(movedBy("ArrowDown", true, at(0, 0), SIZE)).toBeUndefined();
    });
});
