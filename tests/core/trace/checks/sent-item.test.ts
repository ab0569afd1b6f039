import { sentItem } from "../../../../src/core/trace/checks/sent-item";
import { ADA, denied, NORA } from "../fixture";
import { testCheck } from "../test-check";

const sent = { from: ADA, to: [NORA] };

testCheck(sentItem, [
    { when: "came from someone else", change: {}, outcome: "notApplicable", message: "received" },
    {
        when: "was sent to oneself too",
        change: { email: { from: ADA } },
        outcome: "notApplicable",
        message: "received",
    },
    { when: "was sent, and sent email is not tracked", change: { email: sent }, outcome: "fail", message: "off" },
    {
        when: "was sent, and sent email is tracked",
        change: { email: sent, settings: { AutoTrackSentFolderItems: "true" } },
        outcome: "pass",
        message: "on",
    },
    {
        when: "was sent, and the filter takes no email",
        change: { email: sent, settings: { AutoTrackSentFolderItems: "true" }, method: 4 },
        outcome: "fail",
        message: "filterNone",
    },
    {
        when: "was sent as the first email, and the filter takes replies only",
        change: { email: sent, settings: { AutoTrackSentFolderItems: "true" }, method: 1 },
        outcome: "fail",
        message: "filterReplies",
    },
    {
        when: "was sent from a POP3 mailbox",
        change: { email: sent, settings: { AutoTrackSentFolderItems: "true" }, profile: { servertype: 1 } },
        outcome: "fail",
        message: "notExchange",
    },
    { when: "names no sender", change: { email: { from: "" } }, outcome: "needsInformation", message: "noSender" },
    {
        when: "was sent, and the setting may not be read",
        change: { email: sent, sections: { organization: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
