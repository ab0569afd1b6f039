import { valueOf } from "../facts/combine";
import { isLater } from "../facts/time";
import { adminGuide } from "../rules/articles";
import { defineFix, notOffered, type Guard } from "./define-fix";
import { sameValue } from "./same-value";
import { countRows } from "./support/count-rows";
import { minutesBefore, momentOf } from "./support/moment";
import { proposeStart } from "./support/start-proposal";

const COLUMN = "processemailsreceivedafter";

/** Moves the start date of the email server profile, which is a floor under the dates of all its mailboxes. */
export const profileSyncStart = defineFix({
    id: "profile-sync-start",
    title: "Move the start date of the email server profile",
    safety: "review",
    privileges: ["prvWriteEmailServerProfile"],
    messages: {
        hidesFailures:
            "The profile reads only email received after {profileOn}, and {mailboxOn} of the mailbox is earlier. The profile's date is moved so that the mailbox's date counts.",
        floor: "The profile reads only email received after {profileOn}. No mailbox of the profile reads earlier email.",
        noProfile: "The mailbox has no email server profile that could be read.",
        noDate: "The profile has no start date, so it holds no mailbox back.",
        invalid: "Enter a date and a time.",
        notEarlier: "The profile's date is {profileOn} already. A later date would skip email of all its mailboxes.",
        mailboxes:
            "Active mailboxes of this profile: {mailboxes}. Each one whose own date is earlier reads email from then on again; the others do not change.",
        mailboxesUnknown: "How many mailboxes use this profile could not be read. All of them are concerned.",
        oneChange: "The mailbox's own date is a second change, made after this one.",
    },
    steps: [
        "Open the email server profile.",
        "Set Process Emails Received After to a date before the oldest email that is missed.",
    ],
    sources: [adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email")],
    offer(facts, context, say) {
        const profile = valueOf(facts.profile);
        const profileOn = profile?.values.processemailsreceivedafter;
        if (profile === undefined || profileOn === undefined) return notOffered(say("noProfile"));
        if (profileOn === null) return notOffered(say("noDate"));
        const mailboxOn = valueOf(facts.mailbox)?.values.processemailreceivedafter;
        const proposed = proposeStart(facts, context)?.startOn;
        const below = proposed !== undefined && isLater(profileOn, proposed) ? proposed : undefined;
        const wanted =
            below ?? (mailboxOn && isLater(profileOn, mailboxOn) ? mailboxOn : minutesBefore(profileOn, 24 * 60));
        return {
            outcome: "offered",
            input: { startOn: momentOf(wanted) ?? null },
            why:
                mailboxOn && isLater(profileOn, mailboxOn)
                    ? say("hidesFailures", { profileOn, mailboxOn })
                    : say("floor", { profileOn }),
            fields: [{ id: "startOn", kind: "moment", label: { key: "fix.field.startOn", data: {} } }],
        };
    },
    isCured(facts) {
        const start = valueOf(facts.syncStart);
        return start && start.decidedBy !== "profile";
    },
    preview(facts, { startOn }) {
        const profile = valueOf(facts.profile);
        const from = profile?.values.processemailsreceivedafter;
        const to = momentOf(startOn);
        if (profile === undefined || from === undefined || to === undefined) return [];
        if (sameValue("emailserverprofile", COLUMN, from, to)) return [];
        const labels = { row: profile.values.name ?? profile.id };
        return [{ kind: "column", table: "emailserverprofile", id: profile.id, column: COLUMN, from, to, labels }];
    },
    async estimate({ client, facts, signal }) {
        const profile = valueOf(facts.profile);
        if (profile === undefined) return { numbers: {} };
        const filter = {
            all: [
                { column: "emailserverprofile", operator: "eq", value: profile.id },
                { column: "statecode", operator: "eq", value: 0 },
            ],
        } as const;
        return {
            numbers: { mailboxes: await countRows(client, "mailbox", "mailboxid", filter, { signal }) },
        };
    },
    guard(facts, input, { numbers }, _context, say) {
        const startOn = momentOf(input["startOn"]);
        if (startOn === undefined) return [{ level: "stop", message: say("invalid") }];
        const profileOn = valueOf(facts.profile)?.values.processemailsreceivedafter;
        if (profileOn && !isLater(profileOn, startOn)) {
            return [{ level: "stop", message: say("notEarlier", { profileOn }) }];
        }
        const { mailboxes } = numbers;
        const guards: Guard[] = [
            mailboxes === undefined
                ? { level: "warn", message: say("mailboxesUnknown") }
                : { level: "warn", message: say("mailboxes", { mailboxes }) },
        ];
        const own = valueOf(facts.mailbox)?.values.processemailreceivedafter;
        if (isLater(own, startOn)) guards.push({ level: "info", message: say("oneChange") });
        return guards;
    },
});
