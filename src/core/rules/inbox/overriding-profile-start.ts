import { valueOf } from "../../facts/combine";
import { earliest, isLater } from "../../facts/time";
import { adminGuide } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

export const overridingProfileStart = defineRule({
    id: "overriding-profile-start",
    category: "inbox",
    stage: "itemRead",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Start date of the profile overrides that of the mailbox",
    messages: {
        found: "The start date of {mailbox} is {mailboxOn}, that of its profile {profileOn}. The later one counts, so setting the mailbox date back has no effect below {profileOn}.",
        hidesFailures:
            "The start date of {mailbox} is {mailboxOn}, that of its profile {profileOn}. The later one counts, and email failed before it, on {firstOn}. That email is not read again, whatever the mailbox says.",
    },
    remedy: [
        "Set Process Emails Received After of the email server profile to an earlier date, or leave it empty.",
        "This counts for every mailbox of the profile: mailboxes with an older date of their own read old email again.",
    ],
    sources: [
        adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email"),
        adminGuide("best-practices-server-side-synchronization", "Best practices for server-side synchronization"),
    ],
    covers: ["profile-start-date-wins"],
    fixes: ["profile-sync-start", "reset-sync-start"],
    needs: ["mailbox", "profile", "syncStart"],
    uses: ["itemGroups"],
    columns: { mailbox: ["processemailreceivedafter"], profile: ["processemailsreceivedafter"] },
    check({ mailbox, profile, syncStart }, { optional }) {
        const mailboxOn = mailbox.values.processemailreceivedafter;
        const profileOn = profile.values.processemailsreceivedafter;
        if (!mailboxOn || !profileOn) return notApplicable;
        if (!isLater(profileOn, mailboxOn)) return clear;
        const failures = (valueOf(optional.itemGroups) ?? []).filter(({ item }) => item === "email");
        const firstOn = earliest(failures.map(({ first }) => first));
        const hides = firstOn !== undefined && isLater(profileOn, firstOn);
        return found(hides ? "hidesFailures" : "found", {
            confidence: "certain",
            ...(hides ? { severity: "degraded" } : {}),
            data: { mailbox: nameOf(mailbox), mailboxOn, profileOn, ...(hides ? { firstOn } : {}) },
            evidence: [syncStart.mailboxDate, ...(syncStart.profileDate ? [syncStart.profileDate] : [])],
        });
    },
});
