import { DataverseError } from "../../model/dataverse-error";
import type { Section } from "../../model/section";
import type { FunctionCall, RequestOptions } from "../../port";
import { notApplicable, ok, toUnread } from "../../gather/gatherer";
import { REASONS, type PlatformAnswer, type PlatformAnswers } from "../trace-evidence";
import { recipientsOf, type TracedEmail } from "../traced-email";
import type { TraceRequest } from "./gather-trace";

/** A longer list would not fit into the address of the request. */
export const ASKED_ADDRESSES = 100;

function callFor(email: TracedEmail, messageId: string): FunctionCall {
    const list = (addresses: readonly string[]): string => addresses.slice(0, ASKED_ADDRESSES).join(";");
    return {
        name: "CheckIncomingEmail",
        parameters: {
            MessageId: messageId,
            Subject: email.subject,
            From: email.from,
            To: list(email.to),
            Cc: list(email.cc),
            Bcc: list(email.bcc),
        },
    };
}

function readAnswer(answer: Readonly<Record<string, unknown>>): PlatformAnswer {
    const { ShouldDeliver: accepted, ReasonCode: code } = answer;
    if (typeof accepted !== "boolean" || typeof code !== "number") {
        throw new DataverseError("CheckIncomingEmail gave no decision.", { kind: "malformed" });
    }
    return { accepted, reason: REASONS[code + 1] ?? String(code) };
}

/**
 * Asks the platform whether it would take the email today, twice at once: the real Message-ID finds a duplicate, and a made-up one shows what
 * it would say about a new email like this.
 */
export async function askPlatform(
    { client, email, now }: TraceRequest,
    options: RequestOptions,
): Promise<Section<PlatformAnswers>> {
    if (email.from === "" || recipientsOf(email).every(({ field }) => field === "deliveredTo")) {
        return notApplicable("The platform needs a sender and a recipient.", now);
    }
    const { callFunction } = client;
    if (callFunction === undefined) {
        const unsupported = new DataverseError("The host offers no way to call functions.", { kind: "unsupported" });
        return toUnread(unsupported, now);
    }
    const madeUp = `<mailbox-diagnostics.${now.replace(/\D/g, "")}@trace.invalid>`;
    const ask = async (messageId: string): Promise<PlatformAnswer> =>
        readAnswer(await callFunction.call(client, callFor(email, messageId), options));
    try {
        const [fresh, known] = await Promise.all([
            ask(madeUp),
            email.messageId === "" ? undefined : ask(email.messageId),
        ]);
        return ok({ fresh, ...(known === undefined ? {} : { known }) }, now);
    } catch (error) {
        return toUnread(error, now);
    }
}
