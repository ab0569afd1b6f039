import { cell, wasRead } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, needsInformation, notApplicable, pass, unanswered } from "../define-check";
import { trackedEmail } from "../facts/tracked";

/** email.correlationmethod: how the platform linked the email to an earlier one. */
const BY_METHOD = {
    2: "inReplyTo",
    3: "inReplyTo",
    4: "token",
    5: "conversationIndex",
    6: "smartMatching",
    7: "custom",
} as const;

function linkOf(method: number): (typeof BY_METHOD)[keyof typeof BY_METHOD] | undefined {
    return method in BY_METHOD ? BY_METHOD[method as keyof typeof BY_METHOD] : undefined;
}

export const trackingReason = defineTraceCheck({
    id: "tracking-reason",
    title: "Why was it tracked?",
    needs: ["tracked"],
    messages: {
        notTracked: "It is not tracked, as far as can be seen.",
        hidden: "The columns that say who accepted the email could not be read.",
        byHand: "No mailbox received it: it was entered by hand, by an app, or sent from Dynamics 365.",
        noAcceptor:
            "The mailbox {mailbox} received it, and no user or queue accepted it by filter: it was tracked by hand, by a folder rule or by the category.",
        filter: "{acceptor} accepted it by filter, through the mailbox {mailbox}.",
        inReplyTo:
            "{acceptor} accepted it through the mailbox {mailbox}. Its headers name an email that was tracked before.",
        token: "{acceptor} accepted it through the mailbox {mailbox}. The tracking token in its subject names an email that was tracked before.",
        conversationIndex:
            "{acceptor} accepted it through the mailbox {mailbox}. It belongs to the conversation of an email that was tracked before.",
        smartMatching:
            "{acceptor} accepted it through the mailbox {mailbox}. Smart matching linked it to an earlier email with similar words and addresses.",
        custom: "{acceptor} accepted it through the mailbox {mailbox}. Custom correlation of this environment linked it to an earlier email.",
    },
    sources: [
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide("email-record-owner", "How the owner of an email is determined"),
    ],
    check(evidence) {
        const open = unanswered(evidence.reads.tracked);
        if (open) return open;
        const row = trackedEmail(evidence);
        if (row === undefined) return notApplicable("notTracked");
        const { receivingmailboxid, acceptingentityid, correlationmethod } = row.values;
        if (receivingmailboxid === undefined || !wasRead(row, "acceptingentityid")) return needsInformation("hidden");
        const where = cell(row, "receivingmailboxid");
        if (receivingmailboxid === null) return pass("byHand", { evidence: [where] });
        const mailbox = row.labels["receivingmailboxid"] ?? receivingmailboxid;
        if (!acceptingentityid) return pass("noAcceptor", { data: { mailbox }, evidence: [where] });
        return pass(linkOf(correlationmethod ?? 0) ?? "filter", {
            data: { mailbox, acceptor: row.labels["acceptingentityid"] ?? acceptingentityid },
            evidence: [
                cell(row, "acceptingentityid"),
                where,
                cell(row, "correlationmethod"),
                cell(row, "correlatedactivityid"),
                cell(row, "parentactivityid"),
            ],
        });
    },
});
