import type { MailRules } from "./mail-rules";
import type { MailboxRow } from "./mailbox-row";

export type Skipped =
    | "mailbox-inactive"
    | "not-server-side"
    | "profile-missing"
    | "profile-inactive"
    | "not-approved"
    | "not-enabled"
    | "postponed";

export const isApproved = (rules: MailRules, { row, regarding, profile }: MailboxRow): boolean => {
    const required = regarding?.table === "queue" ? rules.approvalForQueues : rules.approvalForUsers;
    const byAdministrator = profile?.["servertype"] !== 3 || row["isemailaddressapprovedbyo365admin"] === 1;
    return !required || (row["emailrouteraccessapproval"] === 1 && byAdministrator);
};

/** Why the incoming side of a mailbox is not read in this cycle; undefined when it is. */
export const skipReason = (rules: MailRules, mailbox: MailboxRow, now: string): Skipped | undefined => {
    const { row, profile } = mailbox;
    if (row["statecode"] !== 0) return "mailbox-inactive";
    if (row["incomingemaildeliverymethod"] !== 2) return "not-server-side";
    if (profile === undefined) return "profile-missing";
    if (profile["statecode"] !== 0) return "profile-inactive";
    if (!isApproved(rules, mailbox)) return "not-approved";
    if (row["incomingemailstatus"] !== 1 || row["enabledforincomingemail"] !== 1) return "not-enabled";
    const until = row["receivingpostponeduntil"] ?? row["postponemailboxprocessinguntil"];
    if (typeof until === "string" && until > now) return "postponed";
    return undefined;
};
