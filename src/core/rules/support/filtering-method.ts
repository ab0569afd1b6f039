import { valueOf } from "../../facts/combine";
import type { Facts } from "../../facts/facts";
import { numberSetting, settingCell } from "../../facts/org-setting";
import { FilteringMethod } from "../../model/generated/option-sets";
import { cell, type Cell } from "../../model/row";

export interface MethodInForce {
    /** Value of the option set, or undefined when it could not be read. */
    readonly method: number | undefined;
    /** True when the organization sets it over the user's own choice. */
    readonly forced: boolean;
    readonly evidence: readonly Cell[];
}

const FORCE = "SSSForceFilteringMethodForUserMailboxes";

/**
 * Which filtering method decides for this mailbox. The organization's setting overrides users, not queues; its value -1 switches it off.
 */
export function methodInForce({ filtering, organization }: Pick<Facts, "filtering" | "organization">): MethodInForce {
    const own = valueOf(filtering);
    const settings = valueOf(organization);
    const forcedMethod = settings && numberSetting(settings, FORCE);
    if (own?.row.table !== "queue" && settings && forcedMethod !== undefined && forcedMethod >= 0) {
        return { method: forcedMethod, forced: true, evidence: [settingCell(settings, FORCE)] };
    }
    if (own === undefined) return { method: undefined, forced: false, evidence: [] };
    const row = own.row;
    const evidence =
        row.table === "queue" ? cell(row, "incomingemailfilteringmethod") : cell(row, "incomingemailfilteringmethod");
    return { method: own.method ?? undefined, forced: false, evidence: [evidence] };
}

export type MethodName = "all" | "replies" | "knownSenders" | "emailEnabledSenders" | "noEmail" | "unknownMethod";

export function methodName(method: number | undefined): MethodName {
    switch (method) {
        case FilteringMethod.AllEmailMessages:
            return "all";
        case FilteringMethod.EmailMessagesInResponseToDynamics365Email:
            return "replies";
        case FilteringMethod.EmailMessagesFromDynamics365LeadsContactsAndAccounts:
            return "knownSenders";
        case FilteringMethod.EmailMessagesFromDynamics365RecordsThatAreEmailEnabled:
            return "emailEnabledSenders";
        case FilteringMethod.NoEmailMessages:
            return "noEmail";
        default:
            return "unknownMethod";
    }
}
