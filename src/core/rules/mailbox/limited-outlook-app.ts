import { OutlookAppState } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { supportArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { isInService, kindOf, nameOf } from "../support/mailbox-kind";

export const limitedOutlookApp = defineRule({
    id: "limited-outlook-app",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "App for Outlook is limited",
    messages: {
        notReady:
            "Incoming email of {mailbox} is not tested and enabled here. App for Outlook then disables Track and Set Regarding and does not offer itself to the user, and Copilot for Sales cannot save email.",
        notInstalled:
            "App for Outlook could not be added for {mailbox}. An address that is not approved, or a mailbox that is not enabled, is the usual reason.",
    },
    remedy: [
        "Set incoming email to server-side synchronization, have the address approved, and test and enable the mailbox.",
        "Then add the app again. When only its commands are missing, look at the app's dashboard and at the sign-in of Exchange.",
    ],
    sources: [
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/experience-without-server-side-synchronization",
            "Track and Set Regarding are disabled",
        ),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/a-user-disappears-all-eligible-users",
            "A user is not in the list of eligible users",
        ),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/error-install-dynamics-365-app-outlook",
            "App for Outlook cannot be installed",
        ),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/track-set-regarding-options-miss",
            "Track and Set Regarding are missing",
        ),
        supportArticle(
            "power-platform/dataverse/d365-app-outlook/cannot-connect-to-exchange-message-when-using-dynamics-365-app-for-outlook",
            "App for Outlook cannot connect to Exchange",
        ),
        supportArticle(
            "sales-copilot/crm-permissions-and-configurations/fix-mailbox-errors-in-dynamics-365",
            "Mailbox errors that stop Copilot for Sales",
        ),
    ],
    covers: [
        "track-set-regarding-disabled",
        "app-for-outlook-user-not-eligible",
        "app-for-outlook-install-approval",
        "copilot-for-sales-mailbox-errors",
    ],
    fixes: ["delivery-methods", "approve-address", "test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["incomingemaildeliverymethod", "incomingemailstatus"] },
    check({ mailbox }) {
        if (kindOf(mailbox) !== "user") return notApplicable;
        const ready = isInService(mailbox);
        const failed = mailbox.values.officeappsdeploymentstatus === OutlookAppState.InstallFailed;
        if (ready && !failed) return clear;
        return found(ready ? "notInstalled" : "notReady", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, ready ? "officeappsdeploymentstatus" : "incomingemailstatus")],
        });
    },
});
