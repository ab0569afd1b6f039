import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe, toHaveNoViolations } from "jest-axe";
import * as React from "react";
import type { FixResult } from "../../src/core/fixes/fix-result";
import type { FixServices } from "../../src/ui/fix-services";
import { MailboxPanel } from "../../src/ui/MailboxPanel";
import type { PanelServices } from "../../src/ui/services";
import { MAILBOX_ID } from "./fixtures/evidence";
import { DONE, ENTRY, fixServices } from "./fixtures/fixes";
import { clearReport, stoppedReport } from "./fixtures/reports";
import { HOST, services } from "./fixtures/services";

expect.extend(toHaveNoViolations);

const TITLE = "Approve the email address";

async function opened(
    overrides: Partial<FixServices> = {},
    panel: Partial<PanelServices> = {},
): Promise<{ readonly fixes: jest.Mocked<FixServices>; readonly host: PanelServices }> {
    const fixes = fixServices(overrides);
    const host = services({ fixes, ...panel });
    render(<MailboxPanel services={host} hostState={HOST} recordId={MAILBOX_ID} />);
    await screen.findByRole("tablist");
    userEvent.click(screen.getByRole("button", { name: TITLE }));
    await screen.findByRole("dialog", { name: TITLE });
    return { fixes, host };
}

const dialog = (): HTMLElement => screen.getByRole("dialog");
const button = (name: string): HTMLElement => within(dialog()).getByRole("button", { name });

async function confirmed(): Promise<void> {
    userEvent.click(await within(dialog()).findByRole("button", { name: "Make this change" }));
    await act(async () => userEvent.click(button("Yes, write it")));
}

describe("fix panel", () => {
    it("shows row, column, old and new value, what it means and what it needs before anything is written", async () => {
        const { fixes } = await opened();
        const list = await within(dialog()).findByRole("list", { name: "What changes" });
        expect(list).toHaveTextContent("Email Address Status, Ada Berg mailbox.emailrouteraccessapproval");
        expect(list).toHaveTextContent("Present valuePending Approval");
        expect(list).toHaveTextContent("New valueApproved");
        expect(dialog()).toHaveTextContent("You are not a System Administrator of this environment");
        expect(dialog()).toHaveTextContent("Privileges: prvWriteMailbox, prvApproveRejectEmailAddress. You hold them.");
        expect(fixes.run).not.toHaveBeenCalled();
        expect(await axe(dialog())).toHaveNoViolations();
    });

    it("writes only after a second question that repeats the change", async () => {
        const { fixes } = await opened();
        userEvent.click(await within(dialog()).findByRole("button", { name: "Make this change" }));
        const question = within(dialog()).getByRole("group", { name: "Write this now?" });
        expect(question).toHaveTextContent("Ada Berg: Pending Approval → Approved");
        expect(fixes.run).not.toHaveBeenCalled();
        userEvent.click(button("Back"));
        expect(within(dialog()).queryByRole("group", { name: "Write this now?" })).toBeNull();
        await confirmed();
        await waitFor(() => expect(fixes.run).toHaveBeenCalledTimes(1));
    });

    it("diagnoses again after the write and shows the verdict before and after", async () => {
        const diagnose = jest.fn().mockResolvedValueOnce(stoppedReport()).mockResolvedValue(clearReport());
        await opened({}, { diagnose });
        await confirmed();
        expect(await within(dialog()).findByText("The change was made and read back as shown.")).toBeInTheDocument();
        const after = await within(dialog()).findByText("No cause was found, and every check was made.");
        expect(after).toBeInTheDocument();
        expect(dialog()).toHaveTextContent("BeforeThis mailbox does not track email: Unapproved mailbox.");
        expect(diagnose).toHaveBeenCalledTimes(2);
        expect(await axe(dialog())).toHaveNoViolations();
    });

    it("says that the cause is still found when the new diagnosis finds it", async () => {
        await opened();
        await confirmed();
        expect(await within(dialog()).findByText("is still found")).toBeInTheDocument();
    });

    it("says so when the new diagnosis fails, and keeps the result", async () => {
        const diagnose = jest.fn().mockResolvedValueOnce(stoppedReport()).mockRejectedValue(new Error("timed out"));
        await opened({}, { diagnose });
        await confirmed();
        expect(await within(dialog()).findByText("The new diagnosis did not work: timed out")).toBeInTheDocument();
        expect(dialog()).toHaveTextContent("The change was made and read back as shown.");
    });

    it("offers the undo right in the result", async () => {
        const { fixes } = await opened();
        await confirmed();
        userEvent.click(await within(dialog()).findByRole("button", { name: "Take back" }));
        expect(await screen.findByRole("dialog", { name: `Take back: ${TITLE}` })).toBeInTheDocument();
        userEvent.click(await within(dialog()).findByRole("button", { name: "Take this back" }));
        userEvent.click(button("Yes, write it"));
        await waitFor(() => expect(fixes.undo).toHaveBeenCalledTimes(1));
    });

    it("cannot be closed while the write is under way", async () => {
        let answer: (result: FixResult) => void = () => undefined;
        await opened({ run: () => new Promise((resolve) => (answer = resolve)) });
        await confirmed();
        const busy = await within(dialog()).findByRole("button", { name: "Writing" });
        expect(busy).toHaveAttribute("aria-disabled", "true");
        userEvent.keyboard("{esc}");
        expect(screen.getByRole("dialog", { name: TITLE })).toBeInTheDocument();
        await act(async () => answer(DONE));
        userEvent.click(await within(dialog()).findByRole("button", { name: "Close" }));
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    });

    it("writes nothing for a reader who lacks the privilege, and copies the change for somebody who holds it", async () => {
        const held = fixServices();
        const { fixes, host } = await opened({
            prepare: async (...request) => ({
                ...(await held.prepare(...request)),
                privileges: { outcome: "missing", missing: ["prvWriteMailbox"] },
            }),
        });
        const ask = await within(dialog()).findByRole("button", { name: "Make this change" });
        expect(ask).toHaveAttribute("aria-disabled", "true");
        expect(dialog()).toHaveTextContent("You lack prvWriteMailbox.");
        userEvent.click(ask);
        expect(within(dialog()).queryByRole("group", { name: "Write this now?" })).toBeNull();
        userEvent.click(button("Copy this change as text"));
        await waitFor(() => expect(host.copyText).toHaveBeenCalledTimes(1));
        const [text = ""] = (host.copyText as jest.Mock).mock.calls[0] as readonly string[];
        expect(text).toContain(
            "Ada Berg: Email Address Status (mailbox.emailrouteraccessapproval): Pending Approval -> Approved",
        );
        expect(text).toContain("prvApproveRejectEmailAddress");
        expect(fixes.run).not.toHaveBeenCalled();
    });

    it("shows what stands there now when somebody was faster, and how to go on", async () => {
        const [change] = ENTRY.changes;
        const diagnose = jest.fn(() => Promise.resolve(stoppedReport()));
        await opened(
            {
                run: () =>
                    Promise.resolve({
                        outcome: "refused",
                        reason: "changed",
                        moved: change === undefined ? [] : [{ change, now: 3 }],
                    }),
            },
            { diagnose },
        );
        await confirmed();
        const list = await within(dialog()).findByRole("list", { name: "Changed since the preview" });
        expect(list).toHaveTextContent("Value nowRejected");
        userEvent.click(button("Look at the present values"));
        await waitFor(() => expect(diagnose).toHaveBeenCalledTimes(2));
    });

    it("keeps the record of a change whose note was refused, for the file and for the history", async () => {
        const { host } = await opened({
            run: () =>
                Promise.resolve({
                    ...DONE,
                    journal: { kind: "kept", entry: ENTRY, failure: { kind: "denied", message: "prvCreateNote" } },
                } as FixResult),
        });
        await confirmed();
        userEvent.click(await within(dialog()).findByRole("button", { name: "Save this record as a file" }));
        expect(host.saveFile).toHaveBeenCalledWith(
            "mailbox-diagnostics-approve-address-2026-03-02.json",
            "application/json",
            expect.stringContaining('"fixId": "approve-address"'),
        );
        userEvent.click(button("Close"));
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
        userEvent.click(screen.getByRole("tab", { name: "History" }));
        expect(await screen.findByText("Kept only here")).toBeInTheDocument();
    });

    it("leads through steps by hand and checks them from data", async () => {
        const diagnose = jest.fn().mockResolvedValueOnce(stoppedReport()).mockResolvedValue(clearReport());
        const host = services({ fixes: fixServices(), diagnose });
        render(<MailboxPanel services={host} hostState={HOST} recordId={MAILBOX_ID} />);
        await screen.findByRole("tablist");
        userEvent.click(screen.getByRole("button", { name: /\(by hand\)$/ }));
        await screen.findByRole("dialog");
        expect(within(dialog()).getAllByRole("listitem").length).toBeGreaterThan(1);
        expect(await axe(dialog())).toHaveNoViolations();
        userEvent.click(button("Check again"));
        expect(await within(dialog()).findByText("No cause was found, and every check was made.")).toBeInTheDocument();
    });

    it("offers nothing where nothing can be written", async () => {
        render(<MailboxPanel services={services()} hostState={HOST} recordId={MAILBOX_ID} />);
        await screen.findByRole("tablist");
        expect(screen.queryByRole("button", { name: TITLE })).toBeNull();
        expect(screen.queryByRole("tab", { name: "History" })).toBeNull();
    });

    it("says why the preview could not be made, with the steps by hand", async () => {
        await opened({ prepare: () => Promise.reject(new Error("no answer")) });
        expect(
            await within(dialog()).findByText("What would change could not be worked out: no answer"),
        ).toBeInTheDocument();
        expect(within(dialog()).getByText("By hand")).toBeInTheDocument();
    });
});
