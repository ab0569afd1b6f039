import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { axe } from "jest-axe";
import { ROW_HEIGHT, VirtualGrid, type GridLine, type VirtualGridProps } from "../../../src/ui/fleet/VirtualGrid";

const COLUMNS = [
    { id: "name", label: "Name", width: 200, isSortable: true },
    { id: "alerts", label: "Alerts", width: 80, isSortable: true, isNumber: true },
];
const lineAt = (line: number, cellLimit = 2): GridLine => ({
    cells: [`Mailbox ${line}`, String(line * 2)].slice(0, cellLimit),
});

function grid(changes: Partial<VirtualGridProps> = {}): React.ReactElement {
    return (
        <VirtualGrid
            label="Mailboxes"
            hint="Arrow keys move."
            columns={COLUMNS}
            count={100_000}
            isRtl={false}
            lineAt={lineAt}
            {...changes}
        />
    );
}

const focused = (): string => document.activeElement?.textContent ?? "";

function press(...keys: readonly (string | { readonly key: string; readonly ctrlKey: boolean })[]): void {
    for (const key of keys) {
        fireEvent.keyDown(document.activeElement ?? document.body, typeof key === "string" ? { key } : key);
    }
}

function scrollTo(box: HTMLElement, line: number): void {
    box.scrollTop = ROW_HEIGHT * line;
    fireEvent.scroll(box);
}

afterEach(() => jest.restoreAllMocks());

describe("virtual grid", () => {
    it("draws few of many lines and tells screen readers the true number", () => {
        render(grid());
        const rows = within(screen.getByRole("grid")).getAllByRole("row");
        expect(rows.length).toBeLessThan(40);
        expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "100001");
        expect(rows.map((row) => row.getAttribute("aria-rowindex")).slice(0, 3)).toEqual(["1", "2", "3"]);
    });

    it("has one cell in the tab order, and the arrow keys move it", () => {
        render(grid());
        const cells = [...screen.getByRole("grid").querySelectorAll('[tabindex="0"]')];
        expect(cells.map((cell) => cell.textContent)).toEqual(["Mailbox 0"]);
        (cells[0] as HTMLElement).focus();
        press("ArrowDown", "ArrowRight");
        expect(focused()).toBe("2");
        press("ArrowUp", "ArrowUp");
        expect(focused()).toBe("Alerts");
    });

    it("goes to the last of a hundred thousand lines and back with the focus kept", () => {
        render(grid());
        screen.getByText("Mailbox 0").closest<HTMLElement>("[tabindex]")?.focus();
        press({ key: "End", ctrlKey: true });
        expect(focused()).toBe("199998");
        press({ key: "Home", ctrlKey: true });
        expect(focused()).toBe("Mailbox 0");
    });

    it("keeps the line with the focus when it is scrolled out of the box", async () => {
        render(grid());
        const box = screen.getByRole("grid");
        screen.getByText("Mailbox 0").closest<HTMLElement>("[tabindex]")?.focus();
        scrollTo(box, 5_000);
        expect(await screen.findByText("Mailbox 5000")).toBeInTheDocument();
        expect(screen.queryByText("Mailbox 100")).not.toBeInTheDocument();
        expect(focused()).toBe("Mailbox 0");
    });

    it("keeps the line with the focus in its place among the others, or the browser would take the focus away", async () => {
        render(grid());
        const box = screen.getByRole("grid");
        screen.getByText("Mailbox 3").closest<HTMLElement>("[tabindex]")?.focus();
        const line = document.activeElement?.parentElement;
        const moved = jest.spyOn(Element.prototype, "insertBefore");
        const appended = jest.spyOn(Element.prototype, "appendChild");
        for (const first of [5, 10, 15, 5_000, 90_000]) {
            scrollTo(box, first);
            await screen.findByText(`Mailbox ${first}`);
        }
        const nodes = [...moved.mock.calls, ...appended.mock.calls].map(([node]) => node);
        expect(nodes.length).toBeGreaterThan(10);
        expect(nodes).not.toContain(line);
        expect(focused()).toBe("Mailbox 3");
    });

    it("fills its elements with other lines after a leap, with what is in view first and the rest once it stands still", async () => {
        render(grid());
        const box = screen.getByRole("grid");
        Object.defineProperty(box, "clientWidth", { value: 150 });
        // After the heads, the line with the focus and the spare one.
        const before = within(box).getAllByRole("row")[3];
        scrollTo(box, 5_000);
        const row = (await screen.findByText("Mailbox 5000")).closest("[role=row]");
        expect(row).toBe(before);
        expect(row).toHaveTextContent(/^Mailbox 5000$/);
        await waitFor(() => expect(row).toHaveTextContent("Mailbox 500010000"));
        await screen.findByText("Mailbox 4996");
        for (const line of within(box).getAllByRole("row").slice(1)) expect(line.children).toHaveLength(2);
    });

    it("opens the line with Enter or a click on its name, and sorts by a heading", () => {
        const onActivate = jest.fn();
        const onSort = jest.fn();
        render(grid({ onActivate, onSort, sort: { column: "alerts", descending: true } }));
        fireEvent.click(screen.getByText("Mailbox 3"));
        screen.getByText("Mailbox 1").closest<HTMLElement>("[tabindex]")?.focus();
        press("Enter");
        expect(onActivate.mock.calls).toEqual([[3], [1]]);
        expect(screen.getByRole("columnheader", { name: "Alerts" })).toHaveAttribute("aria-sort", "descending");
        fireEvent.click(screen.getByRole("columnheader", { name: "Name" }));
        press("ArrowRight", " ");
        expect(onSort.mock.calls).toEqual([["name"], ["alerts"]]);
    });

    it("starts at the top again when its lines are others", async () => {
        const { rerender } = render(grid({ resetKey: "a" }));
        const box = screen.getByRole("grid");
        scrollTo(box, 5_000);
        await screen.findByText("Mailbox 5000");
        rerender(grid({ resetKey: "b" }));
        expect(box.scrollTop).toBe(0);
        expect(screen.getByText("Mailbox 0")).toBeInTheDocument();
    });

    it("keeps the heading that sorts as the place where the arrow keys go on", () => {
        const { rerender } = render(grid({ resetKey: "a" }));
        screen.getByRole("columnheader", { name: "Name" }).focus();
        rerender(grid({ resetKey: "b" }));
        press("ArrowDown");
        expect(focused()).toBe("Mailbox 0");
    });

    it("opens and closes a group with the arrow keys, and only where that changes something", () => {
        const onActivate = jest.fn();
        const tree = (line: number): GridLine => ({ cells: [`Group ${line}`], isOpen: line === 1, level: 1 });
        render(grid({ lineAt: tree, count: 2, isTree: true, onActivate }));
        screen.getByText("Group 0").closest<HTMLElement>("[tabindex]")?.focus();
        press("ArrowLeft", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft");
        expect(onActivate.mock.calls).toEqual([[0], [1]]);
    });

    it("says which lines are open groups", () => {
        const tree = (line: number): GridLine =>
            line === 0 ? { cells: ["Group (1)"], isOpen: true, level: 1 } : { cells: ["Mailbox", "1"], level: 2 };
        render(grid({ lineAt: tree, count: 2, isTree: true }));
        const [, heading, row] = within(screen.getByRole("treegrid")).getAllByRole("row");
        expect(heading).toHaveAttribute("aria-expanded", "true");
        expect([heading, row].map((line) => line?.getAttribute("aria-level"))).toEqual(["1", "2"]);
    });

    it.each([{}, { isTree: true, lineAt: (): GridLine => ({ cells: ["Group"], isOpen: false, level: 1 }) }])(
        "gives axe nothing to report with %j",
        async (changes) => {
            const { container } = render(grid({ count: 20, ...changes }));
            expect((await axe(container)).violations).toEqual([]);
        },
    );
});
