import { valueOf } from "../../facts/combine";
import type { Facts } from "../../facts/facts";
import type { MessageCause } from "../../messages/message-cause";
import type { Cell, Row } from "../../model/row";
import { alertCells, currentAlerts, itemCells, itemsWith, recentAlerts } from "./hits";

export interface Reported {
    readonly evidence: readonly [Cell, ...Cell[]];
    readonly privilege: string | undefined;
    readonly count: number;
    readonly firstOn: string;
    readonly lastOn: string;
}

/** The newest alert or item failure with one of the causes that still counts. */
export function reportedCause(
    facts: Pick<Facts, "alertGroups" | "itemGroups">,
    causes: readonly MessageCause[],
    mailbox: Row<"mailbox">,
    now: string,
): Reported | undefined {
    const alerts = valueOf(facts.alertGroups) ?? [];
    const [alert] = [...currentAlerts(alerts, causes, mailbox, now), ...recentAlerts(alerts, causes, now)];
    const [item] = itemsWith(valueOf(facts.itemGroups) ?? [], causes);
    const group = alert ?? item;
    if (group === undefined) return undefined;
    const cells = alert ? alertCells(alert) : item ? itemCells(item) : undefined;
    if (cells === undefined) return undefined;
    return {
        evidence: cells,
        privilege: alert?.classification.extracted.privilege ?? item?.classification.extracted.privilege,
        count: group.count,
        firstOn: group.first,
        lastOn: group.last,
    };
}
