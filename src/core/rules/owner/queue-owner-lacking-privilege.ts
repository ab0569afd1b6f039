import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { isInService, nameOf } from "../support/mailbox-kind";
import { ownerCell, ownerName, ownsQueue } from "../support/owner";
import { reportedCause } from "../support/role-findings";

export const queueOwnerLackingPrivilege = defineRule({
    id: "queue-owner-lacking-privilege",
    category: "owner",
    stage: "ownerMayOwnEmail",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Queue owner lacks a privilege",
    messages: {
        found: "{owner}, who owns the queue {queue}, lacks privileges that are needed to own and queue its email: {privileges}.",
        reported:
            "The platform says that an owner of a queue lacks {privileges} (newest message on {lastOn}). It can also be another queue among the recipients of the same email.",
        unnamed:
            "The platform says that an owner of a queue lacks privileges to work with the queue (newest message on {lastOn}). It can also be another queue among the recipients of the same email.",
        hidden: "It is not visible to you whether {owner} has {privileges}. Roles of other business units can be hidden.",
        otherOwner:
            "The queue {queue} and its mailbox have different owners, and the privileges of the queue's owner were not read.",
    },
    remedy: [
        "Add the privileges at user level to a security role of the queue's owner; reading queues is the one most often missing.",
        "Or assign the queue to an owner that has them.",
        "Set the start date back to before the first missed email.",
    ],
    sources: [
        syncArticle("exception-appears-server-side-sync", "UnknownIncomingEmailIntegrationError in mailbox alerts"),
        adminGuide("email-record-owner", "How the owner of an email is determined"),
    ],
    explains: ["failed-mailbox-test", "stale-sync", "switched-off-mailbox", "undeliverable-email"],
    covers: ["queue-owner-insufficient-privilege", "queue-owner-cannot-own-email"],
    fixes: ["grant-privileges", "reset-sync-start"],
    needs: ["mailbox", "owner", "regarding", "access", "privilegeNeeds"],
    uses: ["alertGroups", "itemGroups"],
    check({ mailbox, owner, regarding, access, privilegeNeeds }, { now, optional }) {
        if (regarding.kind !== "queue") return notApplicable;
        const queue = regarding.queue;
        const data = { mailbox: nameOf(mailbox), queue: queue.values.name ?? queue.id, owner: ownerName(owner) };
        const same = ownsQueue(owner, regarding);
        const lacking = privilegeNeeds.filter(
            (need) => need.neededFor === "email" && (need.effectiveDepth ?? 0) < need.requiredDepth,
        );
        const privileges = lacking.map(({ privilege }) => privilege).join(", ");
        const reported = reportedCause(optional, ["owner-missing-privilege"], mailbox, now);
        if (same && access.coverage === "complete" && lacking.length > 0) {
            const works = reported === undefined && isInService(mailbox);
            return found("found", {
                confidence: works ? "likely" : "certain",
                ...(works ? { severity: "degraded" } : {}),
                data: { ...data, privileges },
                evidence: [cell(queue, "ownerid"), ownerCell(owner), ...(reported?.evidence ?? [])],
                ...(reported === undefined ? {} : { since: reported.firstOn }),
            });
        }
        if (reported !== undefined) {
            return found(reported.privilege === undefined ? "unnamed" : "reported", {
                confidence: "likely",
                data: { ...data, privileges: reported.privilege ?? "", lastOn: reported.lastOn },
                evidence: [cell(queue, "ownerid"), ...reported.evidence],
                since: reported.firstOn,
            });
        }
        if (!same) return unknown("otherOwner", data);
        return lacking.length > 0 ? unknown("hidden", { ...data, privileges }) : clear;
    },
});
