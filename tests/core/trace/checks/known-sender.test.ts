import { knownSender } from "../../../../src/core/trace/checks/known-sender";
import { denied, IDS, known, NORA, read, row } from "../fixture";
import { testCheck } from "../test-check";

const inactive = row("contact", "88888888-0000-4000-8000-000000000000", { fullname: "Nora", statecode: 1 });

testCheck(knownSender, [
    { when: "comes from a contact", change: {}, outcome: "pass", message: "known" },
    {
        when: "comes from a stranger",
        change: { email: { from: "who@adventure-works.com" } },
        outcome: "fail",
        message: "unknown",
    },
    {
        when: "comes from a user, who is no customer",
        change: { reads: { addressSearch: read([known(NORA, "systemuser", IDS.ben)]) } },
        outcome: "fail",
        message: "unknown",
    },
    {
        when: "comes from a user where every known address counts",
        change: { method: 3, reads: { addressSearch: read([known(NORA, "systemuser", IDS.ben)]) } },
        outcome: "pass",
        message: "known",
    },
    {
        when: "comes from an inactive contact",
        change: { reads: { addressSearch: read([known(NORA, "contact", inactive.id)]), contacts: read([inactive]) } },
        outcome: "pass",
        message: "inactive",
    },
    { when: "meets a filter that does not look", change: { method: 0 }, outcome: "notApplicable", message: "notAsked" },
    {
        when: "has a sender that is no address",
        change: { email: { from: "postmaster" } },
        outcome: "fail",
        message: "invalid",
    },
    { when: "names no sender", change: { email: { from: "" } }, outcome: "needsInformation", message: "noSender" },
    {
        when: "may not be read",
        change: { reads: { addressSearch: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
