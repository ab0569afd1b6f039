import { platformDecision } from "../../../../src/core/trace/checks/platform-decision";
import type { PlatformAnswer } from "../../../../src/core/trace/trace-evidence";
import { denied, NOW, read } from "../fixture";
import { testCheck } from "../test-check";

const answers = (fresh: PlatformAnswer, known?: PlatformAnswer) => ({
    reads: { platform: read({ fresh, ...(known ? { known } : {}) }) },
});
const yes = { accepted: true, reason: "AcceptAll" };

testCheck(platformDecision, [
    { when: "would be taken, and is not known", change: answers(yes, yes), outcome: "pass", message: "knownAccepted" },
    { when: "would be taken", change: answers(yes), outcome: "pass", message: "accepted" },
    {
        when: "is known, and one like it would be taken",
        change: answers(yes, { accepted: false, reason: "Duplicate" }),
        outcome: "pass",
        message: "duplicate",
    },
    ...["NoRecipientMatch", "InternalEmailReject", "InvalidSender", "Unknown"].map((reason) => ({
        when: `would be refused with ${reason}`,
        change: answers({ accepted: false, reason }),
        outcome: "fail" as const,
        message: "refused",
    })),
    {
        when: "would be refused as a new email",
        change: answers({ accepted: false, reason: "NoCorrelationMatch" }),
        outcome: "fail",
        message: "noCorrelation",
    },
    {
        when: "lacks addresses to ask about",
        change: { reads: { platform: { status: "notApplicable", reason: "No sender.", readAt: NOW } } },
        outcome: "needsInformation",
        message: "needsAddresses",
    },
    { when: "may not be asked", change: { reads: { platform: denied } }, outcome: "notPermitted", message: "unread" },
]);
