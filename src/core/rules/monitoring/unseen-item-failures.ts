import { settingCell } from "../../facts/org-setting";
import { valueOf } from "../../facts/combine";
import { cell } from "../../model/row";
import { adminGuide, reference, supportArticle } from "../articles";
import { clear, defineRule, found, unknown } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const unseenItemFailures = defineRule({
    id: "unseen-item-failures",
    category: "monitoring",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Item failures cannot be seen",
    messages: {
        off: "Item Level Monitoring is switched off in this environment, so nothing tells which email of {mailbox} was refused and why.",
        notKept:
            "Item failures are kept for 0 days in this environment, so nothing tells which email of {mailbox} was refused and why.",
        hidden: "Item failures of {mailbox} are visible only to its owner and to System Administrators. You see none of them, whatever happened.",
        unsure: "It could not be determined whether item failures of {mailbox} are kept and visible to you.",
    },
    remedy: [
        "Set EnableSssItemLevelMonitoring to true and ExchangeSyncIdMappingPersistenceTimeInDays to 3 or up to 7.",
        "Ask the owner of the mailbox or a System Administrator to run this diagnosis.",
    ],
    sources: [
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/troubleshoot-item-level-server-side-synchronization-issues",
            "Item level synchronization issues",
        ),
        adminGuide("OrgDbOrgSettings", "Environment settings for server-side synchronization"),
        reference(
            "power-apps/developer/data-platform/reference/entities/exchangesyncidmapping",
            "ExchangeSyncIdMapping table reference",
        ),
    ],
    covers: ["ilm-disabled-or-expired"],
    fixes: ["organization-setting"],
    needs: ["mailbox", "itemVisibility"],
    uses: ["organization"],
    check({ mailbox, itemVisibility }, { optional }) {
        const { monitoring, retentionDays, scope } = itemVisibility;
        const organization = valueOf(optional.organization);
        const data = { mailbox: nameOf(mailbox) };
        if (organization && (monitoring === "off" || retentionDays === 0)) {
            const isOff = monitoring === "off";
            const setting = isOff ? "EnableSssItemLevelMonitoring" : "ExchangeSyncIdMappingPersistenceTimeInDays";
            return found(isOff ? "off" : "notKept", {
                confidence: "certain",
                data,
                evidence: [settingCell(organization, setting)],
            });
        }
        if (scope === "own") {
            return found("hidden", { confidence: "certain", data, evidence: [cell(mailbox, "ownerid")] });
        }
        return scope === "unknown" || monitoring === "unknown" ? unknown("unsure", data) : clear;
    },
});
