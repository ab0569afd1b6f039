import { cell } from "../../model/row";
import { CredentialRetrieval } from "../../model/generated/option-sets";
import { adminGuide } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { isInService } from "../support/mailbox-kind";

const EXCHANGE_ONLINE = /(?:^|[./])(?:outlook|smtp)\.office365\.com\b/i;
const WITH_PASSWORD: readonly unknown[] = [
    CredentialRetrieval.CredentialsSpecifiedByAUserOrQueue,
    CredentialRetrieval.CredentialsSpecifiedInEmailServerProfile,
];

export const retiredBasicAuthentication = defineRule({
    id: "retired-basic-authentication",
    category: "profile",
    stage: "profileAndConnection",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Profile signs in to Exchange Online with a password",
    messages: {
        found: "The email server profile {profile} signs in to {server} with user name and password. Exchange Online no longer accepts that.",
    },
    remedy: [
        "Use a profile of the type Exchange Online, which signs in server to server.",
        "Assign it to the mailboxes, approve them and test them.",
    ],
    sources: [
        adminGuide("use-basic-authentication-exchange-online", "Use of Basic authentication with Exchange Online"),
        adminGuide(
            "supported-email-service-configurations-server-side-synchronization",
            "Supported email service configurations",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "refused-sign-in",
        "stale-sync",
        "switched-off-mailbox",
        "unsuited-profile-settings",
    ],
    covers: ["basic-authentication-retired"],
    fixes: ["profile-settings", "server-profile", "test-and-enable"],
    needs: ["mailbox", "profile"],
    columns: { profile: ["incomingcredentialretrieval", "incomingserverlocation"] },
    check({ mailbox, profile }) {
        const server = profile.values.incomingserverlocation ?? "";
        const outdated =
            EXCHANGE_ONLINE.test(server) && WITH_PASSWORD.includes(profile.values.incomingcredentialretrieval);
        if (!outdated) return clear;
        const works = isInService(mailbox) && mailbox.values.lastsuccessfulsynccompletedon !== null;
        return found("found", {
            confidence: works ? "possible" : "likely",
            ...(works ? { severity: "advice" } : {}),
            data: { profile: profile.values.name ?? profile.id, server },
            evidence: [cell(profile, "incomingserverlocation"), cell(profile, "incomingcredentialretrieval")],
        });
    },
});
