import { valueOf } from "../facts/combine";
import { EmailApproval, ServerType } from "../model/generated/option-sets";
import { adminGuide, supportArticle } from "../rules/articles";
import { kindOf, nameOf } from "../rules/support/mailbox-kind";
import { defineFix, notOffered, type Guard } from "./define-fix";

const COLUMN = "emailrouteraccessapproval";

/** Approves the address on the mailbox row; documents differ on which table takes the write, so reading back decides. */
export const approveAddress = defineFix({
    id: "approve-address",
    title: "Approve the email address",
    safety: "review",
    privileges: ["prvWriteMailbox", "prvApproveRejectEmailAddress"],
    messages: {
        why: "The address {address} of {mailbox} is not approved, and the environment reads and sends email only for approved addresses.",
        unread: "Whether the address is approved could not be read.",
        approved: "The address is approved already.",
        forward: "A forward mailbox needs no approval.",
        noAddress: "The mailbox has no email address that could be approved.",
        exchangeOnline:
            "With Exchange Online the platform asks for more than the privilege: a System Administrator who is also a global administrator or Exchange administrator, or who has the role Delegated Mailbox Approver. It may refuse this change, or take it and still wait for the administrator's consent.",
        notAdministrator:
            "You are not a System Administrator of this environment, so the platform probably refuses this change.",
        consent:
            "The consent of the Exchange Online administrator is missing as well. It is given by the same command on the form of the mailbox.",
        testAfterwards: "Test and enable the mailbox afterwards.",
        request:
            "The email address {address} of the mailbox {mailbox} in Dataverse needs approval (command Approve Email on the mailbox). That takes a System Administrator with the privilege prvApproveRejectEmailAddress who is also a global administrator or Exchange administrator, or has the role Delegated Mailbox Approver.",
    },
    steps: [
        "Ask a System Administrator who is a global administrator or Exchange administrator, or has the role Delegated Mailbox Approver.",
        "That person opens the mailbox and chooses Approve Email.",
        "Test and enable the mailbox.",
    ],
    sources: [
        adminGuide("connect-exchange-online", "Connect to Exchange Online: approve mailboxes"),
        supportArticle(
            "dynamics-365/sales/changes-to-mailbox-approval-in-dynamics-365",
            "Changes to mailbox approval in Dynamics 365",
        ),
        supportArticle(
            "dynamics-365/sales/alerts-about-mailbox-requires-approval-by-office-365-administrator",
            "Alerts that a mailbox requires approval",
        ),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        const approval = mailbox?.values.emailrouteraccessapproval;
        if (mailbox === undefined || approval === undefined) return notOffered(say("unread"));
        if (kindOf(mailbox) === "forward") return notOffered(say("forward"));
        if (approval === EmailApproval.Approved) return notOffered(say("approved"));
        const address = mailbox.values.emailaddress;
        if (!address) return notOffered(say("noAddress"));
        return { outcome: "offered", input: {}, why: say("why", { mailbox: nameOf(mailbox), address }), fields: [] };
    },
    isCured(facts) {
        const approval = valueOf(facts.mailbox)?.values.emailrouteraccessapproval;
        return approval === undefined ? undefined : approval === EmailApproval.Approved;
    },
    preview(facts) {
        const mailbox = valueOf(facts.mailbox);
        const from = mailbox?.values.emailrouteraccessapproval;
        if (mailbox === undefined || from === undefined || from === EmailApproval.Approved) return [];
        const was = mailbox.labels[COLUMN];
        const labels = { row: nameOf(mailbox), ...(was === undefined ? {} : { from: was }) };
        const to = EmailApproval.Approved;
        return [{ kind: "column", table: "mailbox", id: mailbox.id, column: COLUMN, from, to, labels }];
    },
    guard(facts, _input, _reads, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        if (mailbox === undefined) return [];
        const guards: Guard[] = [];
        const profile = valueOf(facts.profile);
        if (profile === undefined || profile.values.servertype === ServerType.ExchangeOnlineHybrid) {
            guards.push({ level: "warn", message: say("exchangeOnline") });
        }
        if (valueOf(facts.viewer)?.isSystemAdministrator !== true) {
            guards.push({ level: "warn", message: say("notAdministrator") });
        }
        if (mailbox.values.isemailaddressapprovedbyo365admin === false) {
            guards.push({ level: "info", message: say("consent") });
        }
        const address = mailbox.values.emailaddress ?? "";
        guards.push(
            { level: "info", message: say("testAfterwards") },
            { level: "info", message: say("request", { address, mailbox: nameOf(mailbox) }) },
        );
        return guards;
    },
});
