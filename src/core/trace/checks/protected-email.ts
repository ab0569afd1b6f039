import { valueOf } from "../../facts/combine";
import { booleanSetting, settingCell } from "../../facts/org-setting";
import { adminGuide } from "../../rules/articles";
import { defineTraceCheck, fail, needsInformation, pass, unanswered } from "../define-check";

const SETTING = "RestrictIRMEmailItems";

export const protectedEmail = defineTraceCheck({
    id: "protected-email",
    title: "Is it protected?",
    needs: ["organization"],
    messages: {
        notGiven: "Whether it is encrypted or protected by rights can only be told from its internet headers.",
        plain: "No. Its headers show neither encryption nor rights protection.",
        signed: "It is signed, which does not keep it from being tracked.",
        encrypted:
            "Yes, it is encrypted. Dataverse can track it but cannot read its text, and code that expects a text may fail.",
        rights: "Yes, by rights management. This environment tracks such email.",
        restricted: "Yes, by rights management, and this environment does not track such email.",
    },
    sources: [adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization")],
    check({ email, facts }) {
        switch (email.protection) {
            case "none":
                return email.headersKnown ? pass("plain") : needsInformation("notGiven");
            case "signed":
                return pass("signed");
            case "encrypted":
                return needsInformation("encrypted");
            case "rights": {
                const open = unanswered(facts.organization);
                if (open) return open;
                const organization = valueOf(facts.organization);
                const proof = organization === undefined ? [] : [settingCell(organization, SETTING)];
                return organization !== undefined && booleanSetting(organization, SETTING) === true
                    ? fail("restricted", { evidence: proof })
                    : pass("rights", { evidence: proof });
            }
        }
    },
});
