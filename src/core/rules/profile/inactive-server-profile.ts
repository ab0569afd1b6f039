import { cell } from "../../model/row";
import { ProfileState } from "../../model/generated/option-sets";
import { syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";

export const inactiveServerProfile = defineRule({
    id: "inactive-server-profile",
    category: "profile",
    stage: "profileAndConnection",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Email server profile is inactive",
    messages: {
        found: "The email server profile {profile} is deactivated, so no mailbox that uses it is read.",
    },
    remedy: [
        "Activate the email server profile, or choose another active profile on the mailbox.",
        "Test and enable the mailboxes of the profile.",
    ],
    sources: [
        syncArticle(
            "mailbox-does-not-have-email-server-profile",
            "Mailbox does not have an email server profile or the profile is inactive",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "scheduled-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "untested-mailbox",
    ],
    covers: [],
    fixes: ["profile-settings", "server-profile", "test-and-enable"],
    needs: ["profile"],
    columns: { profile: ["statecode"] },
    check({ profile }) {
        if (profile.values.statecode === ProfileState.Active) return clear;
        return found("found", {
            confidence: "certain",
            data: { profile: profile.values.name ?? profile.id },
            evidence: [cell(profile, "statecode"), cell(profile, "statuscode")],
        });
    },
});
