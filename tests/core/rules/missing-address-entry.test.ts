import { missingAddressEntry } from "../../../src/core/rules/tracking/missing-address-entry";
import { denied, healthy, IDS, missing } from "./healthy";
import { testRule } from "./test-rule";

const REFUSED = { lastsyncerror: "NoRecipientMatch" };

testRule(missingAddressEntry, {
    clear: [healthy(), healthy({ kind: "queue" }), healthy({ kind: "queue", items: [REFUSED] })],
    found: [
        {
            when: healthy({ holders: [] }),
            message: "found",
            confidence: "possible",
            severity: "advice",
            proof: ["emailaddress"],
        },
        {
            when: healthy({ holders: [{ table: "systemuser", id: IDS.otherUser }], items: [REFUSED] }),
            message: "failing",
            confidence: "likely",
            severity: "degraded",
            data: { count: 1 },
            proof: ["emailaddress", "lastsyncerror"],
        },
        { when: denied("items", { holders: [] }), message: "found", confidence: "possible", severity: "advice" },
    ],
    unknown: [
        { when: denied("addressSearch"), unread: ["addressSearch"] },
        { when: missing("addressSearch"), unread: ["addressSearch"] },
        { when: healthy({ mailbox: { regardingobjectid: undefined } }), unread: ["mailbox"] },
    ],
    notApplicable: [healthy({ kind: "forward" }), healthy({ mailbox: { emailaddress: null }, holders: [] })],
});
