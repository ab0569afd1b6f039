import { conversationIndex } from "../../../../src/core/trace/checks/conversation-index";
import { denied, read, trackedRow } from "../fixture";
import { switchedOff, testCheck, WITHOUT_HEADERS } from "../test-check";

/** 22 bytes of a new conversation, and 27 of an answer. */
const start = { conversationIndex: "AQHbPjGZxYt3k0m1QkW2Z8m5c8l2fg==" };
const answer = { conversationIndex: "AQHbPjGZxYt3k0m1QkW2Z8m5c8l2fgABAgME" };
const found = { conversation: read([trackedRow()]) };

testCheck(conversationIndex, [
    { when: "has no such header", change: {}, outcome: "notApplicable", message: "absent" },
    { when: "starts a conversation", change: { email: start }, outcome: "notApplicable", message: "starts" },
    {
        when: "continues a tracked conversation",
        change: { email: answer, reads: found },
        outcome: "pass",
        message: "match",
    },
    { when: "continues one that is not tracked", change: { email: answer }, outcome: "fail", message: "none" },
    ...switchedOff({ email: answer, reads: found }),
    WITHOUT_HEADERS,
    {
        when: "may not be read",
        change: { email: answer, reads: { conversation: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
