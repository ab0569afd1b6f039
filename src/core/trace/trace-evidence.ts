import type { Facts } from "../facts/facts";
import type { Row } from "../model/row";
import type { Section } from "../model/section";
import type { Finding } from "../model/finding";
import type { TracedEmail } from "./traced-email";

/** The reasons of CheckIncomingEmail, by number from -1 on. */
export const REASONS = [
    "Unknown",
    "Duplicate",
    "NoCorrelationMatch",
    "CorrelationMatch",
    "NoRecipientMatch",
    "InternalEmailReject",
    "SenderMatch",
    "AcceptAll",
    "InvalidSender",
] as const;
export type Reason = (typeof REASONS)[number];

export interface PlatformAnswer {
    readonly accepted: boolean;
    /** A number that the documentation does not list stands as itself. */
    readonly reason: string;
}

export interface PlatformAnswers {
    /** With a made-up Message-ID: would an email like this be taken? */
    readonly fresh: PlatformAnswer;
    /** With the real Message-ID, which finds a duplicate. */
    readonly known?: PlatformAnswer;
}

/** What the trace itself asked the environment, one question each. */
export interface TraceReads {
    /** By Message-ID, or without one by subject and time. */
    readonly tracked: Section<readonly Row<"email">[]>;
    readonly failures: Section<readonly Row<"exchangesyncidmapping">[]>;
    readonly addressSearch: Section<readonly Row<"emailsearch">[]>;
    /** Users with a recipient's address, then their filters. */
    readonly users: Section<readonly Row<"systemuser">[]>;
    readonly settings: Section<readonly Row<"usersettings">[]>;
    readonly queues: Section<readonly Row<"queue">[]>;
    /** Mailboxes with a recipient's address; a forward mailbox belongs to no user or queue. */
    readonly mailboxes: Section<readonly Row<"mailbox">[]>;
    /** Emails whose Message-ID the reply headers name. */
    readonly replies: Section<readonly Row<"email">[]>;
    readonly tokens: Section<readonly Row<"email">[]>;
    readonly conversation: Section<readonly Row<"email">[]>;
    /** Emails of the last 90 days with the same subject. */
    readonly similar: Section<readonly Row<"email">[]>;
    /** Plug-in runs on email around its arrival that ended with an exception. */
    readonly pluginTraces: Section<readonly Row<"plugintracelog">[]>;
    readonly platform: Section<PlatformAnswers>;
    // What hangs on rows of the first wave is asked in a second one.
    readonly profiles: Section<readonly Row<"emailserverprofile">[]>;
    readonly owners: Section<readonly Row<"systemuser">[]>;
    readonly contacts: Section<readonly Row<"contact">[]>;
    readonly accounts: Section<readonly Row<"account">[]>;
    readonly queueItems: Section<readonly Row<"queueitem">[]>;
}

export interface TraceEvidence {
    readonly email: TracedEmail;
    readonly facts: Facts;
    /** Causes that the panel found for this mailbox. */
    readonly findings: readonly Finding[];
    readonly reads: TraceReads;
    /** Recipients that were not looked up because there are more than one trace asks for. */
    readonly skippedRecipients: number;
    /** When the trace was made, ISO 8601 in UTC. */
    readonly now: string;
}
