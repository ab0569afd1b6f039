import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, notApplicable, unanswered } from "../define-check";

export const trackedFolder = defineTraceCheck({
    id: "tracked-folder",
    title: "Does a folder rule track it?",
    needs: ["folders", "organization"],
    messages: {
        none: "The mailbox has no tracked folders. Only the root Inbox is read.",
        off: "The mailbox has tracked folders, but folder-level tracking is switched off in this environment: {folders}.",
        ask: "Email in these folders is tracked whatever the filter says: {folders}. Dataverse cannot tell in which folder this email lies; look in Outlook.",
    },
    sources: [adminGuide("configure-outlook-exchange-folder-level-tracking", "Folder-level tracking")],
    check({ facts }) {
        const open = unanswered(facts.folders);
        if (open) return open;
        const rows = valueOf(facts.folders) ?? [];
        if (rows.length === 0) return notApplicable("none");
        const data = { folders: rows.map(({ id, values }) => values.exchangefoldername ?? id).join(", ") };
        const proof = rows.map((row) => cell(row, "exchangefoldername"));
        const organization = valueOf(facts.organization)?.row;
        if (organization?.values.isfolderbasedtrackingenabled === false) {
            const setting = cell(organization, "isfolderbasedtrackingenabled");
            return fail("off", { data, evidence: [...proof, setting], confidence: "possible" });
        }
        return needsInformation("ask", { data, evidence: proof });
    },
});
