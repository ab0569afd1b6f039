import { adminGuide } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const timedOutCreation = defineItemRule({
    id: "timed-out-creation",
    category: "customization",
    stage: "customCodeSucceeded",
    severity: "degraded",
    actor: "developer",
    title: "Creation of email takes too long",
    causes: ["dataverse-timeout"],
    atMost: "likely",
    meaning:
        "Email of {mailbox} could not be created in time. Emails: {count}, the newest on {lastOn}. Long running synchronous plug-ins and workflows on email are the usual reason.",
    remedy: [
        "Look in the plug-in trace log for synchronous steps on the creation of email that take seconds.",
        "Make them run asynchronously, or shorten them.",
    ],
    sources: [
        adminGuide("server-side-synchronization", "Server-side synchronization"),
        adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email"),
    ],
    explains: ["slow-customization", "undeliverable-email"],
    covers: [],
    fixes: ["custom-code", "reset-sync-start"],
});
