import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { syncArticle } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass } from "../define-check";

const MEGABYTE = 1024 * 1024;
/** Larger email is never read. */
const EMAIL_LIMIT = 150 * MEGABYTE;
/** Attachments grow by a third when they are written as text for sending. */
const ENCODED = 4 / 3;

export const oversizedEmail = defineTraceCheck({
    id: "oversized-email",
    title: "Is it too large?",
    needs: ["organization"],
    messages: {
        notGiven: "Its size is known only from the whole file. Choose the .eml file, or look at the size in Outlook.",
        fits: "No. It has {size} MB.",
        tooLarge: "Yes. It has {size} MB, and email above 150 MB is not read.",
        attachment:
            "Perhaps. It has {size} MB, and this environment takes attachments of at most {limit} MB each. A larger attachment is left out or keeps the email from being created.",
    },
    sources: [
        syncArticle("troubleshooting-monitoring-server-side-synchronization", "Monitoring server-side synchronization"),
    ],
    check({ email, facts }) {
        if (email.size === undefined) return needsInformation("notGiven");
        const megabytes = (bytes: number): number => Math.round((bytes / MEGABYTE) * 10) / 10;
        const size = megabytes(email.size);
        if (email.size > EMAIL_LIMIT) return fail("tooLarge", { data: { size } });
        const organization = valueOf(facts.organization)?.row;
        const limit = organization?.values.maxuploadfilesize;
        if (organization !== undefined && typeof limit === "number" && email.size / ENCODED > limit) {
            const proof = [cell(organization, "maxuploadfilesize")];
            return fail("attachment", {
                data: { size, limit: megabytes(limit) },
                evidence: proof,
                confidence: "possible",
            });
        }
        return pass("fits", { data: { size } });
    },
});
