import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import type { BulkPreview } from "../../../src/core/fleet/bulk/prepare-bulk";
import type { BulkRun, BulkState } from "../../../src/core/fleet/bulk/run-bulk";
import type { FixResult } from "../../../src/core/fixes/fix-result";
import { FleetDashboard } from "../../../src/ui/fleet/FleetDashboard";
import type { FleetServices, PrepareBulkOptions } from "../../../src/ui/fleet/fleet-services";
import { HOST } from "../fixtures/services";
import { fleetServices, NOW, SOURCE, texts } from "./fixtures/fleet";

const FIX = texts("fix.test-and-enable.title");

function previewOf({ fixId, mailboxIds }: PrepareBulkOptions): BulkPreview {
    const [first = "", second = "", third = ""] = mailboxIds;
    return {
        fixId,
        preparedAt: NOW,
        counts: { ready: 2, skipped: 1, unread: 0 },
        rows: [
            ...[first, second].map((mailboxId) => ({
                state: "ready" as const,
                mailboxId,
                name: `Mailbox ${mailboxId.slice(-1)}`,
                preview: {
                    fixId,
                    mailboxId,
                    input: {},
                    guards: [],
                    reads: { numbers: {} },
                    changes: [
                        {
                            kind: "column" as const,
                            table: "mailbox" as const,
                            id: mailboxId,
                            column: "testemailconfigurationscheduled",
                            from: false,
                            to: true,
                        },
                    ],
                },
            })),
            {
                state: "skipped",
                mailboxId: third,
                name: "Mailbox 9",
                reason: { key: "fleet.bulk.nothingToDo", data: {} },
            },
        ],
    };
}

const DONE: FixResult = {
    outcome: "done",
    written: [],
    verified: "asPreviewed",
    answerLost: false,
    journal: { kind: "note", noteId: "note" } as never,
    privilegesUnknown: false,
};

/** A batch that the test drives. */
function drivenRun(): {
    readonly run: BulkRun;
    readonly asked: string[];
    tell(changes: Partial<BulkState>): void;
    end(): void;
    start: FleetServices["startBulk"];
} {
    let state: BulkState = {
        phase: "running",
        done: 0,
        of: 2,
        counts: { done: 0, refused: 0, failed: 0, unsure: 0, left: 2 },
        results: new Map(),
        requests: 0,
    };
    let change: (next: BulkState) => void = () => undefined;
    let finish: (last: BulkState) => void = () => undefined;
    const asked: string[] = [];
    const run: BulkRun = {
        state: () => state,
        pause: () => asked.push("pause"),
        resume: () => asked.push("resume"),
        cancel: () => asked.push("cancel"),
        finished: new Promise((resolve) => (finish = resolve)),
    };
    return {
        run,
        asked,
        tell(changes) {
            state = { ...state, ...changes };
            change(state);
        },
        end: () => finish(state),
        start(_preview, onChange) {
            change = onChange;
            return run;
        },
    };
}

async function openBatch(overrides: Partial<FleetServices>): Promise<HTMLElement> {
    const { services } = fleetServices({ prepareBulk: (options) => Promise.resolve(previewOf(options)), ...overrides });
    render(<FleetDashboard services={services} source={SOURCE} hostState={HOST} isReadOnly={false} />);
    await screen.findByRole("grid");
    fireEvent.click(
        screen.getByRole("button", { name: texts("ui.fleet.fixAll", { fix: FIX, count: 3, number: "3" }) }),
    );
    const batch = await screen.findByRole("region", { name: texts("ui.fleet.bulk.title", { fix: FIX }) });
    await within(batch).findByRole("grid");
    return batch;
}

const cellsOf = (batch: HTMLElement, column: number): readonly string[] =>
    [...batch.querySelectorAll(`[role=row] [role=gridcell][aria-colindex="${column}"]`)].map(
        (cell) => cell.textContent ?? "",
    );
const button = (batch: HTMLElement, key: string): HTMLElement =>
    within(batch).getByRole("button", { name: texts(key) });

describe("a safe fix for many", () => {
    it("shows the whole batch with what is left out, and writes nothing before the confirmation", async () => {
        const startBulk = jest.fn();
        const prepareBulk = jest.fn((options: PrepareBulkOptions) => Promise.resolve(previewOf(options)));
        const batch = await openBatch({ prepareBulk, startBulk });
        expect(prepareBulk.mock.calls[0]?.[0]).toMatchObject({
            fixId: "test-and-enable",
            ruleId: "unapproved-mailbox",
        });
        expect(prepareBulk.mock.calls[0]?.[0].mailboxIds).toHaveLength(3);
        expect(within(batch).getByRole("grid")).toHaveAttribute("aria-rowcount", "4");
        expect(cellsOf(batch, 3)).toEqual([
            texts("ui.fleet.bulk.planned"),
            texts("ui.fleet.bulk.planned"),
            texts("ui.fleet.bulk.leftOut"),
        ]);
        expect(cellsOf(batch, 2)[2]).toBe(texts("fleet.bulk.nothingToDo"));
        expect(startBulk).not.toHaveBeenCalled();
        fireEvent.click(button(batch, "ui.fleet.bulk.leave"));
        expect(batch).not.toBeInTheDocument();
        expect(startBulk).not.toHaveBeenCalled();
    });

    it("runs what was shown, with pause and resume, says each result, and reads again at the end", async () => {
        const driven = drivenRun();
        const { services } = fleetServices();
        const readFleet = jest.fn(services.readFleet);
        const batch = await openBatch({ startBulk: driven.start, readFleet });
        fireEvent.click(
            within(batch).getByRole("button", { name: texts("ui.fleet.bulk.confirm", { count: 2, number: "2" }) }),
        );
        fireEvent.click(button(batch, "ui.fleet.bulk.pause"));
        driven.tell({ phase: "paused" });
        expect(await within(batch).findByText(texts("ui.fleet.bulk.phase.paused"))).toBeVisible();
        fireEvent.click(button(batch, "ui.fleet.bulk.resume"));
        expect(driven.asked).toEqual(["pause", "resume"]);
        driven.tell({
            phase: "done",
            done: 2,
            results: new Map([
                ["00000001-0000-4000-8000-000000000007", DONE],
                ["00000001-0000-4000-8000-000000000008", DONE],
            ]),
            counts: { done: 2, refused: 0, failed: 0, unsure: 0, left: 0 },
        });
        driven.end();
        await waitFor(() =>
            expect(cellsOf(batch, 3).slice(0, 2)).toEqual([texts("fleet.bulk.done"), texts("fleet.bulk.done")]),
        );
        fireEvent.click(button(batch, "ui.fleet.bulk.close"));
        expect(readFleet).toHaveBeenCalledTimes(2);
    });

    const start = (batch: HTMLElement): void =>
        void fireEvent.click(
            within(batch).getByRole("button", { name: texts("ui.fleet.bulk.confirm", { count: 2, number: "2" }) }),
        );

    it("keeps the focus in the batch at each step, and gives it back at the end", async () => {
        const driven = drivenRun();
        const batch = await openBatch({ startBulk: driven.start });
        const heading = within(batch).getByRole("heading");
        expect(heading).toHaveFocus();
        within(batch)
            .getByRole("button", { name: /^Change 2/ })
            .focus();
        start(batch);
        await waitFor(() => expect(heading).toHaveFocus());
        const pause = button(batch, "ui.fleet.bulk.pause");
        pause.focus();
        driven.tell({ phase: "paused" });
        expect(await within(batch).findByRole("button", { name: texts("ui.fleet.bulk.resume") })).toHaveFocus();
        button(batch, "ui.fleet.bulk.cancel").focus();
        driven.tell({ phase: "cancelled" });
        driven.end();
        const close = await within(batch).findByRole("button", { name: texts("ui.fleet.bulk.close") });
        expect(close).toHaveFocus();
        fireEvent.click(close);
        expect(document.activeElement).toHaveTextContent(/^Refresh/);
        await screen.findByRole("button", { name: texts("ui.refresh") });
    });

    it("hands over the records that the notes of the mailboxes did not take", async () => {
        const driven = drivenRun();
        const files: string[] = [];
        const createFile: FleetServices["createFile"] = () => ({
            write: (text) => void files.push(text),
            close: () => Promise.resolve(),
        });
        const batch = await openBatch({ startBulk: driven.start, createFile });
        start(batch);
        const entry = { fixId: "test-and-enable", when: NOW, changes: [] };
        const failure = { kind: "denied", message: "No notes." };
        const kept = { ...DONE, journal: { kind: "kept", entry, failure } as never };
        driven.tell({ phase: "stopped", done: 1, results: new Map([["00000001-0000-4000-8000-000000000007", kept]]) });
        expect(await within(batch).findByText(texts("ui.fleet.bulk.kept", { count: 1, number: "1" }))).toBeVisible();
        fireEvent.click(button(batch, "ui.fleet.bulk.kept.save"));
        await within(batch).findByText(/^The file mailbox-diagnostics-batch-/);
        expect(JSON.parse(files.join(""))).toEqual([entry]);
    });

    it("reads out the phase and not every count", async () => {
        const driven = drivenRun();
        const batch = await openBatch({ startBulk: driven.start });
        start(batch);
        driven.tell({ done: 1, counts: { done: 1, refused: 0, failed: 0, unsure: 0, left: 1 } });
        const counts = await within(batch).findByText(/^1 changed/);
        expect(counts.closest("[role=status], [role=alert]")).toBeNull();
        expect(within(batch).getByRole("status")).toHaveTextContent(texts("ui.fleet.bulk.phase.running"));
    });

    it("is not taken away by a change of the view or a lost connection while it writes", async () => {
        const driven = drivenRun();
        const readFleet = jest.fn(fleetServices().services.readFleet);
        const { services } = fleetServices({
            prepareBulk: (options) => Promise.resolve(previewOf(options)),
            startBulk: driven.start,
            readFleet,
        });
        const dashboard = (key: string, isOffline: boolean): React.ReactElement => (
            <FleetDashboard
                services={services}
                source={{ ...SOURCE, key }}
                hostState={{ ...HOST, isOffline }}
                isReadOnly={false}
            />
        );
        const { rerender } = render(dashboard("view", false));
        await screen.findByRole("grid");
        fireEvent.click(
            screen.getByRole("button", { name: texts("ui.fleet.fixAll", { fix: FIX, count: 3, number: "3" }) }),
        );
        const batch = await screen.findByRole("region", { name: texts("ui.fleet.bulk.title", { fix: FIX }) });
        await within(batch).findByRole("grid");
        start(batch);
        rerender(dashboard("another", true));
        expect(await screen.findByText(texts("ui.fleet.bulk.viewChanged"))).toBeVisible();
        expect(batch).toBeInTheDocument();
        expect(driven.asked).toEqual([]);
        driven.tell({ phase: "done", done: 2 });
        driven.end();
        rerender(dashboard("another", false));
        fireEvent.click(await within(batch).findByRole("button", { name: texts("ui.fleet.bulk.close") }));
        await screen.findByRole("grid");
        expect(screen.queryByText(texts("ui.fleet.bulk.viewChanged"))).not.toBeInTheDocument();
        expect(batch).not.toBeInTheDocument();
    });

    it("says why it stopped, and how long it waits", async () => {
        const driven = drivenRun();
        const batch = await openBatch({ startBulk: driven.start });
        fireEvent.click(
            within(batch).getByRole("button", { name: texts("ui.fleet.bulk.confirm", { count: 2, number: "2" }) }),
        );
        driven.tell({ phase: "waiting", waitMs: 4_200 });
        expect(await within(batch).findByText(texts("ui.fleet.bulk.wait", { count: 5, number: "5" }))).toBeVisible();
        const mailboxId = "00000001-0000-4000-8000-000000000007";
        const unnoted: FixResult = { ...DONE, journal: { kind: "refused" } as never };
        driven.tell({
            phase: "stopped",
            stoppedBy: { mailboxId, kind: "denied" },
            results: new Map([[mailboxId, unnoted]]),
        });
        expect(await within(batch).findByRole("alert")).toHaveTextContent(
            texts("ui.fleet.bulk.stoppedAt", { mailbox: "Mailbox 7", result: texts("fleet.bulk.doneNoJournal") }),
        );
        fireEvent.click(button(batch, "ui.fleet.bulk.cancel"));
        expect(driven.asked).toEqual(["cancel"]);
    });

    it("says of a cancelled batch that the rest was not reached, not that it is still to do", async () => {
        const driven = drivenRun();
        const batch = await openBatch({ startBulk: driven.start });
        start(batch);
        expect(cellsOf(batch, 3)[1]).toBe(texts("ui.fleet.bulk.waiting"));
        driven.tell({
            phase: "cancelled",
            done: 1,
            results: new Map([["00000001-0000-4000-8000-000000000007", DONE]]),
            counts: { done: 1, refused: 0, failed: 0, unsure: 0, left: 1 },
        });
        driven.end();
        await waitFor(() => expect(cellsOf(batch, 3)[1]).toBe(texts("ui.fleet.bulk.notReached")));
        const counts = { done: "1", refused: "0", failed: "0", unsure: "0", left: "1" };
        expect(within(batch).getByText(texts("ui.fleet.bulk.countsEnded", counts))).toBeVisible();
    });

    it("says why a batch could not be prepared", async () => {
        const { services } = fleetServices({ prepareBulk: () => Promise.reject(new Error("No answer.")) });
        render(<FleetDashboard services={services} source={SOURCE} hostState={HOST} isReadOnly={false} />);
        await screen.findByRole("grid");
        fireEvent.click(
            screen.getByRole("button", { name: texts("ui.fleet.fixAll", { fix: FIX, count: 3, number: "3" }) }),
        );
        expect(await screen.findByText("No answer.")).toBeVisible();
    });

    it("offers no fix where the host lets nothing be changed", async () => {
        render(<FleetDashboard services={fleetServices().services} source={SOURCE} hostState={HOST} isReadOnly />);
        await screen.findByRole("grid");
        expect(screen.queryByRole("button", { name: new RegExp(`^${FIX}`) })).not.toBeInTheDocument();
        expect(screen.queryByRole("button", { name: texts("ui.fleet.fixShown") })).not.toBeInTheDocument();
    });
});
