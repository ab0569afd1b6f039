import { syncArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const vanishedItem = defineItemRule({
    id: "vanished-item",
    category: "item",
    stage: "itemRead",
    severity: "advice",
    actor: "user",
    title: "Item is gone from Exchange",
    causes: ["item-not-found"],
    kind: "any",
    meaning:
        "Items of {mailbox} were moved or deleted in Exchange before they could be processed: {count}, the newest on {lastOn}.",
    remedy: [
        "Look whether a rule or another program moves email out of the Inbox as it arrives.",
        "Otherwise nothing needs to be done.",
    ],
    sources: [
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    covers: [],
    fixes: ["outlook-rules"],
});
