import { latest, hoursBetween } from "../../facts/time";
import type { Facts } from "../../facts/facts";
import type { Row } from "../../model/row";
import { isInService } from "../../rules/support/mailbox-kind";
import { judgeSilence } from "../../rules/support/silence";

const POSTPONED_HOURS = 2;
const TEST_HOURS = 1;
/** Within three days no pause is unusual, and beyond the window nothing is known to compare with. */
const SILENT_FROM_HOURS = 72;
const SILENT_UNTIL_HOURS = 28 * 24;

export function isPostponed({ values }: Row<"mailbox">, now: string): boolean {
    const until = latest([values.postponemailboxprocessinguntil, values.receivingpostponeduntil]);
    return (hoursBetween(now, until) ?? 0) > POSTPONED_HOURS;
}

export function isStuckTest({ values }: Row<"mailbox">, now: string): boolean {
    if (values.testemailconfigurationscheduled !== true) return false;
    const startedOn = values.testandenablelastattemptedon ?? values.modifiedon;
    return (hoursBetween(startedOn, now) ?? 0) > TEST_HOURS;
}

/**
 * The mailbox is read, but its own mark of the last email stands still. The mark moves with every email that is processed, so this is the
 * cheap sign for which email is then counted.
 */
export function mayBeSilent(mailbox: Row<"mailbox">, now: string): boolean {
    const hours = hoursBetween(mailbox.values.processemailreceivedafter, now);
    return isInService(mailbox) && hours !== undefined && hours >= SILENT_FROM_HOURS && hours <= SILENT_UNTIL_HOURS;
}

export function isSilent(mailbox: Row<"mailbox">, traffic: Facts["traffic"], now: string): boolean {
    return isInService(mailbox) && traffic.status === "ok" && judgeSilence(traffic.value, now).kind === "unusual";
}
