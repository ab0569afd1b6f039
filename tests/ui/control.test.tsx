import { act, render, screen } from "@testing-library/react";
import type * as React from "react";
import { MailboxDiagnostics } from "../../MailboxDiagnostics";
import { linkSignals } from "../../src/host/link-signals";
import type { IInputs } from "../../MailboxDiagnostics/generated/ManifestTypes";
import { ENGLISH_REPORT } from "../../src/core/text/english-report";
import { ENGLISH_UI } from "../../src/ui/strings/english-ui";
import { MAILBOX_ID } from "./fixtures/evidence";

type Context = ComponentFramework.Context<IInputs>;

interface Host {
    readonly entityId?: string;
    readonly retrieve?: jest.Mock;
    readonly getString?: (key: string) => string;
    readonly isOffline?: boolean;
}

/** As much of the host's context as the control uses. */
function context({
    entityId,
    retrieve = jest.fn(),
    getString = (key) => ENGLISH_UI[key] ?? ENGLISH_REPORT[key] ?? "",
    isOffline = false,
}: Host): Context {
    return {
        mode: { contextInfo: { entityId } },
        client: { isOffline: () => isOffline, getFormFactor: () => 1 },
        userSettings: {
            userId: "{99999999-9999-4999-8999-999999999999}",
            userName: "Bo Lund",
            isRTL: false,
            languageId: 1033,
            getTimeZoneOffsetMinutes: () => 60,
            dateFormattingInfo: {
                shortDatePattern: "M/d/yyyy",
                shortTimePattern: "h:mm tt",
                dateSeparator: "/",
                timeSeparator: ":",
                amDesignator: "AM",
                pmDesignator: "PM",
                abbreviatedMonthNames: [],
                monthNames: [],
            },
        },
        resources: { getString },
        navigation: { openForm: jest.fn(), openUrl: jest.fn(), openFile: jest.fn() },
        webAPI: { retrieveMultipleRecords: retrieve },
    } as unknown as Context;
}

function start(host: Host): { readonly control: MailboxDiagnostics; readonly element: React.ReactElement } {
    const control = new MailboxDiagnostics();
    control.init(context(host));
    return { control, element: control.updateView(context(host)) };
}

const refused = (): jest.Mock =>
    jest.fn(() =>
        Promise.reject({ errorCode: 2147746336, message: "Principal user is missing prvReadMailbox privilege" }),
    );

describe("control", () => {
    it("asks to save an unsaved record and sends no request", () => {
        const retrieve = refused();
        render(start({ retrieve }).element);
        expect(screen.getByText("Save the mailbox first")).toBeVisible();
        expect(retrieve).not.toHaveBeenCalled();
    });

    it("shows a verdict that claims nothing when every request is refused", async () => {
        render(start({ entityId: `{${MAILBOX_ID.toUpperCase()}}`, retrieve: refused() }).element);
        expect(
            await screen.findByText("The mailbox could not be read, so nothing can be said about it."),
        ).toBeVisible();
    });

    it("takes its texts from the host, and shows the key of a text that the host lacks", () => {
        const texts: Record<string, string> = { "ui.unsaved.title": "Erst speichern" };
        render(start({ getString: (key) => texts[key] ?? "" }).element);
        expect(screen.getByText("Erst speichern")).toBeVisible();
        expect(screen.getByText("ui.unsaved.text")).toBeVisible();
    });

    it("gives the panel the same services at every redraw, so that nothing is asked twice", () => {
        const { control, element } = start({ entityId: MAILBOX_ID });
        const again = control.updateView(context({ entityId: MAILBOX_ID }));
        expect((again.props as { services: unknown }).services).toBe((element.props as { services: unknown }).services);
    });

    it("writes nothing: it has no output", () => {
        expect(start({}).control.getOutputs()).toEqual({});
    });

    it("cancels what is under way when it is destroyed, and shows no late answer", async () => {
        const answers: (() => void)[] = [];
        const retrieve = jest.fn(() => new Promise((resolve) => answers.push(() => resolve({ entities: [] }))));
        const { control, element } = start({ entityId: MAILBOX_ID, retrieve });
        const { unmount } = render(element);
        expect(answers.length).toBeGreaterThan(0);
        control.destroy();
        unmount();
        const warn = jest.spyOn(console, "error").mockImplementation(() => undefined);
        await act(async () => answers.forEach((answer) => answer()));
        expect(warn).not.toHaveBeenCalled();
        warn.mockRestore();
    });
});

describe("linked signals", () => {
    it("aborts as soon as one of them does, also when one already has", () => {
        const [a, b] = [new AbortController(), new AbortController()];
        const linked = linkSignals(a.signal, b.signal);
        expect(linked.aborted).toBe(false);
        b.abort();
        expect(linked.aborted).toBe(true);
        expect(linkSignals(a.signal, b.signal).aborted).toBe(true);
    });
});
