import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe, toHaveNoViolations } from "jest-axe";
import * as React from "react";
import type { FixServices } from "../../src/ui/fix-services";
import { MailboxPanel } from "../../src/ui/MailboxPanel";
import { MAILBOX_ID, NOW } from "./fixtures/evidence";
import { ENTRY, fixServices, noteOf } from "./fixtures/fixes";
import { HOST, services } from "./fixtures/services";

expect.extend(toHaveNoViolations);

async function history(overrides: Partial<FixServices>): Promise<jest.Mocked<FixServices>> {
    const fixes = fixServices(overrides);
    render(<MailboxPanel services={services({ fixes })} hostState={HOST} recordId={MAILBOX_ID} />);
    userEvent.click(await screen.findByRole("tab", { name: "History" }));
    return fixes;
}

const notes = (...items: ReturnType<typeof noteOf>[]): Partial<FixServices> => ({
    readJournal: () => Promise.resolve({ items, truncated: false }),
});

it("reads the notes only when the tab is opened", async () => {
    const fixes = fixServices();
    render(<MailboxPanel services={services({ fixes })} hostState={HOST} recordId={MAILBOX_ID} />);
    const tab = await screen.findByRole("tab", { name: "History" });
    expect(fixes.readJournal).not.toHaveBeenCalled();
    userEvent.click(tab);
    expect(await screen.findByText("No change was made to this mailbox from here.")).toBeVisible();
    expect(fixes.readJournal).toHaveBeenCalledTimes(1);
});

it("shows who changed what and when, and takes it back", async () => {
    const fixes = await history(notes(noteOf(ENTRY)));
    const card = await screen.findByRole("article", { name: "Approve the email address" });
    expect(card).toHaveTextContent("Bo Lund");
    expect(card).toHaveTextContent("BeforePending Approval");
    expect(card).toHaveTextContent("AfterApproved");
    expect(await axe(document.body)).toHaveNoViolations();
    userEvent.click(within(card).getByRole("button", { name: /^Take back: Approve the email address/ }));
    const dialog = await screen.findByRole("dialog", { name: "Take back: Approve the email address" });
    userEvent.click(await within(dialog).findByRole("button", { name: "Take this back" }));
    userEvent.click(within(dialog).getByRole("button", { name: "Yes, write it" }));
    await waitFor(() => expect(fixes.undo).toHaveBeenCalledTimes(1));
    expect(await within(dialog).findByText("After")).toBeInTheDocument();
});

it("does not take back what was taken back already, nor the taking back itself", async () => {
    await history(notes(noteOf({ ...ENTRY, when: NOW, undoes: ENTRY.when }), noteOf(ENTRY)));
    expect(await screen.findByRole("article", { name: "Taken back: Approve the email address" })).toBeVisible();
    expect(screen.getByText("Taken back.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Take back/ })).toBeNull();
});

it("writes nothing when somebody changed the value since", async () => {
    const [change] = ENTRY.changes;
    const fixes = await history({
        ...notes(noteOf(ENTRY)),
        prepareUndo: (entry) =>
            Promise.resolve({
                entry,
                changes: entry.changes,
                lost: [],
                moved: change === undefined ? [] : [{ change, now: 3 }],
                notes: [],
            }),
    });
    userEvent.click(await screen.findByRole("button", { name: /^Take back/ }));
    const dialog = await screen.findByRole("dialog");
    const ask = await within(dialog).findByRole("button", { name: "Take this back" });
    expect(ask).toHaveAttribute("aria-disabled", "true");
    expect(dialog).toHaveTextContent("Somebody changed this since, so it is not taken back.");
    expect(dialog).toHaveTextContent("Value nowRejected");
    expect(fixes.undo).not.toHaveBeenCalled();
});

it("names deleted rows as lost", async () => {
    const lost = { ...ENTRY, fixId: "delete-alerts", changes: [{ kind: "delete", table: "tracelog", id: MAILBOX_ID }] };
    await history(notes(noteOf(lost as typeof ENTRY)));
    expect(await screen.findByRole("article", { name: "Delete alerts of the mailbox" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Take back/ })).toBeNull();
});

it("says that earlier changes are not known when the notes cannot be read", async () => {
    await history({ readJournal: () => Promise.reject(new Error("You lack prvReadNote.")) });
    expect(
        await screen.findByText(
            "The notes of the mailbox could not be read, so earlier changes are not known: You lack prvReadNote.",
        ),
    ).toBeVisible();
});

it("shows a note that is no record as plain text", async () => {
    const item = { kind: "unreadable", noteId: "n", line: "<img src=x onerror=alert(1)>" } as const;
    await history({ readJournal: () => Promise.resolve({ items: [item], truncated: true }) });
    expect(await screen.findByText("<img src=x onerror=alert(1)>")).toBeVisible();
    expect(document.querySelector("img")).toBeNull();
    expect(screen.getByText("Older notes are not shown.")).toBeVisible();
});
