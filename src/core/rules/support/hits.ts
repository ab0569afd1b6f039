import { valueOf } from "../../facts/combine";
import type { AlertGroup, Facts, ItemGroup, ItemVisibility } from "../../facts/facts";
import { hoursBetween, isLater } from "../../facts/time";
import type { MessageCause } from "../../messages/message-cause";
import { cell, type Cell, type Row } from "../../model/row";

const HOURS_WHILE_UNKNOWN = 24;

/** Alerts newer than this still explain missing emails of the last days, although later cycles went well. */
const HOURS_FOR_ITEMS = 72;

/**
 * Alerts about the connection that still count: after a later successful synchronization the fault is over. Where the time of the last
 * success is not known, alerts of the last 24 hours count.
 */
export function currentAlerts(
    groups: readonly AlertGroup[],
    causes: readonly MessageCause[],
    mailbox: Row<"mailbox"> | undefined,
    now: string,
): readonly AlertGroup[] {
    const success = mailbox?.values.lastsuccessfulsynccompletedon;
    return groups.filter((group) => {
        if (!causes.includes(group.classification.cause) || group.level < 2) return false;
        if (success !== undefined && success !== null) return isLater(group.last, success);
        return (hoursBetween(group.last, now) ?? Infinity) <= HOURS_WHILE_UNKNOWN;
    });
}

/** Alerts about single emails: a later good cycle does not bring the refused email back, so the last three days count. */
export function recentAlerts(
    groups: readonly AlertGroup[],
    causes: readonly MessageCause[],
    now: string,
): readonly AlertGroup[] {
    return groups.filter(
        (group) =>
            causes.includes(group.classification.cause) &&
            group.level >= 2 &&
            (hoursBetween(group.last, now) ?? Infinity) <= HOURS_FOR_ITEMS,
    );
}

export function itemsWith(
    groups: readonly ItemGroup[],
    causes: readonly MessageCause[],
    kind: "email" | "other" | "any" = "any",
): readonly ItemGroup[] {
    return groups.filter(
        ({ classification, item }) =>
            causes.includes(classification.cause) && (kind === "any" || (item === "email") === (kind === "email")),
    );
}

export function alertCells({ sample }: AlertGroup): readonly [Cell, ...Cell[]] {
    return [cell(sample, "text"), cell(sample, "createdon")];
}

export function itemCells({ sample, maxRetries }: ItemGroup): readonly [Cell, ...Cell[]] {
    return [
        cell(sample, "lastsyncerror"),
        ...(sample.values.lastsyncerrorcode === null || sample.values.lastsyncerrorcode === undefined
            ? []
            : [cell(sample, "lastsyncerrorcode")]),
        cell(sample, "lastsyncerroroccurredon"),
        ...(maxRetries > 0 ? [cell(sample, "retries")] : []),
    ];
}

export type Blindness = "hidden" | "off" | "unread";

/** Why the absence of item failures proves nothing; undefined when it does prove that none failed. */
export function itemBlindness(visibility: ItemVisibility): Blindness | undefined {
    if (visibility.emptyMeansNone) return undefined;
    if (visibility.monitoring === "off" || visibility.retentionDays === 0) return "off";
    return visibility.scope === "own" ? "hidden" : "unread";
}

/** Texts for rules that judge item failures and could not see all of them. */
export const ITEM_BLINDNESS = {
    hidden: "Item failures of this mailbox are visible only to its owner and to System Administrators, so this could not be ruled out.",
    off: "The environment keeps no list of item failures, so this could not be ruled out.",
    unread: "It is not certain that the list of item failures is complete, so this could not be ruled out.",
} as const;

/** True when the mailbox tracked email on the day of the moment or later: some email still arrives. */
export function trackedSince(traffic: Facts["traffic"], moment: string): boolean {
    const day = moment.slice(0, 10);
    return valueOf(traffic)?.days.some((entry) => entry.count > 0 && entry.day >= day) === true;
}
