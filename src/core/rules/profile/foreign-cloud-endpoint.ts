import { TestStatus } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const foreignCloudEndpoint = defineRule({
    id: "foreign-cloud-endpoint",
    category: "profile",
    stage: "profileAndConnection",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Server address belongs to another cloud",
    messages: {
        found: "{mailbox} belongs to Microsoft 365 operated by 21Vianet in China, but its profile {profile} does not name the server address of that cloud.",
    },
    remedy: [
        "Set the default server location of the profile to https://partner.outlook.cn/EWS/Exchange.asmx.",
        "Test and enable the mailbox; a test that succeeds then proves the cause.",
    ],
    sources: [adminGuide("connect-exchange-online", "Connect to Exchange Online")],
    explains: ["failed-mailbox-test"],
    covers: ["china-endpoint"],
    fixes: ["profile-settings", "test-and-enable"],
    needs: ["mailbox", "profile"],
    columns: { mailbox: ["emailaddress"], profile: ["defaultserverlocation"] },
    check({ mailbox, profile }) {
        // The domain that every tenant of that cloud starts with; tenants that only use domains of their own cannot be told apart.
        if (!mailbox.values.emailaddress?.toLowerCase().endsWith(".partner.onmschina.cn")) return notApplicable;
        const { defaultserverlocation, incomingserverlocation, name } = profile.values;
        if (`${defaultserverlocation} ${incomingserverlocation}`.includes("partner.outlook.cn")) return clear;
        return found("found", {
            confidence: "likely",
            ...(mailbox.values.incomingemailstatus === TestStatus.Failure ? { severity: "degraded" } : {}),
            data: { mailbox: nameOf(mailbox), profile: name ?? profile.id },
            evidence: [cell(profile, "defaultserverlocation"), cell(mailbox, "emailaddress")],
        });
    },
});
