import { firstUnread, valueOf } from "../../facts/combine";
import { numberSetting, settingCell } from "../../facts/org-setting";
import { MailboxState } from "../../model/generated/option-sets";
import { cell, type Cell, type Row } from "../../model/row";
import type { TraceEvidence } from "../trace-evidence";
import { recipientsOf, type NamedRecipient } from "../traced-email";

/** A user or queue that an address belongs to, with its mailbox and what decides about incoming email. */
export interface Holder {
    readonly row: Row<"systemuser"> | Row<"queue">;
    readonly settings?: Row<"usersettings">;
    readonly mailbox?: Row<"mailbox">;
    readonly profile?: Row<"emailserverprofile">;
    /** The user that owns the mailbox; absent for a team or when not readable. */
    readonly owner?: Row<"systemuser">;
}

/** A user or queue that may accept the email. */
export interface Candidate {
    readonly holder: Holder;
    readonly id: string;
    readonly name: string;
    /** Lower case. */
    readonly address: string;
    readonly kind: "user" | "queue";
    /** Undefined when the column was not read. */
    readonly isActive: boolean | undefined;
    /** The filtering method in force; undefined when it is not known. */
    readonly method: number | undefined;
    readonly methodEvidence: readonly Cell[];
    /** The user or queue whose mailbox is being traced. */
    readonly isOwn: boolean;
}

export interface ResolvedRecipient extends NamedRecipient {
    readonly holders: readonly Candidate[];
    /** Entries of the platform's address list, which also name contacts, accounts and leads. */
    readonly entries: number | undefined;
    /** Mailboxes with this address that belong to no user or queue. */
    readonly forwardMailboxes: readonly string[];
}

export interface Candidates {
    /** Undefined when the mailbox belongs to nobody or could not be read. */
    readonly own: Candidate | undefined;
    readonly recipients: readonly ResolvedRecipient[];
    /** False when users or queues could not be looked up, so that "nobody" is not proven. */
    readonly complete: boolean;
}

const FORCE = "SSSForceFilteringMethodForUserMailboxes";

function nameOfHolder({ row }: Holder): string {
    return (row.table === "queue" ? row.values.name : row.values.fullname) ?? row.id;
}

function addressOf({ row, mailbox }: Holder): string {
    const own = row.table === "queue" ? row.values.emailaddress : row.values.internalemailaddress;
    return (own ?? mailbox?.values.emailaddress ?? "").trim().toLowerCase();
}

function isActive({ row }: Holder): boolean | undefined {
    if (row.table === "queue") {
        const { statecode } = row.values;
        return statecode === undefined || statecode === null ? undefined : statecode === MailboxState.Active;
    }
    const { isdisabled } = row.values;
    return isdisabled === undefined || isdisabled === null ? undefined : !isdisabled;
}

function methodOf({ facts }: TraceEvidence, holder: Holder): Pick<Candidate, "method" | "methodEvidence"> {
    if (holder.row.table === "queue") {
        const method = holder.row.values.incomingemailfilteringmethod ?? undefined;
        return { method, methodEvidence: [cell(holder.row, "incomingemailfilteringmethod")] };
    }
    const organization = valueOf(facts.organization);
    const forced = organization && numberSetting(organization, FORCE);
    if (organization !== undefined && forced !== undefined && forced >= 0) {
        return { method: forced, methodEvidence: [settingCell(organization, FORCE)] };
    }
    const { settings } = holder;
    return {
        method: settings?.values.incomingemailfilteringmethod ?? undefined,
        methodEvidence: settings === undefined ? [] : [cell(settings, "incomingemailfilteringmethod")],
    };
}

/** What the panel read about the traced mailbox, in the form in which the trace reads other recipients. */
function ownHolder({ facts }: TraceEvidence): Holder | undefined {
    const regarding = valueOf(facts.regarding);
    if (regarding === undefined) return undefined;
    const filtering = valueOf(facts.filtering)?.row;
    const mailbox = valueOf(facts.mailbox);
    const profile = valueOf(facts.profile);
    const owner = valueOf(facts.owner);
    return {
        row: regarding.kind === "user" ? regarding.user : regarding.queue,
        ...(filtering?.table === "usersettings" ? { settings: filtering } : {}),
        ...(mailbox === undefined ? {} : { mailbox }),
        ...(profile === undefined ? {} : { profile }),
        ...(owner?.kind === "user" ? { owner: owner.user } : {}),
    };
}

function readHolder({ reads }: TraceEvidence, row: Holder["row"]): Holder {
    const settings = valueOf(reads.settings)?.find(({ id }) => id === row.id);
    const mailbox = valueOf(reads.mailboxes)?.find(({ values }) => values.regardingobjectid === row.id);
    const profile = valueOf(reads.profiles)?.find(({ id }) => id === mailbox?.values.emailserverprofile);
    const owner = valueOf(reads.owners)?.find(({ id }) => id === mailbox?.values.owninguser);
    return {
        row,
        ...(settings === undefined ? {} : { settings }),
        ...(mailbox === undefined ? {} : { mailbox }),
        ...(profile === undefined ? {} : { profile }),
        ...(owner === undefined ? {} : { owner }),
    };
}

/** Who may accept the email: the users and queues behind each recipient, and the one whose mailbox is traced. */
export function findCandidates(evidence: TraceEvidence): Candidates {
    const { email, reads } = evidence;
    const own = ownHolder(evidence);
    const toCandidate = (holder: Holder): Candidate => ({
        holder,
        id: holder.row.id,
        name: nameOfHolder(holder),
        address: addressOf(holder),
        kind: holder.row.table === "queue" ? "queue" : "user",
        isActive: isActive(holder),
        ...methodOf(evidence, holder),
        isOwn: holder.row.id === own?.row.id,
    });
    const read = [...(valueOf(reads.users) ?? []), ...(valueOf(reads.queues) ?? [])];
    const ownCandidate = own && toCandidate(own);
    const others = read.filter(({ id }) => id !== own?.row.id).map((row) => toCandidate(readHolder(evidence, row)));
    const all = ownCandidate === undefined ? others : [ownCandidate, ...others];
    const entries = valueOf(reads.addressSearch);
    const boxes = valueOf(reads.mailboxes) ?? [];
    const same = (text: string | null | undefined, address: string): boolean => text?.toLowerCase() === address;
    return {
        own: ownCandidate,
        complete: firstUnread([reads.users, reads.queues]) === undefined,
        recipients: recipientsOf(email).map((recipient) => ({
            ...recipient,
            holders: all.filter(({ address }) => address === recipient.address),
            entries: entries?.filter(({ values }) => same(values.emailaddress, recipient.address)).length,
            forwardMailboxes: boxes
                .filter(({ values }) => same(values.emailaddress, recipient.address) && !values.regardingobjectid)
                .map(({ id, values }) => values.name ?? id),
        })),
    };
}

/** The candidates that the platform asks: active users and queues named in To or Cc, each once. */
export function askedCandidates({ recipients }: Candidates): readonly Candidate[] {
    const named = recipients.filter(({ field }) => field === "to" || field === "cc");
    const active = named.flatMap(({ holders }) => holders.filter((holder) => holder.isActive !== false));
    return [...new Map(active.map((candidate) => [candidate.id, candidate])).values()];
}

/** True when no recipient was given; headers without one, as of a mail to undisclosed recipients, do say that there is none. */
export function isRecipientOpen({ email }: TraceEvidence): boolean {
    return !email.headersKnown && recipientsOf(email).length === 0;
}
