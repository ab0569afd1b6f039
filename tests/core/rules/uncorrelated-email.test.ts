import { uncorrelatedEmail } from "../../../src/core/rules/filtering/uncorrelated-email";
import { denied, healthy } from "./healthy";
import { ITEMS_UNSEEN, testRule } from "./test-rule";

const ITEMS = [{ lastsyncerror: "NoCorrelationMatch" }];

testRule(uncorrelatedEmail, {
    clear: [healthy(), healthy({ items: [{ lastsyncerror: "NoRecipientMatch" }] })],
    found: [
        {
            when: healthy({ items: ITEMS, filteringMethod: 1 }),
            message: "replies",
            actor: "user",
            proof: ["lastsyncerror", "incomingemailfilteringmethod"],
        },
        { when: healthy({ items: ITEMS, filteringMethod: 2 }), message: "knownSenders" },
        { when: healthy({ items: ITEMS, filteringMethod: 3 }), message: "emailEnabledSenders" },
        { when: healthy({ items: ITEMS, filteringMethod: 4 }), message: "noEmail" },
        { when: healthy({ items: ITEMS, filteringMethod: 0 }), message: "all", confidence: "likely" },
        { when: denied("filtering", { items: ITEMS }), message: "unknownMethod", confidence: "likely" },
        {
            when: healthy({
                kind: "queue",
                items: ITEMS,
                filteringMethod: 2,
                settings: { SSSForceFilteringMethodForUserMailboxes: "1" },
            }),
            message: "knownSenders",
            actor: "mailboxAdmin",
        },
        {
            when: healthy({
                items: ITEMS,
                filteringMethod: 1,
                settings: { UseFilteringMethodOfSyncingMailboxOnlyForCorrelation: "true" },
            }),
            message: "replies",
            proof: ["orgdborgsettings/UseFilteringMethodOfSyncingMailboxOnlyForCorrelation"],
        },
        {
            when: healthy({ items: ITEMS, settings: { SSSForceFilteringMethodForUserMailboxes: "1" } }),
            message: "repliesForced",
            actor: "mailboxAdmin",
            proof: ["orgdborgsettings/SSSForceFilteringMethodForUserMailboxes"],
        },
        {
            when: healthy({ items: ITEMS, settings: { SSSForceFilteringMethodForUserMailboxes: "2" } }),
            message: "knownSendersForced",
            actor: "mailboxAdmin",
            proof: ["orgdborgsettings/SSSForceFilteringMethodForUserMailboxes"],
        },
        {
            when: healthy({ items: ITEMS, settings: { SSSForceFilteringMethodForUserMailboxes: "3" } }),
            message: "emailEnabledSendersForced",
            actor: "mailboxAdmin",
            proof: ["orgdborgsettings/SSSForceFilteringMethodForUserMailboxes"],
        },
        {
            when: healthy({ items: ITEMS, settings: { SSSForceFilteringMethodForUserMailboxes: "4" } }),
            message: "noEmailForced",
            actor: "mailboxAdmin",
            proof: ["orgdborgsettings/SSSForceFilteringMethodForUserMailboxes"],
        },
    ],
    unknown: ITEMS_UNSEEN,
});
