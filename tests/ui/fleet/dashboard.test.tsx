import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { axe } from "jest-axe";
import type { Fleet } from "../../../src/core/fleet/fleet";
import { FleetDashboard } from "../../../src/ui/fleet/FleetDashboard";
import type { FleetServices, ViewSource } from "../../../src/ui/fleet/fleet-services";
import { HOST } from "../fixtures/services";
import { fleet, fleetServices, READ_AT, SOURCE, texts, type FleetFixture } from "./fixtures/fleet";

function dashboard(services: FleetServices, source: ViewSource = SOURCE): React.ReactElement {
    return <FleetDashboard services={services} source={source} hostState={HOST} isReadOnly={false} />;
}

async function show(overrides: Partial<FleetServices> = {}): Promise<FleetFixture> {
    const fixture = fleetServices(overrides);
    render(dashboard(fixture.services));
    await screen.findByRole("grid");
    return fixture;
}

const region = (key: string): HTMLElement => screen.getByRole("region", { name: texts(key) });
const names = (): readonly string[] => screen.getAllByRole("rowheader").map((cell) => cell.textContent ?? "");
const grid = (): HTMLElement => screen.getByRole("grid");

describe("fleet dashboard", () => {
    it("shows the funnel, the trend, the causes, failing profiles and stuck mailboxes above all mailboxes", async () => {
        await show();
        for (const key of ["funnel", "trend", "causes", "profiles", "detectors", "mailboxes"]) {
            expect(region(`ui.fleet.${key}`)).toBeVisible();
        }
        expect(names()).toHaveLength(10);
        expect(grid()).toHaveAttribute("aria-rowcount", "11");
    });

    it("gives each picture's numbers as a table as well", async () => {
        await show();
        for (const key of ["funnel", "trend", "causes"]) {
            const part = within(region(`ui.fleet.${key}`));
            fireEvent.click(part.getByRole("button", { name: texts("ui.fleet.table.show") }));
            expect(part.getByRole("table")).toBeVisible();
        }
        const trend = within(region("ui.fleet.trend")).getByRole("table");
        const [, newest] = within(trend).getAllByRole("row");
        expect(
            within(newest as HTMLElement)
                .getAllByRole("cell")
                .map((cell) => cell.textContent),
        ).toEqual(["2", "1", "0"]);
    });

    it("filters by a cause, says so, and shows all again when the filter is taken away", async () => {
        await show();
        const title = texts("rule.unapproved-mailbox.title");
        fireEvent.click(
            within(region("ui.fleet.causes")).getByRole("button", { name: new RegExp(title), pressed: false }),
        );
        await waitFor(() => expect(names()).toEqual(["Mailbox 0007", "Mailbox 0008", "Mailbox 0009"]));
        const filter = texts("ui.fleet.filter.cause", { value: title });
        fireEvent.click(screen.getByRole("button", { name: texts("ui.fleet.filter.remove", { filter }) }));
        await waitFor(() => expect(names()).toHaveLength(10));
    });

    it("filters by a funnel step, by what drops out, by a detector and by a failing profile", async () => {
        await show();
        const parts: readonly (readonly [string, RegExp, number])[] = [
            ["ui.fleet.funnel", /Address approved.*7/, 7],
            ["ui.fleet.detectors", /Postponed/, 1],
            ["ui.fleet.profiles", new RegExp(texts("ui.fleet.showMailboxes")), 3],
        ];
        for (const [key, name, count] of parts) {
            fireEvent.click(within(region(key)).getAllByRole("button", { name })[0] as HTMLElement);
            await waitFor(() => expect(names()).toHaveLength(count));
            fireEvent.click(screen.getByRole("button", { name: texts("ui.fleet.filter.clear") }));
            await waitFor(() => expect(names()).toHaveLength(10));
        }
    });

    it("filters by a day of the trend through the environment", async () => {
        const readAlertRows = jest.fn<
            ReturnType<FleetServices["readAlertRows"]>,
            Parameters<FleetServices["readAlertRows"]>
        >(() => Promise.resolve({ status: "ok", value: Uint32Array.from([6, 7]), readAt: READ_AT }));
        await show({ readAlertRows });
        const days = within(screen.getByRole("group", { name: texts("ui.fleet.trend.days") })).getAllByRole("button");
        expect(days).toHaveLength(3);
        fireEvent.click(days[1] as HTMLElement);
        await waitFor(() => expect(names()).toEqual(["Mailbox 0007", "Mailbox 0008"]));
        expect(readAlertRows.mock.calls[0]?.[1]).toEqual({ day: "2026-11-23" });
        const codes = within(region("ui.fleet.trend"));
        fireEvent.click(codes.getByRole("button", { name: texts("ui.fleet.trend.codes.show") }));
        fireEvent.click(codes.getByRole("button", { name: /^Trace code 60/ }));
        await waitFor(() => expect(readAlertRows.mock.calls[1]?.[1]).toEqual({ day: "2026-11-23", traceCode: 60 }));
        const chip = texts("ui.fleet.filter.traceCode", { value: texts("fleet.trend.code", { code: 60 }) });
        fireEvent.click(screen.getByRole("button", { name: texts("ui.fleet.filter.remove", { filter: chip }) }));
        await waitFor(() => expect(readAlertRows.mock.calls[2]?.[1]).toEqual({ day: "2026-11-23" }));
    });

    it("shows nothing as in order before all mailboxes are read", async () => {
        await show({
            readFleet: ({ onScope, onUpdate }) => {
                onScope({ kind: "view" });
                onUpdate(fleet({ phase: "rows" }));
                return new Promise(() => undefined);
            },
        });
        const lines = within(region("ui.fleet.detectors")).getAllByRole("button");
        expect(lines[0]).toHaveTextContent(texts("fleet.detector.incomplete"));
        expect(lines[0]?.querySelector(".mbx-tone-good")).toBeNull();
    });

    it("says that there is no alert instead of an empty picture", async () => {
        const trend = fleet().trend;
        if (trend.status !== "ok") throw new Error("The fixture has a trend.");
        const value = { ...trend.value, days: [], codes: [], alerts: 0 };
        await show({
            readFleet: ({ onScope, onUpdate }) => {
                onScope({ kind: "view" });
                const read = fleet({ trend: { ...trend, value } });
                onUpdate(read);
                return Promise.resolve(read);
            },
        });
        expect(screen.getByText(texts("ui.fleet.trend.none"))).toBeVisible();
        expect(screen.queryByRole("group", { name: texts("ui.fleet.trend.days") })).not.toBeInTheDocument();
    });

    it("says why a day filters nothing when its alerts cannot be read", async () => {
        await show({
            readAlertRows: () =>
                Promise.resolve({ status: "denied", message: "No access to alerts.", readAt: READ_AT }),
        });
        fireEvent.click(
            within(screen.getByRole("group", { name: texts("ui.fleet.trend.days") })).getAllByRole(
                "button",
            )[0] as HTMLElement,
        );
        expect(await screen.findByText(texts("ui.fleet.day.unread"))).toBeVisible();
        expect(names()).toHaveLength(10);
    });

    it("hands the focus on when a filter's own button takes it away", async () => {
        await show();
        const [first, second] = within(region("ui.fleet.funnel")).getAllByRole("button");
        fireEvent.click(second as HTMLElement);
        fireEvent.click(within(region("ui.fleet.detectors")).getByRole("button", { name: /ostponed/ }));
        const list = screen.getByRole("list", { name: texts("ui.fleet.filters") });
        const chips = (): HTMLElement[] => within(list).getAllByRole("button", { name: /^Take the filter away/ });
        expect(chips()).toHaveLength(2);
        chips()[0]?.focus();
        fireEvent.click(chips()[0] as HTMLElement);
        expect(chips()).toHaveLength(1);
        expect(chips()[0]).toHaveFocus();
        fireEvent.click(within(list).getByRole("button", { name: texts("ui.fleet.filter.clear") }));
        const search = screen.getByRole("textbox", { name: texts("ui.fleet.search") });
        expect(search).toHaveFocus();
        first?.focus();
        fireEvent.click(first as HTMLElement);
        expect(first).toHaveFocus();
    });

    it("searches after a pause in typing", async () => {
        await show();
        fireEvent.change(screen.getByRole("textbox", { name: texts("ui.fleet.search") }), {
            target: { value: "0004" },
        });
        await waitFor(() => expect(names()).toEqual(["Mailbox 0004"]));
    });

    it("sorts by a heading, one way and the other", async () => {
        await show();
        const heading = (): HTMLElement => within(grid()).getAllByRole("columnheader")[0] as HTMLElement;
        const before = names();
        fireEvent.click(heading());
        await waitFor(() => expect(names()).not.toEqual(before));
        const once = names();
        fireEvent.click(heading());
        await waitFor(() => expect(names()).toEqual([...once].reverse()));
    });

    it("opens the record of a mailbox", async () => {
        const { opened } = await show();
        fireEvent.click(screen.getByRole("rowheader", { name: "Mailbox 0003" }));
        expect(opened).toEqual(["00000001-0000-4000-8000-000000000003"]);
    });

    it("keeps filter, order and grouping for the next visit, and starts with what was kept", async () => {
        const { saved } = await show();
        fireEvent.click(within(region("ui.fleet.detectors")).getByRole("button", { name: /ostponed/ }));
        await waitFor(() => expect(saved).toHaveLength(1));
        const [kept = {}] = saved;
        document.body.innerHTML = "";
        const next = fleetServices({ savedView: () => kept });
        render(dashboard(next.services));
        await waitFor(() => expect(names()).toEqual(["=Sum"]));
    });

    it("exports every row that is shown, with formulas made harmless", async () => {
        const { files } = await show();
        fireEvent.click(screen.getByRole("button", { name: texts("ui.fleet.csv", { count: 10, number: "10" }) }));
        await waitFor(() => expect(files[0]?.closed).toBe(true));
        const lines = (files[0]?.parts.join("") ?? "").trim().split("\r\n");
        expect(lines).toHaveLength(11);
        expect(lines.some((line) => /(?:^|,)"?'=Sum/.test(line))).toBe(true);
        expect(files[0]?.name).toBe("mailbox-fleet-2026-11-24.csv");
    });

    it("says what could not be read, and shows the rest", async () => {
        const partly: Fleet = fleet({
            trend: { status: "denied", message: "No access to alerts.", privilege: "prvReadTraceLog", readAt: READ_AT },
            gaps: [{ part: "mailboxes", kind: "timeout", message: "No answer.", counted: 10, missing: 5 }],
        });
        await show({
            readFleet: ({ onScope, onUpdate }) => {
                onScope({ kind: "all", failure: "The view is gone." });
                onUpdate(partly);
                return Promise.resolve(partly);
            },
        });
        expect(within(region("ui.fleet.trend")).getByText(/prvReadTraceLog/)).toBeVisible();
        expect(screen.getByText(texts("ui.fleet.gaps"))).toBeVisible();
        expect(screen.getByText(/The view is gone/)).toBeVisible();
        expect(names()).toHaveLength(10);
    });

    it("asks to try again when nothing could be counted, and does", async () => {
        const { services } = fleetServices();
        const readFleet = jest.fn(services.readFleet).mockRejectedValueOnce(new Error("The environment is down."));
        render(dashboard({ ...services, readFleet }));
        expect(await screen.findByRole("alert")).toHaveTextContent("The environment is down.");
        fireEvent.click(screen.getByRole("button", { name: texts("ui.failed.retry") }));
        expect(await screen.findByRole("grid")).toBeVisible();
    });

    it("waits for the host's view, and reads again when the view changes", async () => {
        const { services } = fleetServices();
        const readFleet = jest.fn(services.readFleet);
        const all = { ...services, readFleet };
        const { rerender } = render(dashboard(all, { ...SOURCE, isLoading: true }));
        expect(readFleet).not.toHaveBeenCalled();
        rerender(dashboard(all));
        await screen.findByRole("grid");
        rerender(dashboard(all, { ...SOURCE, isLoading: true }));
        rerender(dashboard(all));
        expect(readFleet).toHaveBeenCalledTimes(1);
        await act(async () => rerender(dashboard(all, { ...SOURCE, key: "other" })));
        expect(readFleet).toHaveBeenCalledTimes(2);
    });

    it("gives axe nothing to report, plain and grouped", async () => {
        const { container } = render(dashboard(fleetServices().services));
        await screen.findByRole("grid");
        expect((await axe(container)).violations).toEqual([]);
    });
});
