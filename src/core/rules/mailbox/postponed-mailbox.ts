import { cell } from "../../model/row";
import { hoursBetween, latest } from "../../facts/time";
import { adminGuide, reference } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

/** The next cycle is always a few minutes ahead; only a longer wait is a postponement. */
const NORMAL_HOURS = 0.5;
const LONG_HOURS = 2;

export const postponedMailbox = defineRule({
    id: "postponed-mailbox",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Processing of the mailbox is postponed",
    messages: {
        found: "The platform has postponed reading {mailbox} until {untilOn}. It does so after errors or when Exchange asks it to wait.",
    },
    remedy: [
        "Look at the newest alerts of the mailbox and of its profile for the reason.",
        "Wait until the time has passed, or run Test & Enable Mailbox to start over.",
    ],
    sources: [
        adminGuide("error-logging-server-side-synchronization", "Error logging for server-side synchronization"),
        reference("power-apps/developer/data-platform/reference/entities/mailbox", "Mailbox table reference"),
    ],
    explains: ["stale-sync"],
    covers: [],
    fixes: ["test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["postponemailboxprocessinguntil", "receivingpostponeduntil"] },
    check({ mailbox }, { now }) {
        const { postponemailboxprocessinguntil, receivingpostponeduntil } = mailbox.values;
        const untilOn = latest([postponemailboxprocessinguntil, receivingpostponeduntil]);
        const wait = hoursBetween(now, untilOn) ?? 0;
        if (untilOn === undefined || wait <= NORMAL_HOURS) return clear;
        return found("found", {
            confidence: "certain",
            ...(wait > LONG_HOURS ? {} : { severity: "degraded" }),
            data: { mailbox: nameOf(mailbox), untilOn },
            evidence: [
                cell(mailbox, "postponemailboxprocessinguntil"),
                cell(mailbox, "receivingpostponeduntil"),
                cell(mailbox, "transientfailurecount"),
            ],
        });
    },
});
