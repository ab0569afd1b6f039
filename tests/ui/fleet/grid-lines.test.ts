import fc from "fast-check";
import type { RowGroup } from "../../../src/core/fleet/rows/group-rows";
import { groupedLines, plainLines } from "../../../src/ui/fleet/grid-lines";

const group = (key: string, ...rows: readonly number[]): RowGroup => ({
    key,
    label: key,
    rows: Uint32Array.from(rows),
});

describe("lines of the table", () => {
    it("are the rows themselves without groups", () => {
        const lines = plainLines(Uint32Array.from([7, 3]));
        expect([lines.count, lines.at(0), lines.at(1), lines.at(2)]).toEqual([
            2,
            { kind: "row", row: 7 },
            { kind: "row", row: 3 },
            undefined,
        ]);
    });

    it("are headings, with the rows of open groups behind them", () => {
        const groups = [group("a", 1, 2), group("b", 5)];
        const lines = groupedLines(groups, new Set(["a"]));
        expect(lines.count).toBe(4);
        expect([0, 1, 2, 3].map((index) => lines.at(index))).toEqual([
            { kind: "group", group: groups[0], isOpen: true },
            { kind: "row", row: 1 },
            { kind: "row", row: 2 },
            { kind: "group", group: groups[1], isOpen: false },
        ]);
        expect([lines.at(-1), lines.at(4)]).toEqual([undefined, undefined]);
    });

    it("are the same as a list written out, for any groups", () => {
        fc.assert(
            fc.property(
                fc.array(fc.tuple(fc.boolean(), fc.array(fc.nat(50), { maxLength: 5 })), { maxLength: 12 }),
                (list) => {
                    const groups = list.map(([, rows], index) => group(String(index), ...rows));
                    const open = new Set(list.flatMap(([isOpen], index) => (isOpen ? [String(index)] : [])));
                    const lines = groupedLines(groups, open);
                    const written = groups.flatMap(({ key, rows }) => [key, ...(open.has(key) ? [...rows] : [])]);
                    const read = Array.from({ length: lines.count }, (_, index) => {
                        const line = lines.at(index);
                        return line?.kind === "group" ? line.group.key : line?.row;
                    });
                    expect(read).toEqual(written);
                },
            ),
        );
    });
});
