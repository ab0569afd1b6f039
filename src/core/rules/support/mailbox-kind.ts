import { IncomingDelivery, MailboxState, TestStatus } from "../../model/generated/option-sets";
import type { Row } from "../../model/row";

export type MailboxKind = "user" | "queue" | "forward";

export function kindOf(mailbox: Row<"mailbox">): MailboxKind {
    if (mailbox.targets["regardingobjectid"] === "queue") return "queue";
    return mailbox.values.regardingobjectid ? "user" : "forward";
}

export function nameOf(mailbox: Row<"mailbox">): string {
    return mailbox.values.name ?? mailbox.values.emailaddress ?? mailbox.id;
}

export function isActive({ values }: Row<"mailbox">): boolean {
    return values.statecode === MailboxState.Active;
}

export function receivesServerSide({ values }: Row<"mailbox">): boolean {
    return values.incomingemaildeliverymethod === IncomingDelivery.ServerSideSynchronization;
}

/** Active, server-side, tested and switched on: the platform reads this mailbox in every cycle. */
export function isInService(mailbox: Row<"mailbox">): boolean {
    return (
        isActive(mailbox) &&
        receivesServerSide(mailbox) &&
        mailbox.values.incomingemailstatus === TestStatus.Success &&
        mailbox.values.enabledforincomingemail === true
    );
}
