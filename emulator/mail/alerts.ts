import type { CellValue } from "../store/encode";
import { isoSeconds } from "../store/clock";
import type { Store } from "../store/store";
import type { MailboxRow } from "./mailbox-row";

export interface Alert {
    readonly sentence: string;
    /** The text behind "Email Server Error Code:"; undefined leaves that line out. */
    readonly code: string | undefined;
    readonly level: 1 | 2 | 3;
}

export const alertText = ({ sentence, code }: Alert): string =>
    code === undefined ? sentence : `${sentence}\nEmail Server Error Code: ${code}`;

/** Raises an alert on a mailbox; the same open alert is raised again instead of being doubled. */
export const raiseAlert = (store: Store, mailbox: MailboxRow, alert: Alert): void => {
    const text = alertText(alert).slice(0, 2000);
    const regardingobjectid = { table: "mailbox", id: mailbox.id };
    const found = store.find("tracelog", { regardingobjectid, text, level: alert.level })[0];
    if (found !== undefined) {
        store.update("tracelog", String(found["tracelogid"]), { modifiedon: isoSeconds(store.clock.now()) });
        return;
    }
    store.insert("tracelog", {
        text,
        level: alert.level,
        regardingobjectid,
        regardingobjectownerid: { table: mailbox.ownerTable, id: mailbox.ownerId },
        regardingobjectowningbusinessunit: (mailbox.row["owningbusinessunit"] ?? null) as CellValue,
        organizationid: (mailbox.row["organizationid"] ?? null) as CellValue,
        tracestatus: alert.level === 1,
        canbedeleted: true,
        tracecode: 0,
    });
};
