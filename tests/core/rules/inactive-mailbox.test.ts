import { inactiveMailbox } from "../../../src/core/rules/mailbox/inactive-mailbox";
import { healthy, missing } from "./healthy";
import { testRule } from "./test-rule";

testRule(inactiveMailbox, {
    clear: [healthy()],
    found: [{ when: healthy({ mailbox: { statecode: 1, statuscode: 2 } }), message: "found", proof: ["statecode"] }],
    unknown: [
        { when: missing("mailbox"), unread: ["mailbox"] },
        { when: healthy({ mailbox: { statecode: undefined } }), unread: ["mailbox"] },
    ],
});
