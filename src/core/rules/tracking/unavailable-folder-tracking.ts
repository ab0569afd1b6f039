import { valueOf } from "../../facts/combine";
import { ServerType } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide, reference } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";

const WITHOUT_FOLDERS: readonly unknown[] = [ServerType.OtherPOP3SMTP, ServerType.IMAPSMTP];

export const unavailableFolderTracking = defineRule({
    id: "unavailable-folder-tracking",
    category: "tracking",
    stage: "itemRead",
    severity: "degraded",
    actor: "mailboxAdmin",
    title: "Tracked folders are not read",
    messages: {
        switchedOff:
            "{mailbox} has tracked folders ({count}), but folder-level tracking is switched off in this environment. Email in these folders is not tracked.",
        queue: "{mailbox} has tracked folders ({count}), but folder-level tracking does not work for queues.",
        notExchange: "{mailbox} has tracked folders ({count}), but folder-level tracking works only with Exchange.",
        limit: "The tracked folders of {mailbox} ({count}) are at the limit of this environment. Another folder cannot be added.",
        unsure: "{mailbox} has tracked folders ({count}). Whether folder-level tracking is switched on could not be read.",
    },
    remedy: [
        "Switch folder-level tracking on in the email settings of the environment.",
        "For queues and servers other than Exchange, let rules keep the email in the Inbox.",
        "When the limit is reached, remove folders that are no longer needed.",
    ],
    sources: [
        adminGuide("configure-outlook-exchange-folder-level-tracking", "Configure folder-level tracking"),
        reference(
            "power-apps/developer/data-platform/configure-exchange-folder-level-tracking-rules",
            "Configure folder-level tracking rules",
        ),
    ],
    covers: [
        "folder-tracking-disabled-org",
        "folder-tracking-queue-unsupported",
        "folder-tracking-needs-exchange",
        "folder-limit-25",
    ],
    fixes: ["organization-switch", "folder-tracking"],
    needs: ["mailbox", "folders", "organization"],
    uses: ["profile"],
    check({ mailbox, folders, organization }, { optional }) {
        const [folder] = folders;
        if (folder === undefined) return notApplicable;
        const data = { mailbox: nameOf(mailbox), count: folders.length };
        const proof = cell(folder, "exchangefoldername");
        const { isfolderbasedtrackingenabled, maxfolderbasedtrackingmappings } = organization.row.values;
        if (kindOf(mailbox) === "queue") {
            return found("queue", {
                confidence: "certain",
                data,
                evidence: [cell(mailbox, "regardingobjectid"), proof],
            });
        }
        const profile = valueOf(optional.profile);
        if (profile && WITHOUT_FOLDERS.includes(profile.values.servertype)) {
            return found("notExchange", {
                confidence: "certain",
                data,
                evidence: [cell(profile, "servertype"), proof],
            });
        }
        if (isfolderbasedtrackingenabled === false) {
            return found("switchedOff", {
                confidence: "certain",
                data,
                evidence: [cell(organization.row, "isfolderbasedtrackingenabled"), proof],
            });
        }
        if (maxfolderbasedtrackingmappings && folders.length >= maxfolderbasedtrackingmappings) {
            return found("limit", {
                confidence: "certain",
                severity: "advice",
                data,
                evidence: [cell(organization.row, "maxfolderbasedtrackingmappings"), proof],
            });
        }
        return isfolderbasedtrackingenabled === undefined ? unknown("unsure", data) : clear;
    },
});
