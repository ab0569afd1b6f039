import { cell } from "../../model/row";
import { reference, syncArticle } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const missingServerProfile = defineRule({
    id: "missing-server-profile",
    category: "profile",
    stage: "profileAndConnection",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Mailbox has no email server profile",
    messages: {
        found: "{mailbox} has no email server profile, so the platform does not know which mail server to read.",
    },
    remedy: ["Choose an active email server profile on the mailbox.", "Test and enable the mailbox."],
    sources: [
        syncArticle(
            "mailbox-does-not-have-email-server-profile",
            "Mailbox does not have an email server profile or the profile is inactive",
        ),
        reference(
            "power-apps/developer/data-platform/server-side-synchronization-entities",
            "Server-side synchronization tables",
        ),
    ],
    explains: [
        "failed-mailbox-test",
        "scheduled-mailbox-test",
        "stale-sync",
        "switched-off-mailbox",
        "untested-mailbox",
    ],
    covers: ["no-server-profile"],
    fixes: ["server-profile", "test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["emailserverprofile"] },
    check({ mailbox }) {
        if (mailbox.values.emailserverprofile) return clear;
        return found("found", {
            confidence: "certain",
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "emailserverprofile")],
        });
    },
});
