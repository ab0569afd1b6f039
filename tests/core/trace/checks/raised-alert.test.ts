import { raisedAlert } from "../../../../src/core/trace/checks/raised-alert";
import { denied, read, row } from "../fixture";
import { testCheck } from "../test-check";

const alerts = (createdon: string, level: number) => ({
    sections: {
        alerts: read({
            mailbox: [
                row("tracelog", "aaaaaaaa-0000-4000-8000-000000000000", {
                    text: "Something failed.",
                    level,
                    createdon,
                }),
            ],
            profile: [],
            truncated: false,
        }),
    },
});

testCheck(raisedAlert, [
    { when: "has no alert", change: {}, outcome: "pass", message: "none" },
    { when: "has an error an hour later", change: alerts("2026-03-02T09:30:00Z", 3), outcome: "fail", message: "near" },
    { when: "has a notice only", change: alerts("2026-03-02T09:30:00Z", 1), outcome: "pass", message: "none" },
    {
        when: "has an error of last week only",
        change: alerts("2026-02-23T09:30:00Z", 3),
        outcome: "pass",
        message: "none",
    },
    {
        when: "has no known time",
        change: { email: { receivedOn: "", sentOn: "" } },
        outcome: "needsInformation",
        message: "noTime",
    },
    { when: "may not be read", change: { sections: { alerts: denied } }, outcome: "notPermitted", message: "unread" },
]);
