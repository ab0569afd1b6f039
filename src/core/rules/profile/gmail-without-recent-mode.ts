import { valueOf } from "../../facts/combine";
import { ServerType } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const gmailWithoutRecentMode = defineRule({
    id: "gmail-without-recent-mode",
    category: "profile",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Gmail hands out each email only once",
    messages: {
        found: "{mailbox} reads Gmail over POP3 without the prefix recent:. Gmail then leaves out email that another program has fetched before.",
        silent: "{mailbox} reads Gmail over POP3 without the prefix recent:, and no email was tracked lately. Gmail leaves out email that another program has fetched before.",
    },
    remedy: [
        "Write recent: before the address, as in recent:name@gmail.com, on the user or queue of the mailbox.",
        "Test and enable the mailbox. Email that arrives although a phone has fetched it before would prove the cause.",
    ],
    sources: [
        syncArticle("mailbox-fails-tested-enabled", "Server-side synchronization with Gmail"),
        adminGuide("connect-to-pop3-or-smtp-servers", "Connect to POP3 or SMTP servers"),
    ],
    covers: ["gmail-pop-recent-mode"],
    fixes: ["address-records"],
    needs: ["mailbox", "profile"],
    uses: ["traffic"],
    columns: { mailbox: ["emailaddress"], profile: ["servertype"] },
    check({ mailbox, profile }, { optional }) {
        const { emailaddress, username } = mailbox.values;
        const names = `${emailaddress} ${username}`.toLowerCase();
        if (profile.values.servertype !== ServerType.OtherPOP3SMTP || !names.includes("@gmail.")) return notApplicable;
        if (names.includes("recent:")) return clear;
        const silent = valueOf(optional.traffic)?.days.length === 0;
        return found(silent ? "silent" : "found", {
            confidence: "possible",
            ...(silent ? { severity: "degraded" } : {}),
            data: { mailbox: nameOf(mailbox) },
            evidence: [cell(mailbox, "emailaddress"), cell(profile, "servertype")],
        });
    },
});
