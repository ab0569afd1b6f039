import { valueOf } from "../../facts/combine";
import { earliest, hoursBetween, isLater } from "../../facts/time";
import type { Cell } from "../../model/row";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";
import { judgeSilence } from "../support/silence";

/** The clocks of mail server and platform can differ. */
const TOLERANCE_HOURS = 1;

export const lateSyncStart = defineRule({
    id: "late-sync-start",
    category: "inbox",
    stage: "itemRead",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Start date skips email",
    messages: {
        future: "Email of {mailbox} is read only when it was received after {startOn}, and that is still ahead. Everything that arrives before is skipped.",
        afterFailures:
            "Email of {mailbox} that failed since {firstOn} was received before the start date {startOn}. Once its cause is removed it is read again only when the start date is set back.",
        afterSilence:
            "{mailbox} tracked its last email on {lastOn}, and only email received after {startOn} is read. What arrived in between is skipped.",
    },
    remedy: [
        "Set Process Email Received After of the mailbox to just before the oldest missed email.",
        "The email server profile has such a date too, and the later one counts.",
        "Expect that everything in the Inbox since then is judged again, and that this takes a while.",
    ],
    sources: [
        adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email"),
        adminGuide("best-practices-server-side-synchronization", "Best practices for server-side synchronization"),
    ],
    covers: ["start-date-after-email"],
    fixes: ["reset-sync-start", "profile-sync-start"],
    needs: ["mailbox", "syncStart"],
    uses: ["itemGroups", "traffic"],
    columns: { mailbox: ["processemailreceivedafter"] },
    check({ mailbox, syncStart }, { now, optional }) {
        const startOn = syncStart.effective;
        if (startOn === null) return clear;
        const evidence: readonly [Cell, ...Cell[]] = [
            syncStart.mailboxDate,
            ...(syncStart.profileDate ? [syncStart.profileDate] : []),
        ];
        const data = { mailbox: nameOf(mailbox), startOn };
        if ((hoursBetween(now, startOn) ?? 0) > TOLERANCE_HOURS) {
            return found("future", { confidence: "certain", data, evidence });
        }
        const failures = (valueOf(optional.itemGroups) ?? []).filter(({ item }) => item === "email");
        const firstOn = earliest(failures.map(({ first }) => first));
        if (firstOn !== undefined && isLater(startOn, firstOn)) {
            return found("afterFailures", {
                confidence: "certain",
                severity: "advice",
                data: { ...data, firstOn },
                evidence,
            });
        }
        const traffic = valueOf(optional.traffic);
        const silence = traffic && judgeSilence(traffic, now);
        // Normally the date follows the newest email that was processed, so it lies on the last day with email.
        if (silence?.kind !== "unusual" || !isLater(startOn, `${silence.lastDay}T23:59:59Z`)) return clear;
        return found("afterSilence", {
            confidence: "possible",
            severity: "degraded",
            data: { ...data, lastOn: `${silence.lastDay}T00:00:00Z` },
            evidence,
            since: `${silence.lastDay}T00:00:00Z`,
        });
    },
});
