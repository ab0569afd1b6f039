import { loggedFailure } from "../../../../src/core/trace/checks/logged-failure";
import { broken, denied, failureRow, IDS, read } from "../fixture";
import { testCheck } from "../test-check";

const failures = (error: string | null) =>
    read([failureRow({ lastsyncerror: error, lastsyncerrorcode: error ? -1 : null })]);

testCheck(loggedFailure, [
    { when: "has no failure and all of them can be seen", change: {}, outcome: "pass", message: "none" },
    {
        when: "was refused by rule",
        change: { reads: { failures: failures("NoCorrelationMatch") } },
        outcome: "fail",
        message: "refused",
    },
    {
        when: "failed with an error",
        change: { reads: { failures: failures("IsvAborted") } },
        outcome: "fail",
        message: "failed",
    },
    {
        when: "failed five times and was given up",
        change: { reads: { failures: read([failureRow({ lastsyncerror: "IsvAborted", retries: 5 })]) } },
        outcome: "fail",
        message: "givenUp",
    },
    {
        when: "only shares its subject with an email that failed on another day",
        change: {
            email: { messageId: "" },
            sections: {
                items: read({
                    rows: [failureRow({ lastsyncerroroccurredon: "2026-02-27T09:10:00Z" })],
                    truncated: false,
                }),
            },
        },
        outcome: "pass",
        message: "none",
    },
    {
        when: "has a row without an error, because it was tracked after all",
        change: { reads: { failures: failures(null) } },
        outcome: "pass",
        message: "none",
    },
    {
        when: "is found in the panel's list by its subject",
        change: {
            email: { messageId: "" },
            sections: { items: read({ rows: [failureRow({ lastsyncerror: "Unknown" })], truncated: false }) },
        },
        outcome: "fail",
        message: "refused",
    },
    {
        when: "is not compared with a hidden subject",
        change: {
            email: { messageId: "", subject: "***" },
            sections: {
                items: read({ rows: [failureRow({ lastsyncerror: "Unknown", itemsubject: "***" })], truncated: false }),
            },
        },
        outcome: "pass",
        message: "none",
    },
    {
        when: "arrived before the oldest failure that is kept",
        change: { email: { receivedOn: "2026-02-20T09:00:00.000Z" } },
        outcome: "needsInformation",
        message: "tooOld",
    },
    {
        when: "belongs to someone whose failures the reader cannot see",
        change: { sections: { viewer: read({ userId: IDS.ben, roles: [], isSystemAdministrator: false }) } },
        outcome: "needsInformation",
        message: "notVisible",
    },
    {
        when: "is in an environment without monitoring",
        change: { settings: { EnableSssItemLevelMonitoring: "false" } },
        outcome: "needsInformation",
        message: "notVisible",
    },
    {
        when: "has nothing to compare",
        change: { email: { messageId: "", subject: "" } },
        outcome: "needsInformation",
        message: "nothingToCompare",
    },
    { when: "may not be read", change: { sections: { items: denied } }, outcome: "notPermitted", message: "unread" },
    {
        when: "could not be read",
        change: { sections: { items: broken } },
        outcome: "needsInformation",
        message: "unread",
    },
]);
