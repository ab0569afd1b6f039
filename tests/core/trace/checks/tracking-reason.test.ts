import { trackingReason } from "../../../../src/core/trace/checks/tracking-reason";
import type { Columns } from "../../../../src/core/model/generated/tables";
import { denied, IDS, MESSAGE_ID, read, trackedRow } from "../fixture";
import { testCheck } from "../test-check";

const tracked = (values: Partial<Columns["email"]>) => ({
    reads: {
        tracked: read([
            trackedRow(
                { messageid: MESSAGE_ID, receivingmailboxid: IDS.adaBox, acceptingentityid: IDS.ada, ...values },
                { acceptingentityid: "systemuser" },
                { acceptingentityid: "Ada Moreno", receivingmailboxid: "Ada's mailbox" },
            ),
        ]),
    },
});
const method = (correlationmethod: number) => tracked({ correlationmethod });

testCheck(trackingReason, [
    { when: "is not tracked", change: {}, outcome: "notApplicable", message: "notTracked" },
    { when: "was accepted by filter", change: method(0), outcome: "pass", message: "filter" },
    { when: "was correlated by In-Reply-To", change: method(3), outcome: "pass", message: "inReplyTo" },
    { when: "was correlated by its token", change: method(4), outcome: "pass", message: "token" },
    { when: "was correlated by its conversation", change: method(5), outcome: "pass", message: "conversationIndex" },
    { when: "was correlated by smart matching", change: method(6), outcome: "pass", message: "smartMatching" },
    { when: "was correlated by custom code", change: method(7), outcome: "pass", message: "custom" },
    {
        when: "was received, but accepted by nobody",
        change: tracked({ acceptingentityid: null }),
        outcome: "pass",
        message: "noAcceptor",
    },
    {
        when: "was received by no mailbox",
        change: tracked({ receivingmailboxid: null }),
        outcome: "pass",
        message: "byHand",
    },
    {
        when: "has columns that the environment lacks",
        change: tracked({ acceptingentityid: undefined }),
        outcome: "needsInformation",
        message: "hidden",
    },
    { when: "may not be read", change: { reads: { tracked: denied } }, outcome: "notPermitted", message: "unread" },
]);
