import { earliest } from "../../facts/time";
import { adminGuide, syncArticle } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS, itemCells } from "../support/hits";
import { noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

/** After five attempts the platform gives an email up and marks it in Outlook. */
const ATTEMPTS = 5;

export const undeliverableEmail = defineRule({
    id: "undeliverable-email",
    category: "customization",
    stage: "customCodeSucceeded",
    severity: "degraded",
    actor: "developer",
    title: "Email was given up after five attempts",
    messages: {
        found: "Email of {mailbox} failed {attempts} times and was given up. Emails: {count}, the newest on {lastOn}. In Outlook it carries the category Tracked to Dynamics 365 (Undeliverable) and is not tried again.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Remove the cause first; the error of the item names it.",
        "Assign the category Tracked to Dynamics 365 to the emails again, or set the start date back to before the first failure.",
    ],
    sources: [
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
        adminGuide("use-outlook-category-track-appointments-emails", "Use an Outlook category to track items"),
    ],
    covers: ["undeliverable-after-five-retries"],
    fixes: ["custom-code", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const groups = itemGroups.filter(({ item, maxRetries }) => item === "email" && maxRetries >= ATTEMPTS);
        const [newest] = groups;
        if (newest === undefined) return noItems(itemVisibility);
        const rows = groups.flatMap((group) => group.rows).filter((row) => (row.values.retries ?? 0) >= ATTEMPTS);
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox), count: rows.length, attempts: newest.maxRetries, lastOn: newest.last },
            evidence: itemCells(newest),
            since: earliest(groups.map(({ first }) => first)) ?? newest.first,
        });
    },
});
