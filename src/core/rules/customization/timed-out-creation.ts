import { adminGuide } from "../articles";
import { defineRule, found } from "../define-rule";
import { ITEM_BLINDNESS } from "../support/hits";
import { findItems, noItems } from "../support/item-rule";
import { nameOf } from "../support/mailbox-kind";

export const timedOutCreation = defineRule({
    id: "timed-out-creation",
    category: "customization",
    stage: "customCodeSucceeded",
    severity: "degraded",
    actor: "developer",
    title: "Creation of email takes too long",
    messages: {
        found: "Email of {mailbox} could not be created in time. Emails: {count}, the newest on {lastOn}. Long running synchronous plug-ins and workflows on email are the usual reason.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Look in the plug-in trace log for synchronous steps on the creation of email that take seconds.",
        "Make them run asynchronously, or shorten them.",
    ],
    sources: [
        adminGuide("server-side-synchronization", "Server-side synchronization"),
        adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email"),
    ],
    explains: ["undeliverable-email"],
    covers: ["slow-synchronous-customizations"],
    fixes: ["custom-code", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility"],
    check({ mailbox, itemGroups, itemVisibility }) {
        const hit = findItems(itemGroups, ["dataverse-timeout"]);
        if (hit === undefined) return noItems(itemVisibility);
        return found("found", {
            confidence: hit.newest.classification.confidence === "certain" ? "likely" : "possible",
            data: { mailbox: nameOf(mailbox), ...hit.data },
            evidence: hit.evidence,
            since: hit.firstOn,
        });
    },
});
