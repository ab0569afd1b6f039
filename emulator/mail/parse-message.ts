import { badRequest } from "../http/dataverse-fault";
import { newGuid } from "../store/guid";
import type { MailMessage } from "./message";

type Body = Readonly<Record<string, unknown>>;

const text = (body: Body, name: string): string | undefined => {
    const value = body[name];
    if (value === undefined || typeof value === "string") return value;
    throw badRequest(`"${name}" of a message must be text.`);
};

const addresses = (body: Body, name: string): readonly string[] => {
    const value = body[name] ?? [];
    if (typeof value === "string") return [value];
    if (Array.isArray(value) && value.every((item): item is string => typeof item === "string")) return value;
    throw badRequest(`"${name}" of a message must be a list of addresses.`);
};

/** A message from JSON; only from is required. */
export const parseMessage = (body: Body): MailMessage => ({
    messageId: text(body, "messageId") ?? `<${newGuid()}@fabrikam.com>`,
    subject: text(body, "subject") ?? "",
    from: text(body, "from") ?? "",
    to: addresses(body, "to"),
    cc: addresses(body, "cc"),
    bcc: addresses(body, "bcc"),
    body: text(body, "body") ?? "",
    inReplyTo: text(body, "inReplyTo"),
    conversationIndex: text(body, "conversationIndex"),
    receivedOn: text(body, "receivedOn"),
    ...(body["isProtected"] === true ? { isProtected: true } : {}),
    ...(typeof body["size"] === "number" ? { size: body["size"] } : {}),
});
