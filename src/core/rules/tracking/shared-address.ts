import { valueOf } from "../../facts/combine";
import { MailboxState } from "../../model/generated/option-sets";
import { cell, type Cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, type Found } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";

type MessageId = "mailbox" | "unlicensed" | "unresolved" | "several";

export const sharedAddress = defineRule({
    id: "shared-address",
    category: "tracking",
    stage: "recipientMatched",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Several records share the address",
    messages: {
        mailbox:
            "The active mailbox {other} has the same address as {mailbox}. Both read the same Exchange mailbox, and each message is tracked by only one of them.",
        unlicensed:
            "{other} has the same address as {mailbox} but no licence. Email to the address can fail for this other user.",
        unresolved:
            "{others} share the address of {mailbox}, and the environment leaves an address unresolved when several records match. Email to it can find no recipient.",
        several:
            "{others} share the address of {mailbox}. Email to it is judged for each of them, so it is tracked when one accepts it, whatever the others have chosen.",
    },
    remedy: [
        "Keep the address on one record and change it on the others.",
        "Or let the environment choose one record when several match.",
    ],
    sources: [
        syncArticle("exception-appears-server-side-sync", "UnknownIncomingEmailIntegrationError in mailbox alerts"),
        adminGuide("associate-email-address", "Associate an email address with a row"),
        syncArticle(
            "incoming-emails-unexpectedly-synchronized-have-unexpected-missing-data",
            "Incoming email is unexpectedly synchronized",
        ),
    ],
    covers: ["same-address-other-mailbox-unlicensed", "unexpectedly-tracked-other-acceptor"],
    fixes: ["address-records", "organization-switch"],
    needs: ["mailbox", "addresses"],
    uses: ["organization"],
    check({ mailbox, addresses }, { optional }) {
        const own = new Set([mailbox.id, mailbox.values.regardingobjectid?.toLowerCase()]);
        const mailboxes = addresses.mailboxes.filter(
            ({ id, values }) => !own.has(id) && values.statecode !== MailboxState.Inactive,
        );
        const users = addresses.users.filter(({ id, values }) => !own.has(id) && values.isdisabled !== true);
        const queues = addresses.queues.filter(({ id }) => !own.has(id));
        const data = { mailbox: nameOf(mailbox) };
        const findings: Found<MessageId>[] = [];
        const [other] = mailboxes;
        if (other !== undefined) {
            findings.push(
                found("mailbox", {
                    confidence: "likely",
                    data: { ...data, other: nameOf(other) },
                    evidence: [cell(other, "emailaddress"), cell(mailbox, "emailaddress")],
                }),
            );
        }
        const unlicensed = users.find(({ values }) => values.islicensed === false);
        if (unlicensed !== undefined) {
            findings.push(
                found("unlicensed", {
                    confidence: "possible",
                    severity: "advice",
                    data: { ...data, other: unlicensed.values.fullname ?? unlicensed.id },
                    evidence: [cell(unlicensed, "internalemailaddress"), cell(unlicensed, "islicensed")],
                }),
            );
        }
        const cells: readonly Cell[] = [
            ...users.map((row) => cell(row, "internalemailaddress")),
            ...queues.map((row) => cell(row, "emailaddress")),
        ];
        const [first, ...rest] = cells;
        if (first !== undefined && unlicensed === undefined) {
            const organization = valueOf(optional.organization);
            const unresolved = organization?.row.values.unresolveemailaddressifmultiplematch === true;
            const names = [
                ...users.map(({ id, values }) => values.fullname ?? id),
                ...queues.map(({ id, values }) => values.name ?? id),
            ];
            findings.push(
                found(unresolved ? "unresolved" : "several", {
                    confidence: unresolved ? "likely" : "certain",
                    ...(unresolved ? {} : { severity: "advice" }),
                    data: { ...data, others: names.join(", ") },
                    evidence: [first, ...rest],
                }),
            );
        }
        return findings.length === 0 || kindOf(mailbox) === "forward" ? clear : findings;
    },
});
