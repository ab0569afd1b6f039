import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe, toHaveNoViolations } from "jest-axe";
import * as React from "react";
import { MailboxPanel } from "../../src/ui/MailboxPanel";
import type { HostState, PanelServices } from "../../src/ui/services";
import { MAILBOX_ID } from "./fixtures/evidence";
import { clearReport, stoppedReport, undecidedReport, unreadableReport } from "./fixtures/reports";
import { HOST, pendingDiagnosis, services } from "./fixtures/services";

expect.extend(toHaveNoViolations);

function panel(
    overrides: Partial<PanelServices> = {},
    host: Partial<HostState> = {},
    recordId?: string,
): React.ReactElement {
    return (
        <MailboxPanel
            services={services(overrides)}
            hostState={{ ...HOST, ...host }}
            {...(recordId ? { recordId } : {})}
        />
    );
}

async function showReport(overrides: Partial<PanelServices> = {}, host: Partial<HostState> = {}): Promise<HTMLElement> {
    const { container } = render(panel(overrides, host, MAILBOX_ID));
    await screen.findByRole("tablist");
    return container;
}

describe("states", () => {
    it("asks to save a record that is not saved, and asks the environment nothing", async () => {
        const diagnose = jest.fn();
        const { container } = render(panel({ diagnose }));
        expect(screen.getByRole("status")).toHaveTextContent("Save the mailbox first");
        expect(diagnose).not.toHaveBeenCalled();
        expect(await axe(container)).toHaveNoViolations();
    });

    it("waits while the app is offline and starts by itself when it is online again", async () => {
        const { rerender, container } = render(panel({}, { isOffline: true }, MAILBOX_ID));
        expect(screen.getByRole("status")).toHaveTextContent("You are offline");
        expect(await axe(container)).toHaveNoViolations();
        rerender(panel({}, { isOffline: false }, MAILBOX_ID));
        expect(await screen.findByRole("heading", { name: /does not track email/ })).toBeVisible();
    });

    it("says what is still being read", async () => {
        const { diagnose, calls } = pendingDiagnosis();
        const { container } = render(panel({ diagnose }, {}, MAILBOX_ID));
        expect(screen.getByRole("status")).toHaveTextContent("Reading the mailbox");
        act(() => calls[0]?.options.onProgress({ done: ["mailbox"], pending: ["alerts", "items"] }));
        expect(screen.getByRole("status")).toHaveTextContent("1 of 3 read");
        expect(screen.getByText("Still reading: the alerts, the item failures")).toBeVisible();
        expect(await axe(container)).toHaveNoViolations();
    });

    it("shows the server's words and a way to try again when the diagnosis fails", async () => {
        const diagnose = jest
            .fn()
            .mockRejectedValueOnce(new Error("503 from the server"))
            .mockResolvedValueOnce(clearReport());
        const { container } = render(panel({ diagnose }, {}, MAILBOX_ID));
        expect(await screen.findByRole("alert")).toHaveTextContent("503 from the server");
        expect(await axe(container)).toHaveNoViolations();
        userEvent.click(screen.getByRole("button", { name: "Try again" }));
        expect(await screen.findByRole("heading", { name: /No cause was found/ })).toBeVisible();
    });

    it("keeps the older report and says its age when a refresh fails", async () => {
        const diagnose = jest.fn().mockResolvedValueOnce(stoppedReport()).mockRejectedValueOnce(new Error("offline"));
        await showReport({ diagnose });
        userEvent.click(screen.getByRole("button", { name: "Refresh" }));
        const alert = await screen.findByRole("alert");
        expect(alert).toHaveTextContent("The refresh did not work; below is the report from Mar 2, 2026, 11:58 AM.");
        expect(screen.getByRole("heading", { name: /does not track email/ })).toBeVisible();
    });

    it("shows a message, never a blank panel, when a part cannot be drawn", async () => {
        const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
        const broken = { ...stoppedReport(), stages: undefined } as unknown as ReturnType<typeof stoppedReport>;
        render(panel({ diagnose: () => Promise.resolve(broken) }, {}, MAILBOX_ID));
        expect(await screen.findByRole("alert")).toHaveTextContent("The panel could not show the report");
        error.mockRestore();
    });

    it("drops the late answer for another record and cancels its request", async () => {
        const { diagnose, calls } = pendingDiagnosis();
        const host = services({ diagnose });
        const { rerender } = render(<MailboxPanel services={host} hostState={HOST} recordId="a" />);
        rerender(<MailboxPanel services={host} hostState={HOST} recordId="b" />);
        expect(calls.map((call) => [call.mailboxId, call.options.signal.aborted])).toEqual([
            ["a", true],
            ["b", false],
        ]);
        await act(async () => calls[0]?.answer(stoppedReport()));
        expect(screen.queryByRole("tablist")).toBeNull();
        await act(async () => calls[1]?.answer(clearReport()));
        expect(screen.getByRole("heading", { name: /No cause was found/ })).toBeVisible();
    });

    it("cancels the running request when the panel goes away", () => {
        const { diagnose, calls } = pendingDiagnosis();
        const { unmount } = render(panel({ diagnose }, {}, MAILBOX_ID));
        unmount();
        expect(calls[0]?.options.signal.aborted).toBe(true);
    });

    it("does not ask again when the host only redraws", async () => {
        const diagnose = jest.fn(() => Promise.resolve(stoppedReport()));
        const host = services({ diagnose });
        const { rerender } = render(<MailboxPanel services={host} hostState={HOST} recordId={MAILBOX_ID} />);
        await screen.findByRole("tablist");
        rerender(<MailboxPanel services={host} hostState={{ ...HOST }} recordId={MAILBOX_ID} />);
        expect(diagnose).toHaveBeenCalledTimes(1);
    });
});

describe("report", () => {
    it("puts the verdict first, with stage, actor and what is missing", async () => {
        await showReport();
        const verdict = screen.getByRole("region", { name: "Verdict" });
        expect(within(verdict).getByRole("status")).toHaveTextContent(
            "This mailbox does not track email: Unapproved mailbox.",
        );
        expect(verdict).toHaveTextContent("Ada Berg is not approved, so the server skips its email.");
        expect(verdict).toHaveTextContent("1 check could not be made; there may be another cause as well.");
        expect(verdict).toHaveTextContent("Who must act: A Dataverse administrator");
    });

    it("draws twelve stages in order and marks where email stops", async () => {
        await showReport();
        const stages = within(
            screen.getByRole("heading", { name: "The way of an incoming email" }).closest("section") as HTMLElement,
        );
        const items = stages.getAllByRole("listitem");
        expect(items).toHaveLength(12);
        expect(items[1]).toHaveTextContent("Email stops here");
        expect(items[1]).toHaveAttribute("aria-current", "step");
        expect(items[3]).toHaveTextContent("Not checked");
    });

    it("nests the symptom under its cause and shows the proof on demand", async () => {
        const openRecord = jest.fn();
        await showReport({ openRecord });
        const card = screen.getByRole("article", { name: "Unapproved mailbox" });
        expect(within(card).getByRole("heading", { name: "No recent synchronization", level: 5 })).toBeVisible();
        expect(screen.queryByRole("table")).toBeNull();
        userEvent.click(within(card).getByRole("button", { name: "Show proof (2 rows)" }));
        const table = within(card).getByRole("table", { name: "Proof: Unapproved mailbox" });
        expect(
            within(table).getByRole("row", { name: /emailrouteraccessapproval Mailbox 2 Pending Approval/ }),
        ).toBeVisible();
        userEvent.click(within(table).getAllByRole("button", { name: /Open record mailbox/ })[0] as HTMLElement);
        expect(openRecord).toHaveBeenCalledWith("mailbox", MAILBOX_ID);
    });

    it("opens an article through the host", async () => {
        const openUrl = jest.fn();
        await showReport({ openUrl });
        userEvent.click(screen.getByRole("link", { name: "Approve mailboxes" }));
        expect(openUrl).toHaveBeenCalledWith("https://learn.microsoft.com/power-platform/admin/approve");
    });

    it("shows a moment in the reader's zone and in UTC after a press", async () => {
        await showReport();
        const time = screen.getAllByRole("button", { name: /^Mar 2, 2026, 12:30 AM/ })[0] as HTMLElement;
        expect(time).toHaveAttribute("title", "2026-03-01 22:30:00 UTC");
        userEvent.click(time);
        expect(time).toHaveAttribute("aria-pressed", "true");
    });

    it("shows text from outside as text, never as markup", async () => {
        const container = await showReport();
        userEvent.click(screen.getByRole("tab", { name: "Alerts (2)" }));
        expect(screen.getByText("Something <b>else</b> happened.")).toBeVisible();
        expect(container.querySelector("b")).toBeNull();
    });

    it("names what is missing above the verdict and leads to the reasons", async () => {
        await showReport({ diagnose: () => Promise.resolve(undecidedReport()) });
        expect(
            screen.getByText("Missing: the alerts, the item failures. What is shown holds for the rest."),
        ).toBeVisible();
        userEvent.click(screen.getByRole("button", { name: "Show why" }));
        expect(screen.getByRole("tab", { name: "Could not be checked (4)" })).toHaveAttribute("aria-selected", "true");
        expect(screen.getByText(/the privilege prvReadTraceLog is missing/)).toBeVisible();
    });

    it("never says that all is well when the mailbox could not be read", async () => {
        await showReport({ diagnose: () => Promise.resolve(unreadableReport()) });
        const verdict = screen.getByRole("region", { name: "Verdict" });
        expect(verdict).toHaveTextContent("The mailbox could not be read, so nothing can be said about it.");
        expect(screen.queryByText("No cause was found, and every check was made.")).toBeNull();
    });
});

describe("tabs", () => {
    const TABS = [
        "Causes (2)",
        "Item failures (1)",
        "Alerts (2)",
        /^Access \(/,
        "Settings",
        "One email",
        "Could not be checked (1)",
    ];

    it.each(TABS)("has no accessibility violation on the tab %s", async (name) => {
        const container = await showReport();
        userEvent.click(screen.getByRole("tab", { name }));
        for (const button of screen.queryAllByRole("button", { name: /^Show (proof|\d+ row)/ }))
            userEvent.click(button);
        expect(await axe(container)).toHaveNoViolations();
    });

    it("has no accessibility violation in dark theme, right to left", async () => {
        const container = await showReport({}, { isDarkTheme: true, isRtl: true });
        expect(container.querySelector("[dir=rtl]")).not.toBeNull();
        expect(await axe(container)).toHaveNoViolations();
    });

    it("states who may see item failures beside the list", async () => {
        await showReport();
        userEvent.click(screen.getByRole("tab", { name: "Item failures (1)" }));
        expect(
            screen.getByText(/shows a row only to its owner and to users with the System Administrator role/),
        ).toBeVisible();
        expect(screen.getByText("You can see all rows of this mailbox's owner.")).toBeVisible();
        userEvent.click(screen.getByRole("button", { name: "Show 1 row" }));
        expect(screen.getByRole("rowheader", { name: "Offer for Fabrikam" })).toBeVisible();
    });

    it("filters alerts by level", async () => {
        await showReport();
        userEvent.click(screen.getByRole("tab", { name: "Alerts (2)" }));
        expect(screen.getByText(/Something <b>else/)).toBeVisible();
        userEvent.click(screen.getByRole("button", { name: "Error (1)" }));
        expect(screen.getByRole("button", { name: "Error (1)" })).toHaveAttribute("aria-pressed", "true");
        expect(screen.queryByText(/Something <b>else/)).toBeNull();
        expect(screen.getByText(/needs approval/)).toBeVisible();
    });

    it("shows each privilege with the depth the owner has and where it comes from", async () => {
        await showReport();
        userEvent.click(screen.getByRole("tab", { name: /^Access/ }));
        expect(screen.getByRole("row", { name: /prvReadMailbox .*Salesperson, assigned directly/ })).toBeVisible();
        expect(screen.getByText("Mail, through team Nordics")).toBeVisible();
    });

    it("explains what a setting means for this mailbox", async () => {
        await showReport();
        userEvent.click(screen.getByRole("tab", { name: "Settings" }));
        expect(
            screen.getByRole("row", { name: /Users need an approved address Yes A user's mailbox is read only after/ }),
        ).toBeVisible();
    });
});

describe("exports", () => {
    it("copies Markdown without personal data unless the reader switches that off", async () => {
        const copyText = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
        await showReport({ copyText });
        userEvent.click(screen.getByRole("button", { name: "Copy as Markdown" }));
        expect(await screen.findByText("The report was copied.")).toBeVisible();
        expect(copyText.mock.calls[0]?.[0]).not.toMatch(/Ada|contoso\.com/);
        userEvent.click(screen.getByRole("switch", { name: /Replace names/ }));
        userEvent.click(screen.getByRole("button", { name: "Copy as Markdown" }));
        await waitFor(() => expect(copyText).toHaveBeenCalledTimes(2));
        expect(copyText.mock.calls[1]?.[0]).toContain("Ada Berg");
    });

    it("says so when copying fails", async () => {
        await showReport({ copyText: () => Promise.reject(new Error("not allowed")) });
        userEvent.click(screen.getByRole("button", { name: "Copy as Markdown" }));
        expect(await screen.findByText("Copying did not work: not allowed")).toBeVisible();
    });

    it.each([
        ["Markdown (.md)", "text/markdown", ".md"],
        ["Web page (.html)", "text/html", ".html"],
        ["Evidence (.json)", "application/json", ".json"],
    ])("saves %s under a name without personal data", async (item, mime, extension) => {
        const saveFile = jest.fn<Promise<void>, [string, string, string]>(() => Promise.resolve());
        await showReport({ saveFile });
        userEvent.click(screen.getByRole("button", { name: "Download" }));
        // jsdom lays nothing out, so the menu stays in the state in which it waits for its place.
        userEvent.click(await screen.findByRole("menuitem", { name: item }), undefined, {
            skipPointerEventsCheck: true,
        });
        await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
        const [name, type, content] = saveFile.mock.calls[0] ?? [];
        expect(name).toBe(`mailbox-diagnostics-${MAILBOX_ID}-2026-03-02${extension}`);
        expect(type).toBe(mime);
        expect(content).not.toMatch(/Ada|contoso\.com/);
    });
});
