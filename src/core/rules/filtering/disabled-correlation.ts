import { booleanSetting, settingCell } from "../../facts/org-setting";
import { FilteringMethod } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { methodInForce } from "../support/filtering-method";
import { nameOf } from "../support/mailbox-kind";

const IGNORE_HEADERS = "IgnoreConversationIndexAndInReplyToForCorrelation";
const LEAVE_OUT_FORWARDS = "DoNotCorrelateForwardedEmailsAsReplies";

export const disabledCorrelation = defineRule({
    id: "disabled-correlation",
    category: "filtering",
    stage: "filterAccepted",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Replies are not recognized",
    messages: {
        offForReplies:
            "Correlation of email is switched off in this environment, while {mailbox} tracks only replies. Replies without a tracking token in the subject are not recognized and not tracked.",
        off: "Correlation of email is switched off in this environment, so replies are not linked to the email they answer.",
        headersIgnored:
            "The environment ignores the header lines that name the answered email, so replies are recognized only by a tracking token or by smart matching.",
        forwards: "Forwarded email is not treated as part of the conversation in this environment.",
    },
    remedy: [
        "Switch correlation on in the email tracking settings of the environment.",
        "Set IgnoreConversationIndexAndInReplyToForCorrelation and DoNotCorrelateForwardedEmailsAsReplies to false where they are not wanted.",
    ],
    sources: [
        syncArticle("email-fails-to-create-with-nocorrelationmatch-error", "An email fails with NoCorrelationMatch"),
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide("system-settings-dialog-box-email-tab", "System settings for email"),
    ],
    covers: ["correlation-disabled", "header-correlation-ignored", "forwards-not-correlated"],
    fixes: ["organization-switch", "organization-setting"],
    needs: ["mailbox", "organization"],
    uses: ["filtering"],
    columns: { organization: ["emailcorrelationenabled", "orgdborgsettings"] },
    check({ mailbox, organization }, { optional }) {
        const inForce = methodInForce({
            filtering: optional.filtering,
            organization: { status: "ok", readAt: mailbox.readAt, value: organization },
        });
        const repliesOnly = inForce.method === FilteringMethod.EmailMessagesInResponseToDynamics365Email;
        const severity = repliesOnly ? ({ severity: "degraded" } as const) : {};
        const data = { mailbox: nameOf(mailbox) };
        if (organization.row.values.emailcorrelationenabled === false) {
            const evidence = [cell(organization.row, "emailcorrelationenabled"), ...inForce.evidence] as const;
            return found(repliesOnly ? "offForReplies" : "off", {
                confidence: repliesOnly ? "likely" : "certain",
                ...severity,
                data,
                evidence,
            });
        }
        if (booleanSetting(organization, IGNORE_HEADERS) === true) {
            return found("headersIgnored", {
                confidence: repliesOnly ? "likely" : "certain",
                ...severity,
                data,
                evidence: [settingCell(organization, IGNORE_HEADERS), ...inForce.evidence],
            });
        }
        const forwardsLeftOut = booleanSetting(organization, LEAVE_OUT_FORWARDS) === true;
        return forwardsLeftOut
            ? found("forwards", {
                  confidence: "certain",
                  data,
                  evidence: [settingCell(organization, LEAVE_OUT_FORWARDS)],
              })
            : clear;
    },
});
