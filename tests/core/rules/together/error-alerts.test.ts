import { MESSAGE_CAUSES } from "../../../../src/core/messages/message-cause";
import { NAMES } from "../../../../src/core/messages/vocabulary/pack";
import { RULES } from "../../../../src/core/rules";
import { runRules } from "../../../../src/core/rules/run-rules";
import { healthy, hoursAgo, NOW } from "../healthy";

/** The rows of the mailbox, its profile and its owner's roles decide these; an alert that they contradict is out of date. */
const DECIDED_BY_ROWS = ["mailbox-disabled", "owner-no-security-role", "server-profile-missing"];

const causes = MESSAGE_CAUSES.filter((cause) => !DECIDED_BY_ROWS.includes(cause));

function nameOf(cause: string): string {
    return [...NAMES].find(([, name]) => name.cause === cause)?.[0] ?? "Zorblax";
}

describe("an error alert that no later synchronization has overtaken", () => {
    test.each(causes)("is told by a rule when it says %s", (cause) => {
        const facts = healthy({
            alerts: [
                { text: `Something happened.\nEmail Server Error Code: ${nameOf(cause)}`, createdon: hoursAgo(0.5) },
            ],
            mailbox: { lastsuccessfulsynccompletedon: hoursAgo(1) },
        });
        const found = runRules(RULES, facts, { now: NOW }).filter(({ outcome }) => outcome === "found");
        expect(found).not.toEqual([]);
    });
});
