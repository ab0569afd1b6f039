import { valueOf } from "../../facts/combine";
import { booleanSetting } from "../../facts/org-setting";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

/** Users and queues with the same address are judged with more columns by a rule of their own; an entry may come without its table. */
const JUDGED_ELSEWHERE: readonly (string | undefined)[] = ["systemuser", "queue", undefined];

export const ambiguousAddress = defineRule({
    id: "ambiguous-address",
    category: "tracking",
    stage: "recipientMatched",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Address also belongs to other records",
    messages: {
        several:
            "Other records also hold the address of {mailbox}: {count}, such as contacts or accounts. As sender or recipient it can be resolved to one of them.",
        unresolved:
            "Other records also hold the address of {mailbox}: {count}, such as contacts or accounts. The environment leaves an address unresolved when several records match.",
    },
    remedy: [
        "Remove the address from records that do not need it, or choose the party on the email by hand.",
        "An email of the mailbox whose sender or recipient is the wrong record proves the cause.",
    ],
    sources: [
        adminGuide("associate-email-address", "Associate an email address with a row"),
        syncArticle(
            "incoming-emails-unexpectedly-synchronized-have-unexpected-missing-data",
            "Incoming email has unexpected or missing data",
        ),
    ],
    covers: ["unexpected-parties-or-unresolved-sender"],
    fixes: ["address-records", "organization-switch"],
    needs: ["mailbox", "addressSearch"],
    uses: ["organization"],
    check({ mailbox, addressSearch }, { optional }) {
        const others = addressSearch.filter(({ targets }) => !JUDGED_ELSEWHERE.includes(targets["parentobjectid"]));
        const [first] = others;
        if (first === undefined) return clear;
        const organization = valueOf(optional.organization);
        const unresolved =
            organization?.row.values.unresolveemailaddressifmultiplematch === true ||
            (organization && booleanSetting(organization, "UnresolveSenderInCaseOfMultipleMatch") === true);
        return found(unresolved ? "unresolved" : "several", {
            confidence: "possible",
            data: { mailbox: nameOf(mailbox), count: others.length },
            evidence: [cell(first, "parentobjectid")],
        });
    },
});
