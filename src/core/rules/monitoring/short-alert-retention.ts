import { adminGuide, reference } from "../articles";
import { defineSettingRule } from "../support/setting-rule";

export const shortAlertRetention = defineSettingRule({
    id: "short-alert-retention",
    category: "monitoring",
    stage: "profileAndConnection",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Alerts vanish soon or cannot be deleted",
    messages: {
        retention: "TraceLogPersistenceTimeInDays is below 7, so alerts of {mailbox} are gone within days.",
        deletion:
            "AlwaysCheckTraceLogDeletePrivilege is true, so the owner of {mailbox} needs the privilege to delete alerts as well.",
    },
    remedy: [
        "Set TraceLogPersistenceTimeInDays to 30.",
        "Give the privilege prvDeleteTraceLog to those who shall delete alerts, or set AlwaysCheckTraceLogDeletePrivilege to false.",
    ],
    sources: [
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        reference("power-apps/developer/data-platform/reference/entities/tracelog", "Trace table reference"),
    ],
    covers: ["tracelog-expired-or-undeletable"],
    fixes: ["organization-setting"],
    when: { retention: ["TraceLogPersistenceTimeInDays", 7], deletion: ["AlwaysCheckTraceLogDeletePrivilege", true] },
});
