import { DataverseError } from "../model/dataverse-error";
import type { DataverseClient, FunctionCall } from "../port";
import type { EmailRequest } from "./answer-email";
import type { EmailQuestion, EmailStep } from "./email-question";
import { failedStep } from "./failed-step";
import { normalizeMessageId } from "./find-tracked-email";

/** Reasons of CheckIncomingEmail, by number. */
const REASONS: Readonly<Record<number, string>> = {
    [-1]: "Unknown",
    0: "Duplicate",
    1: "NoCorrelationMatch",
    2: "CorrelationMatch",
    3: "NoRecipientMatch",
    4: "InternalEmailReject",
    5: "SenderMatch",
    6: "AcceptAll",
    7: "InvalidSender",
};

interface Decision {
    readonly accepted: boolean;
    readonly reason: string;
}

function callFor(question: EmailQuestion, messageId: string): FunctionCall {
    const { subject, from, to, cc, bcc } = question;
    return {
        name: "CheckIncomingEmail",
        parameters: { MessageId: messageId, Subject: subject, From: from, To: to, Cc: cc, Bcc: bcc },
    };
}

async function decide(
    callFunction: NonNullable<DataverseClient["callFunction"]>,
    call: FunctionCall,
    signal: EmailRequest["signal"],
): Promise<Decision> {
    const { ShouldDeliver, ReasonCode } = await callFunction(call, { ...(signal ? { signal } : {}) });
    if (typeof ShouldDeliver !== "boolean" || typeof ReasonCode !== "number") {
        throw new DataverseError("CheckIncomingEmail gave no decision.", { kind: "malformed" });
    }
    return { accepted: ShouldDeliver, reason: REASONS[ReasonCode] ?? String(ReasonCode) };
}

/**
 * Asks the platform whether it would take the email today. Two calls: the real Message-ID finds a duplicate, a made-up one shows the reason
 * behind acceptance. The function knows no reply headers, folder, licence, privilege or plug-in, which the step's text says.
 */
export async function askPlatform({ client, question, signal }: EmailRequest): Promise<EmailStep> {
    const base = { id: "platformDecision", evidence: [] } as const;
    const { callFunction } = client;
    if (!callFunction) return { ...base, state: "unknown", message: { key: "trace.platform.notAvailable", data: {} } };
    if (!question.from.trim() || !(question.to + question.cc + question.bcc).trim()) {
        return { ...base, state: "unknown", message: { key: "trace.platform.needsAddresses", data: {} } };
    }
    const madeUp = `<mailbox-diagnostics-${question.receivedOn.replace(/\D/g, "") || "check"}@invalid>`;
    const real = normalizeMessageId(question.messageId);
    try {
        const [fresh, known] = await Promise.all([
            decide(callFunction, callFor(question, madeUp), signal),
            real ? decide(callFunction, callFor(question, real), signal) : undefined,
        ]);
        if (known?.reason === "Duplicate")
            return { ...base, state: "fail", message: { key: "trace.platform.duplicate", data: {} } };
        // Without reply headers the platform cannot see that an email is a reply, so this one reason proves nothing for replies.
        const key = fresh.accepted ? "accepted" : fresh.reason === "NoCorrelationMatch" ? "noCorrelation" : "refused";
        return {
            ...base,
            state: fresh.accepted ? "pass" : "fail",
            message: { key: `trace.platform.${key}`, data: { reason: fresh.reason } },
        };
    } catch (error) {
        return failedStep("platformDecision", error);
    }
}
