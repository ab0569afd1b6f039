import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";
import { ownerCell, ownerName, ownsQueue } from "../support/owner";
import { reportedCause } from "../support/role-findings";

export const queueOwnerWithoutRole = defineRule({
    id: "queue-owner-without-role",
    category: "owner",
    stage: "ownerMayOwnEmail",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Queue owner has no security role",
    messages: {
        team: "The queue {queue} belongs to the team {owner}, which has no security role. Email of the queue gets the queue's owner, and a team without role cannot own it.",
        user: "The queue {queue} belongs to {owner}, who has no security role. Email of the queue gets the queue's owner, and a user without role cannot own it.",
        reported:
            "A message of the platform from {lastOn} says that the owner of the queue {queue} has no security role, so its email cannot be created.",
        hidden: "No security role of {owner} is visible to you. Roles of other business units can be hidden, so this does not prove that there is none.",
        otherOwner:
            "The queue {queue} and its mailbox have different owners, and the roles of the queue's owner were not read.",
    },
    remedy: [
        "Give the team or user that owns the queue a security role, or assign the queue to an owner that has one.",
        "Set the start date back to before the first missed email.",
    ],
    sources: [
        syncArticle("error-2147209462-logged-mailbox-record", "UnknownIncomingEmailIntegrationError -2147209462"),
        adminGuide("email-record-owner", "How the owner of an email is determined"),
    ],
    explains: [
        "failed-mailbox-test",
        "queue-owner-lacking-privilege",
        "stale-sync",
        "switched-off-mailbox",
        "undeliverable-email",
    ],
    covers: ["queue-owner-team-without-roles"],
    fixes: ["grant-privileges", "reset-sync-start"],
    needs: ["mailbox", "owner", "regarding", "access"],
    uses: ["alertGroups", "itemGroups"],
    check({ mailbox, owner, regarding, access }, { now, optional }) {
        if (regarding.kind !== "queue") return notApplicable;
        const queue = regarding.queue;
        const data = { mailbox: nameOf(mailbox), queue: queue.values.name ?? queue.id, owner: ownerName(owner) };
        const same = ownsQueue(owner, regarding);
        if (same && access.coverage === "complete" && access.roles.length === 0 && access.grants.length === 0) {
            return found(owner.kind, {
                confidence: "certain",
                data,
                evidence: [cell(queue, "ownerid"), ownerCell(owner)],
            });
        }
        const reported = reportedCause(optional, ["owner-no-security-role"], mailbox, now);
        if (reported !== undefined) {
            return found("reported", {
                confidence: "certain",
                data: { ...data, lastOn: reported.lastOn },
                evidence: [cell(queue, "ownerid"), ...reported.evidence],
                since: reported.firstOn,
            });
        }
        if (!same) return unknown("otherOwner", data);
        return access.roles.length + access.grants.length > 0 ? clear : unknown("hidden", data);
    },
});
