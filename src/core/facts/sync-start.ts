import type { Sections } from "../model/evidence";
import { cell } from "../model/row";
import type { Section } from "../model/section";
import { firstUnread, valueOf } from "./combine";
import type { SyncStart } from "./facts";
import { isLater } from "./time";

/** The later of the two dates decides; a mailbox without a profile has only its own. */
export function decideSyncStart({ mailbox, profile }: Sections): Section<SyncStart> {
    const unread = firstUnread([mailbox, profile]);
    if (unread !== undefined) return unread;
    if (mailbox.status !== "ok") return mailbox;
    const row = mailbox.value;
    const profileRow = valueOf(profile);
    const own = row.values.processemailreceivedafter ?? null;
    const shared = profileRow?.values.processemailsreceivedafter ?? null;
    const profileWins = shared !== null && (own === null || isLater(shared, own));
    return {
        status: "ok",
        readAt: mailbox.readAt,
        value: {
            effective: profileWins ? shared : own,
            decidedBy: profileWins ? "profile" : own === null ? "none" : "mailbox",
            mailboxDate: cell(row, "processemailreceivedafter"),
            profileDate: profileRow === undefined ? null : cell(profileRow, "processemailsreceivedafter"),
        },
    };
}
