import { act, createEvent, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe, toHaveNoViolations } from "jest-axe";
import * as React from "react";
import { judgeTrace, type EmailTrace } from "../../src/core/trace/trace-email";
import type { TracedEmail } from "../../src/core/trace/traced-email";
import { MailboxPanel } from "../../src/ui/MailboxPanel";
import type { PanelServices } from "../../src/ui/services";
import { ADA, denied, evidence, NORA, read, type Change } from "../core/trace/fixture";
import { MAILBOX_ID } from "./fixtures/evidence";
import { HOST, services } from "./fixtures/services";

expect.extend(toHaveNoViolations);
// Roles are looked up in a long page, which takes a while on a busy machine.
jest.setTimeout(30_000);

const MAIL = [
    "Received: from a by mailbox.contoso.com; Sat, 28 Feb 2026 10:00:30 +0000",
    `From: Nora <${NORA}>`,
    `To: ${ADA}, Ben <ben@contoso.com>`,
    "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=",
    "Message-ID: <one@fabrikam.com>",
    "In-Reply-To: <zero@contoso.com>",
].join("\r\n");

const REFUSED: Change = {
    method: 4,
    reads: { platform: read({ fresh: { accepted: false, reason: "NoCorrelationMatch" } }), pluginTraces: denied },
    email: { to: [ADA, "list@contoso.com"] },
};

type Check = NonNullable<PanelServices["checkEmail"]>;

function answering(change: Change = REFUSED): jest.Mock<Promise<EmailTrace>, Parameters<Check>> {
    return jest.fn<Promise<EmailTrace>, Parameters<Check>>(() => Promise.resolve(judgeTrace(evidence(change))));
}

async function openTab(overrides: Partial<PanelServices>): Promise<HTMLElement> {
    const { container } = render(
        <MailboxPanel services={services(overrides)} hostState={HOST} recordId={MAILBOX_ID} />,
    );
    userEvent.click(await screen.findByRole("tab", { name: "One email" }));
    return container;
}

const ask = (): void => userEvent.click(screen.getByRole("button", { name: "Check this email" }));
const paste = (text: string): void => {
    fireEvent.change(screen.getByLabelText("Internet headers"), { target: { value: text } });
    userEvent.click(screen.getByRole("button", { name: "Read the headers" }));
};
const asked = (mock: jest.Mock<Promise<EmailTrace>, Parameters<Check>>): TracedEmail | undefined =>
    mock.mock.calls[0]?.[1];

describe("one email", () => {
    it("fills the fields from pasted headers and asks with everything that they hold", async () => {
        const checkEmail = answering();
        await openTab({ checkEmail });
        paste(MAIL);
        expect(
            screen.getByText("The headers were read. Look at the fields below, then check the email."),
        ).toBeVisible();
        expect(screen.getByLabelText("To")).toHaveValue(`${ADA}; ben@contoso.com`);
        expect(screen.getByLabelText("Subject")).toHaveValue("Grüße");
        // The reader is two hours ahead of UTC.
        expect(screen.getByLabelText("Received, in your time zone")).toHaveValue("2026-02-28T12:00");
        ask();
        await screen.findByRole("region", { name: "Answer" });
        expect(asked(checkEmail)).toMatchObject({
            headersKnown: true,
            messageId: "<one@fabrikam.com>",
            inReplyTo: "<zero@contoso.com>",
            to: [ADA, "ben@contoso.com"],
            receivedOn: "2026-02-28T10:00:30.000Z",
        });
    });

    it("lets what is typed stand over what was read", async () => {
        const checkEmail = answering();
        await openTab({ checkEmail });
        paste(MAIL);
        fireEvent.change(screen.getByLabelText("To"), { target: { value: `Ada <${ADA}>;` } });
        fireEvent.change(screen.getByLabelText("Received, in your time zone"), {
            target: { value: "2026-02-28T13:00" },
        });
        ask();
        await screen.findByRole("region", { name: "Answer" });
        expect(asked(checkEmail)).toMatchObject({
            to: [ADA],
            receivedOn: "2026-02-28T11:00:00.000Z",
            inReplyTo: "<zero@contoso.com>",
        });
    });

    it("reads a chosen file and a dropped one, and the size of the whole", async () => {
        const checkEmail = answering();
        const container = await openTab({ checkEmail });
        const chooser = container.querySelector("input[type=file]");
        const file = new File([`${MAIL}\r\n\r\n`, "x".repeat(100_000)], "a.eml");
        fireEvent.change(chooser as Element, { target: { files: [file] } });
        await waitFor(() => expect(screen.getByLabelText("Subject")).toHaveValue("Grüße"));
        userEvent.click(screen.getByRole("button", { name: "Start over" }));
        expect(screen.getByLabelText("Subject")).toHaveValue("");
        const box = screen.getByRole("group", { name: "From the email itself" });
        const drop = createEvent.drop(box, { dataTransfer: { files: [file] } });
        fireEvent(box, drop);
        expect(drop.defaultPrevented).toBe(true);
        await waitFor(() => expect(screen.getByLabelText("Subject")).toHaveValue("Grüße"));
        ask();
        await screen.findByRole("region", { name: "Answer" });
        expect(asked(checkEmail)?.size).toBe(file.size);
    });

    it.each([
        ["", "There is nothing to read."],
        ["hello", "No header of an email was found in it."],
    ])("says in one sentence why %j is no email", async (text, sentence) => {
        await openTab({ checkEmail: answering() });
        paste(text);
        expect(screen.getByRole("alert")).toHaveTextContent(sentence);
    });

    it("says what to do with an Outlook message file", async () => {
        const container = await openTab({ checkEmail: answering() });
        const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
        const file = new File([bytes], "a.msg");
        fireEvent.change(container.querySelector("input[type=file]") as Element, { target: { files: [file] } });
        expect(await screen.findByText(/This is an Outlook .msg file/)).toBeVisible();
    });

    it("says what is needed before it asks", async () => {
        const checkEmail = answering();
        await openTab({ checkEmail });
        userEvent.type(screen.getByLabelText("From"), "bo@fabrikam.com");
        ask();
        expect(screen.getByRole("alert")).toHaveTextContent("Give the Message-ID, or the sender and a recipient");
        expect(checkEmail).not.toHaveBeenCalled();
        userEvent.type(screen.getByLabelText("To"), ADA);
        ask();
        expect(checkEmail).toHaveBeenCalledTimes(1);
        expect(await screen.findByRole("region", { name: "Answer" })).toBeVisible();
    });

    it("shows the reason when the check fails", async () => {
        await openTab({ checkEmail: () => Promise.reject(new Error("too many requests")) });
        userEvent.type(screen.getByLabelText("Message-ID"), "x");
        ask();
        expect(await screen.findByText("The email could not be checked: too many requests")).toBeVisible();
    });

    it("cancels the question when the panel goes away", async () => {
        const signals: { readonly aborted: boolean }[] = [];
        const checkEmail: Check = (_report, _email, { signal }) => {
            signals.push(signal);
            return new Promise(() => undefined);
        };
        const { unmount } = render(
            <MailboxPanel services={services({ checkEmail })} hostState={HOST} recordId={MAILBOX_ID} />,
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

describe("the answer about one email", () => {
    const open = async (change: Change = REFUSED, overrides: Partial<PanelServices> = {}): Promise<HTMLElement> => {
        const container = await openTab({ checkEmail: answering(change), ...overrides });
        userEvent.type(screen.getByLabelText("Message-ID"), "x");
        ask();
        await screen.findByRole("region", { name: "Answer" });
        return container;
    };

    it("announces the verdict and shows obstacles with proof, recipients, times and what is open", async () => {
        const container = await open();
        const answer = screen.getByRole("region", { name: "Answer" });
        expect(within(answer).getAllByRole("status")[0]).toHaveTextContent(
            "no recipient's filter accepts it (NoCorrelationMatch)",
        );
        const obstacles = within(answer).getByRole("list", { name: "What stands in the way" });
        const filter = within(obstacles)
            .getByText("Does the filter of a recipient accept it?")
            .closest("li") as HTMLElement;
        userEvent.click(within(filter).getByRole("button", { name: "Details" }));
        expect(within(filter).getByRole("rowheader", { name: "incomingemailfilteringmethod" })).toBeVisible();
        expect(within(filter).getByRole("link", { name: "Which emails are tracked automatically" })).toBeVisible();
        const matrix = within(answer).getByRole("table", { name: "Recipients" });
        expect(within(matrix).getAllByRole("row")).toHaveLength(3);
        expect(within(matrix).getByRole("rowheader", { name: "list@contoso.com" })).toBeVisible();
        expect(within(answer).getByRole("table", { name: "What happened when" })).toBeVisible();
        const unchecked = within(answer).getByRole("list", { name: "Could not be checked" });
        expect(within(unchecked).getByText("Is it too large?")).toBeVisible();
        expect(await axe(container)).toHaveNoViolations();
    });

    it("says what another filter or a reply would change, without asking again", async () => {
        const checkEmail = answering();
        await open(REFUSED, { checkEmail });
        const whatIf = screen.getByRole("group", { name: "What if" });
        expect(within(whatIf).getByRole("status")).toHaveTextContent("Then: It would be refused (NoCorrelationMatch).");
        userEvent.click(within(whatIf).getByRole("radio", { name: /^All email/ }));
        expect(within(whatIf).getByRole("status")).toHaveTextContent(
            "Then: It would be taken (AcceptAll, by Ada Moreno).",
        );
        userEvent.click(within(whatIf).getByRole("radio", { name: /^Replies/ }));
        userEvent.click(within(whatIf).getByRole("switch", { name: "It answered a tracked email" }));
        expect(within(whatIf).getByRole("status")).toHaveTextContent("(CorrelationMatch, by Ada Moreno)");
        expect(checkEmail).toHaveBeenCalledTimes(1);
    });

    it("asks again with one more recipient", async () => {
        const checkEmail = answering();
        await open(REFUSED, { checkEmail });
        userEvent.type(screen.getByLabelText("It also went to (one more address)"), "support@contoso.com");
        userEvent.click(screen.getByRole("button", { name: "Check with this recipient" }));
        await waitFor(() => expect(checkEmail).toHaveBeenCalledTimes(2));
        expect(checkEmail.mock.calls[1]?.[1].to).toEqual([ADA, "list@contoso.com", "support@contoso.com"]);
        expect(await screen.findByRole("region", { name: "Answer" })).toBeVisible();
    });

    it("shows markup from the email as text only", async () => {
        const markup = `<img src=x onerror="alert(1)">`;
        const container = await open({
            ...REFUSED,
            email: {
                to: [`${markup}@contoso.com`],
                from: `${markup}@fabrikam.com`,
                hops: [{ by: markup, on: "2026-03-02T08:59:30.000Z" }],
            },
        });
        const matrix = screen.getByRole("table", { name: "Recipients" });
        expect(within(matrix).getByRole("rowheader", { name: `${markup}@contoso.com` })).toBeVisible();
        expect(container.querySelectorAll("img, script, [onerror]")).toHaveLength(0);
    });

    it("writes times and addresses in their own direction", async () => {
        const container = await open({ ...REFUSED, email: { to: ["مثال@contoso.com"] } });
        const address = screen.getByText("مثال@contoso.com");
        expect(address.tagName).toBe("BDI");
        expect(container.querySelector(".mbx-verdict h4")).toHaveAttribute("dir", "auto");
        await act(() => Promise.resolve());
    });
});
