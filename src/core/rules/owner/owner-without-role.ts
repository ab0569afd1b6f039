import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";
import { ownerCell, ownerName } from "../support/owner";
import { reportedCause } from "../support/role-findings";

export const ownerWithoutRole = defineRule({
    id: "owner-without-role",
    category: "owner",
    stage: "ownerReady",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Owner has no security role",
    messages: {
        found: "{owner}, who owns {mailbox}, has no security role, neither assigned nor through a team. Nothing can be synchronized for an owner without role.",
        reported:
            "A message of the platform from {lastOn} says that {owner}, who owns {mailbox}, has no security role.",
        hidden: "No security role of {owner} is visible to you. Roles of other business units can be hidden, so this does not prove that there is none.",
    },
    remedy: [
        "Assign a security role that fits the owner's work, for example Basic User, to the user or the team.",
        "Test and enable the mailbox.",
    ],
    sources: [
        syncArticle("error-when-you-test-enable-a-mailbox", "The mailbox user does not have sufficient permissions"),
        adminGuide("email-record-owner", "How the owner of an email is determined"),
    ],
    explains: [
        "failed-mailbox-test",
        "missing-appointment-privilege",
        "missing-owner-privilege",
        "stale-sync",
        "switched-off-mailbox",
        "undeliverable-email",
    ],
    covers: [],
    fixes: ["grant-privileges", "test-and-enable"],
    needs: ["mailbox", "owner", "access"],
    uses: ["alertGroups", "itemGroups"],
    check({ mailbox, owner, access }, { now, optional }) {
        if (kindOf(mailbox) === "queue") return notApplicable;
        const data = { mailbox: nameOf(mailbox), owner: ownerName(owner) };
        if (access.roles.length > 0) return clear;
        const reported = reportedCause(optional, ["owner-no-security-role"], mailbox, now);
        if (reported !== undefined) {
            return found("reported", {
                confidence: "certain",
                data: { ...data, lastOn: reported.lastOn },
                evidence: [ownerCell(owner), ...reported.evidence],
                since: reported.firstOn,
            });
        }
        // Privileges held although no role is visible prove that roles are only hidden.
        if (access.grants.length > 0) return clear;
        if (access.coverage === "partial") return unknown("hidden", data);
        return found("found", { confidence: "certain", data, evidence: [ownerCell(owner)] });
    },
});
