import { currentAlerts, alertCells } from "./hits";
import { isInService, nameOf } from "./mailbox-kind";
import { earliest } from "../../facts/time";
import type { MessageCause } from "../../messages/message-cause";
import type { Confidence } from "../../model/finding";
import type { Row } from "../../model/row";
import type { Stage } from "../../model/stage";
import { clear, defineRule, found, type Category, type Rule, type RuleMeta } from "../define-rule";

export interface AlertRule extends Omit<RuleMeta, "messages" | "category" | "stage"> {
    /** `connection` when absent. */
    readonly category?: Category;
    /** `profileAndConnection` when absent. */
    readonly stage?: Stage;
    readonly causes: readonly MessageCause[];
    /** What the alert means. May use {mailbox}, its name. */
    readonly meaning: string;
}

/** The words of an alert alone are weak; a mailbox that does not work agrees with them. */
function confirmedBy(mailbox: Row<"mailbox">, confidence: Confidence): Confidence {
    return confidence === "possible" && !isInService(mailbox) ? "likely" : confidence;
}

/**
 * A rule for causes that only alerts tell. It finds one thing per cause: the newest alerts of the mailbox or its profile that no later
 * successful synchronization has overtaken.
 */
export function defineAlertRule({ causes, meaning, ...meta }: AlertRule): Rule {
    return defineRule({
        category: "connection",
        stage: "profileAndConnection",
        ...meta,
        needs: ["mailbox", "alertGroups"],
        messages: {
            mailbox: `${meaning} Alerts of the mailbox that say so: {count}, the newest on {lastOn}.`,
            profile: `${meaning} Alerts of the email server profile that say so: {count}, the newest on {lastOn}. Other mailboxes of the profile can be affected too.`,
        },
        check({ mailbox, alertGroups }, { now }) {
            const groups = currentAlerts(alertGroups, causes, mailbox, now);
            const [newest] = groups;
            if (newest === undefined) return clear;
            const count = groups.reduce((sum, group) => sum + group.count, 0);
            const firstOn = earliest(groups.map(({ first }) => first)) ?? newest.first;
            return found(newest.subject, {
                confidence: confirmedBy(mailbox, newest.classification.confidence),
                data: { mailbox: nameOf(mailbox), count, firstOn, lastOn: newest.last },
                evidence: alertCells(newest),
                since: firstOn,
            });
        },
    });
}
