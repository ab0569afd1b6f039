import { valueOf } from "../../facts/combine";
import { settingCell } from "../../facts/org-setting";
import { cell } from "../../model/row";
import { supportArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, pass, unanswered } from "../define-check";
import { isRejectedInternal, walk } from "../facts/decide";

export const internalEmail = defineTraceCheck({
    id: "internal-email",
    title: "Is it email between users of the environment?",
    needs: ["organization", "addressSearch"],
    messages: {
        noSender: "Give the sender to check this.",
        tracked: "This environment tracks email between its users.",
        external: "No. The sender is no user of the environment.",
        toQueue: "Yes, but it goes to a queue, and this environment tracks internal email to queues.",
        rejected:
            "Yes, and this environment does not track email between its users a second time (InternalEmailReject). It is tracked from the sender's side, when it was sent from Dynamics 365.",
    },
    sources: [
        supportArticle("dynamics-365/sales/an-email-fails-be-created", "An email fails with InternalEmailReject"),
    ],
    check(evidence) {
        const { candidates, sender } = walk(evidence);
        if (sender.address === "") return needsInformation("noSender");
        const organization = valueOf(evidence.facts.organization);
        const rejected = isRejectedInternal(evidence, candidates, sender);
        if (rejected === undefined) {
            return (
                unanswered(evidence.facts.organization, evidence.reads.addressSearch) ?? needsInformation("noSender")
            );
        }
        const proof = organization === undefined ? [] : [cell(organization.row, "ignoreinternalemail")];
        const entries = sender.entries.map((row) => cell(row, "parentobjectid"));
        if (rejected) return fail("rejected", { evidence: [...proof, ...entries] });
        if (organization?.row.values.ignoreinternalemail === false) return pass("tracked", { evidence: proof });
        if (sender.tables?.includes("systemuser") !== true) return notApplicable("external");
        const setting = organization ? [settingCell(organization, "DoNotIgnoreInternalEmailToQueues")] : [];
        return pass("toQueue", { evidence: [...proof, ...setting] });
    },
});
