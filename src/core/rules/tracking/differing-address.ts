import { cell } from "../../model/row";
import { supportArticle, syncArticle } from "../articles";
import { clear, defineRule, found, unknown } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const differingAddress = defineRule({
    id: "differing-address",
    category: "tracking",
    stage: "recipientMatched",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Address of the mailbox differs from that of its user or queue",
    messages: {
        found: "{mailbox} reads {mailboxAddress}, but the address of {other} is {otherAddress}. Recipients are matched with the user or queue, so email to the mailbox's address can find nobody.",
        columnUnread: "The address of {other} could not be read, so it was not compared with that of {mailbox}.",
        empty: "{mailbox} reads {mailboxAddress}, but {other} has no address. Recipients are matched with the user or queue, so email can find nobody.",
    },
    remedy: [
        "Enter the right address on the user or queue; the mailbox takes it over.",
        "Approve the address and test the mailbox.",
    ],
    sources: [
        syncArticle("email-fails-to-create-with-norecipientmatch-error", "An email fails with NoRecipientMatch"),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/trying-to-access-dynamics-365-app-for-outlook-from-email-do-not-recognize-error",
            "Email address is not recognized",
        ),
    ],
    explains: ["unmatched-recipient"],
    covers: [],
    fixes: ["address-records"],
    needs: ["mailbox", "regarding"],
    columns: { mailbox: ["emailaddress"] },
    check({ mailbox, regarding }) {
        const row = regarding.kind === "user" ? regarding.user : regarding.queue;
        const proof =
            regarding.kind === "user"
                ? cell(regarding.user, "internalemailaddress")
                : cell(regarding.queue, "emailaddress");
        const name = regarding.kind === "user" ? regarding.user.values.fullname : regarding.queue.values.name;
        const read =
            regarding.kind === "user"
                ? regarding.user.values.internalemailaddress
                : regarding.queue.values.emailaddress;
        if (read === undefined) return unknown("columnUnread", { mailbox: nameOf(mailbox), other: name ?? row.id });
        const otherAddress = read ?? "";
        const mailboxAddress = mailbox.values.emailaddress ?? "";
        if (otherAddress.trim().toLowerCase() === mailboxAddress.trim().toLowerCase()) return clear;
        return found(otherAddress === "" ? "empty" : "found", {
            confidence: "likely",
            data: { mailbox: nameOf(mailbox), mailboxAddress, other: name ?? row.id, otherAddress },
            evidence: [cell(mailbox, "emailaddress"), proof],
        });
    },
});
