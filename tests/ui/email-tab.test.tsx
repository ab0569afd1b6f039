import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe, toHaveNoViolations } from "jest-axe";
import * as React from "react";
import { cell } from "../../src/core/model/row";
import type { EmailAnswer } from "../../src/core/trace/email-question";
import { MailboxPanel } from "../../src/ui/MailboxPanel";
import type { PanelServices } from "../../src/ui/services";
import { MAILBOX_ID, mailbox } from "./fixtures/evidence";
import { HOST, services } from "./fixtures/services";

expect.extend(toHaveNoViolations);

const ANSWER: EmailAnswer = {
    verdict: "notRead",
    message: { key: "trace.verdict.notRead", data: {} },
    steps: [
        { id: "alreadyTracked", state: "fail", message: { key: "trace.tracked.no", data: {} }, evidence: [] },
        {
            id: "syncStart",
            state: "fail",
            message: {
                key: "trace.start.before.mailbox",
                data: { receivedOn: "2026-02-28T10:00:00.000Z", startOn: "2026-03-01T23:00:00Z" },
            },
            evidence: [cell(mailbox, "processemailreceivedafter")],
        },
        { id: "folder", state: "notApplicable", message: { key: "trace.folder.settled", data: {} }, evidence: [] },
    ],
    remedy: [{ key: "trace.remedy.notRead.1", data: {} }],
};

async function openTab(overrides: Partial<PanelServices>): Promise<HTMLElement> {
    const { container } = render(
        <MailboxPanel services={services(overrides)} hostState={HOST} recordId={MAILBOX_ID} />,
    );
    userEvent.click(await screen.findByRole("tab", { name: "One email" }));
    return container;
}

const ask = (): void => userEvent.click(screen.getByRole("button", { name: "Check this email" }));

describe("one email", () => {
    it("asks with what was entered, the time in UTC, and shows the answer step by step", async () => {
        const checkEmail = jest.fn<Promise<EmailAnswer>, unknown[]>(() => Promise.resolve(ANSWER));
        const container = await openTab({ checkEmail });
        userEvent.type(screen.getByLabelText("Message-ID"), "<a@fabrikam.com>");
        fireEvent.change(screen.getByLabelText("Received, in your time zone"), {
            target: { value: "2026-02-28T12:00" },
        });
        ask();
        expect(
            await screen.findByRole("heading", { name: /older than the date from which the mailbox is read/ }),
        ).toBeVisible();
        expect(checkEmail.mock.calls[0]?.[1]).toMatchObject({
            messageId: "<a@fabrikam.com>",
            receivedOn: "2026-02-28T10:00:00.000Z",
        });
        const step = screen.getByText("Was it received after the start date?").closest("li") as HTMLElement;
        expect(step).toHaveTextContent("Obstacle");
        expect(screen.getByText("Is it in Dataverse already?").closest("li")).toHaveTextContent("Not found");
        userEvent.click(within(step).getByRole("button", { name: "Show proof (1 row)" }));
        expect(within(step).getByRole("rowheader", { name: "processemailreceivedafter" })).toBeVisible();
        expect(await axe(container)).toHaveNoViolations();
    });

    it("says what is needed before it asks", async () => {
        const checkEmail = jest.fn<Promise<EmailAnswer>, unknown[]>(() => Promise.resolve(ANSWER));
        await openTab({ checkEmail });
        userEvent.type(screen.getByLabelText("From"), "bo@fabrikam.com");
        ask();
        expect(screen.getByRole("alert")).toHaveTextContent("Enter the Message-ID, or the sender and a recipient.");
        expect(checkEmail).not.toHaveBeenCalled();
        userEvent.type(screen.getByLabelText("To"), "ada.berg@contoso.com");
        ask();
        expect(checkEmail).toHaveBeenCalledTimes(1);
        expect(await screen.findByText("What was checked")).toBeVisible();
    });

    it("shows the reason when the check fails", async () => {
        await openTab({ checkEmail: () => Promise.reject(new Error("too many requests")) });
        userEvent.type(screen.getByLabelText("Message-ID"), "x");
        ask();
        expect(await screen.findByText("The email could not be checked: too many requests")).toBeVisible();
    });

    it("cancels the question when the panel goes away", async () => {
        const signals: { readonly aborted: boolean }[] = [];
        const { unmount } = render(
            <MailboxPanel
                services={services({
                    checkEmail: (_report, _question, { signal }) => {
                        signals.push(signal);
                        return new Promise(() => undefined);
                    },
                })}
                hostState={HOST}
                recordId={MAILBOX_ID}
            />,
        );
        userEvent.click(await screen.findByRole("tab", { name: "One email" }));
        userEvent.type(screen.getByLabelText("Message-ID"), "x");
        ask();
        unmount();
        expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    });

    it("says so where the host offers no check", async () => {
        await openTab({});
        expect(screen.getByText("This host offers no way to check one email.")).toBeVisible();
    });
});
