import { FilteringMethod } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide } from "../articles";
import { clear, defineRule, found, unknown } from "../define-rule";
import { methodInForce } from "../support/filtering-method";
import { nameOf } from "../support/mailbox-kind";

export const refusedAllEmail = defineRule({
    id: "refused-all-email",
    category: "filtering",
    stage: "filterAccepted",
    severity: "blocking",
    actor: "user",
    title: "Automatic tracking is set to No email messages",
    messages: {
        own: "{mailbox} is set to track no email automatically. Only email that is tracked by hand becomes an activity.",
        forced: "The organization forces No email messages on all user mailboxes, so {mailbox} tracks no email automatically.",
        unset: "The row that holds the filtering method of {mailbox} has no value, so it is not certain which email is tracked.",
    },
    remedy: [
        "Choose another option for automatic tracking in the personal options of the user or in the queue.",
        "When the organization forces it, change the environment setting SSSForceFilteringMethodForUserMailboxes.",
    ],
    sources: [
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
    ],
    explains: ["email-outside-inbox", "uncorrelated-email", "unmatched-recipient"],
    covers: ["filter-no-email-messages"],
    fixes: ["filtering-method", "organization-setting", "reset-sync-start"],
    needs: ["mailbox", "filtering", "organization"],
    columns: { organization: ["orgdborgsettings"] },
    check({ mailbox, filtering, organization }) {
        const ok = { status: "ok", readAt: mailbox.readAt } as const;
        const inForce = methodInForce({
            filtering: { ...ok, value: filtering },
            organization: { ...ok, value: organization },
        });
        const data = { mailbox: nameOf(mailbox) };
        if (inForce.method === undefined) return unknown("unset", data);
        if (inForce.method !== FilteringMethod.NoEmailMessages) return clear;
        const [first, ...rest] = inForce.evidence;
        return found(inForce.forced ? "forced" : "own", {
            confidence: "certain",
            actor: inForce.forced || filtering.row.table === "queue" ? "mailboxAdmin" : "user",
            data,
            evidence: [first ?? cell(organization.row, "orgdborgsettings"), ...rest],
        });
    },
});
