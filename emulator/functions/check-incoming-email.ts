import { accessCondition } from "../security/scope";
import { DataverseFault } from "../http/dataverse-fault";
import type { ServiceCall } from "../http/service-call";
import { decideAcceptance, reasonNames } from "../mail/acceptance";
import { readMailRules } from "../mail/mail-rules";
import { knownParameters, textParameter, type Parameters } from "./function-call";

const names = ["MessageId", "Subject", "From", "To", "Cc", "Bcc", "ExtraProperties"];

const addresses = (text: string): readonly string[] =>
    text
        .split(/[;,]/)
        .map((address) => address.trim())
        .filter((address) => address !== "");

/** Would an email with these headers be taken? Uses the same decision as the mail server, without a mailbox. */
export const checkIncomingEmail = (call: ServiceCall, parameters: Parameters): unknown => {
    knownParameters(parameters, "CheckIncomingEmail", names);
    const activity = call.store.schema.table("activitypointer");
    if (activity === undefined)
        throw new DataverseFault({ status: 404, code: "0x80041102", message: "There is no table activitypointer." });
    accessCondition(call.store, call.caller, activity, "Read", "t");
    const optional = (name: string): readonly string[] =>
        parameters.has(name) ? addresses(textParameter(parameters, name)) : [];
    const decision = decideAcceptance(call.store, readMailRules(call.store), {
        messageId: textParameter(parameters, "MessageId"),
        subject: textParameter(parameters, "Subject"),
        from: textParameter(parameters, "From"),
        to: optional("To"),
        cc: optional("Cc"),
        bcc: optional("Bcc"),
        inReplyTo: undefined,
        conversationIndex: undefined,
    });
    return { ShouldDeliver: decision.accept, ReasonCode: reasonNames.indexOf(decision.reason) - 1 };
};
