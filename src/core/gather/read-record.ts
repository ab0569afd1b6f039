import type { AddressMatch, Filtering, Owner, Regarding, Sections } from "../model/evidence";
import { DataverseError } from "../model/dataverse-error";
import { columnsOf, type Row } from "../model/row";
import { isUnread, type Section } from "../model/section";
import { notApplicable, ok, toUnread, type Gatherer } from "./gatherer";
import { readBundle } from "./read-bundle";
import { OPTIONAL_PARTS, RECORD_PARTS, type PartName, type TableOf } from "./record-parts";
import { existingRow, rowsOfPart } from "./rows-of-part";

const PROVIDES = [
    "mailbox",
    "owner",
    "regarding",
    "profile",
    "filtering",
    "folders",
    "addresses",
    "addressSearch",
] as const;
type Provided = (typeof PROVIDES)[number];

export type RecordRows = { readonly [P in PartName]: Section<readonly Row<TableOf<P>>[]> };

export function ownerOf(mailbox: Row<"mailbox">, parts: RecordRows): Section<Owner> {
    const { owninguser, owningteam } = mailbox.values;
    return owningteam && !owninguser
        ? existingRow(parts.ownerTeam, "The owning team", (team) => ({ kind: "team", team }))
        : existingRow(parts.ownerUser, "The owner", (user) => ({ kind: "user", user }));
}

function belongsToQueue(mailbox: Row<"mailbox">, parts: RecordRows): boolean {
    if (mailbox.targets["regardingobjectid"] !== undefined) return mailbox.targets["regardingobjectid"] === "queue";
    return parts.regardingQueue.status === "ok" && parts.regardingQueue.value.length > 0;
}

export function regardingOf(mailbox: Row<"mailbox">, parts: RecordRows): Section<Regarding> {
    if (!mailbox.values.regardingobjectid) {
        return notApplicable("noRegarding", mailbox.readAt);
    }
    return belongsToQueue(mailbox, parts)
        ? existingRow(parts.regardingQueue, "The queue", (queue) => ({ kind: "queue", queue }))
        : existingRow(parts.regardingUser, "The user", (user) => ({ kind: "user", user }));
}

export function filteringOf(mailbox: Row<"mailbox">, parts: RecordRows): Section<Filtering> {
    if (!mailbox.values.regardingobjectid) {
        return notApplicable("noFilter", mailbox.readAt);
    }
    const filtering = (row: Row<"usersettings"> | Row<"queue">): Filtering => ({
        method: row.values.incomingemailfilteringmethod ?? null,
        row,
    });
    return belongsToQueue(mailbox, parts)
        ? existingRow(parts.regardingQueue, "The queue", filtering)
        : existingRow(parts.userSettings, "The row of personal settings", filtering);
}

function addressesOf(mailbox: Row<"mailbox">, parts: RecordRows): Section<AddressMatch> {
    const address = mailbox.values.emailaddress;
    if (!address) return notApplicable("noAddress", mailbox.readAt);
    const { sameAddressMailboxes: mailboxes, sameAddressUsers: users, sameAddressQueues: queues } = parts;
    if (mailboxes.status !== "ok") return mailboxes;
    if (users.status !== "ok") return users;
    if (queues.status !== "ok") return queues;
    return ok({ address, mailboxes: mailboxes.value, users: users.value, queues: queues.value }, mailbox.readAt);
}

/** The mailbox row and everything that hangs on it, in one request. */
export const recordGatherer: Gatherer<Provided> = {
    provides: PROVIDES,
    async gather({ client, mailboxId, now, signal }): Promise<Pick<Sections, Provided>> {
        const root = {
            table: "mailbox",
            columns: columnsOf("mailbox"),
            filter: { all: [{ column: "mailboxid", operator: "eq", value: mailboxId }] },
        } as const;
        const options = { signal };
        const bundle = await readBundle(client, root, RECORD_PARTS, OPTIONAL_PARTS, "mailboxid", options);
        const rows = rowsOfPart(bundle.root, root, now);
        const [mailbox] = rows.status === "ok" ? rows.value : [];
        if (!mailbox) {
            const absent = new DataverseError("No mailbox with this id is visible to you.", { kind: "notFound" });
            const unread = isUnread(rows) ? rows : toUnread(absent, now);
            return Object.fromEntries(PROVIDES.map((id) => [id, unread])) as Record<Provided, typeof unread>;
        }
        const parts = Object.fromEntries(
            Object.entries(RECORD_PARTS).map(([name, part]) => [
                name,
                rowsOfPart(bundle.parts[name as PartName], part, now),
            ]),
        ) as unknown as RecordRows;
        return {
            mailbox: ok(mailbox, now, rows.status === "ok" ? rows.notes : []),
            owner: ownerOf(mailbox, parts),
            regarding: regardingOf(mailbox, parts),
            filtering: filteringOf(mailbox, parts),
            profile: mailbox.values.emailserverprofile
                ? existingRow(parts.profile, "The email server profile", (row) => row)
                : notApplicable("noProfile", now),
            folders: parts.folders,
            addresses: addressesOf(mailbox, parts),
            addressSearch: parts.addressSearch,
        };
    },
};
