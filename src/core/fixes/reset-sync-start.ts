import { valueOf } from "../facts/combine";
import { hoursBetween, isLater, latest } from "../facts/time";
import { adminGuide, syncArticle } from "../rules/articles";
import { nameOf } from "../rules/support/mailbox-kind";
import { defineFix, notOffered, type Guard } from "./define-fix";
import { sameValue } from "./same-value";
import { countRows } from "./support/count-rows";
import { momentOf } from "./support/moment";
import { proposeStart } from "./support/start-proposal";
import { watchMailbox } from "./support/watch-mailbox";

/** A longer range is read again for hours and delays new email; it is confirmed with that said. */
const LONG_RANGE_DAYS = 7;

const COLUMN = "processemailreceivedafter";

/** Lets the platform read email again that lies before the mailbox's start date. */
export const resetSyncStart = defineFix({
    id: "reset-sync-start",
    title: "Read email again from a date on",
    safety: "review",
    privileges: ["prvWriteMailbox"],
    messages: {
        missed: "Reading begins again one minute before the missed email of {firstOn}.",
        failure: "Reading begins again one minute before the first email that failed, which was on {firstOn}.",
        gap: "Reading begins again with {firstOn}, the day of the last email that was tracked.",
        future: "The start date is still ahead, so nothing is read. Reading begins again one day ago.",
        nothingMissed: "Nothing points at an email of {mailbox} that was missed. Enter a date when you know of one.",
        unread: "The mailbox's start date could not be read.",
        noDate: "Enter a date and a time.",
        inFuture: "A date that is still ahead would stop all reading until then.",
        notEarlier: "Reading begins at {presentOn} already. A later date would skip email.",
        belowProfile:
            "The email server profile reads only email received after {profileOn}, and the later date counts. A mailbox date before it does nothing, and the platform refuses it. The date of the profile must be moved as well.",
        profileHolds:
            "The mailbox's own date {presentOn} is earlier already and need not change. The email server profile reads only email received after {profileOn}, and the later date counts, so the date of the profile must be moved.",
        profileUnread:
            "The date of the email server profile could not be read. When it is later than {startOn}, this change does nothing.",
        range: "All email in the root Inbox received from {startOn} on is judged again. Days until now: {days}.",
        longRange:
            "All email in the root Inbox received from {startOn} on is judged again. Days until now: {days}. The backlog is read first, so new email can be late for hours.",
        volume: "Emails in that range, estimated: {expected}, from {perDay} tracked a day in the last weeks. Email that is not tracked comes on top.",
        volumeUnknown: "How many emails lie in that range is not known.",
        duplicates:
            "Emails of that range that are tracked already: {tracked}. They are recognized as duplicates, but those that were deleted in Dataverse since are created again.",
        duplicatesUnknown: "How many emails of that range are tracked already could not be read.",
        waiting: "Waiting for the next synchronization of the mailbox.",
        processed: "The mailbox was synchronized on {lastOn}. Items read: {items}, failed: {failed}.",
        silent: "The mailbox was not synchronized within 20 minutes. The date is set; look again later.",
        stopped: "Watching has ended before the mailbox was synchronized. The date is set.",
    },
    steps: [
        "Open the mailbox and choose Test & Enable Mailbox.",
        "Enter the date from which email shall be read, which must be later than the date of the email server profile.",
    ],
    sources: [
        adminGuide("select-incoming-email-processing-start-date", "Start date for processing incoming email"),
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
    ],
    offer(facts, context, say) {
        const mailbox = valueOf(facts.mailbox);
        if (mailbox?.values.processemailreceivedafter === undefined) return notOffered(say("unread"));
        const proposal = proposeStart(facts, context);
        const fields = [{ id: "startOn", kind: "moment", label: { key: "fix.field.startOn", data: {} } }] as const;
        if (proposal === undefined) {
            // Someone who knows of a missed email may still enter its date.
            return {
                outcome: "offered",
                input: { startOn: null },
                why: say("nothingMissed", { mailbox: nameOf(mailbox) }),
                fields,
            };
        }
        const why = say(proposal.reason, { firstOn: proposal.firstOn });
        return { outcome: "offered", input: { startOn: proposal.startOn }, why, fields };
    },
    isCured(facts, context) {
        const start = valueOf(facts.syncStart);
        if (start === undefined) return undefined;
        if (isLater(start.effective, context.now)) return false;
        const proposal = proposeStart(facts, context);
        return proposal === undefined ? undefined : !isLater(start.effective, proposal.firstOn);
    },
    preview(facts, { startOn }) {
        const mailbox = valueOf(facts.mailbox);
        const from = mailbox?.values.processemailreceivedafter;
        const to = momentOf(startOn);
        if (mailbox === undefined || from === undefined || to === undefined) return [];
        if (sameValue("mailbox", COLUMN, from, to)) return [];
        return [
            {
                kind: "column",
                table: "mailbox",
                id: mailbox.id,
                column: COLUMN,
                from,
                to,
                labels: { row: nameOf(mailbox) },
            },
        ];
    },
    async estimate({ client, facts, input, now, signal }) {
        const startOn = momentOf(input["startOn"]);
        const mailbox = valueOf(facts.mailbox);
        if (startOn === undefined || mailbox === undefined) return { numbers: {} };
        const traffic = valueOf(facts.traffic);
        const perDay = traffic && traffic.days.reduce((sum, { count }) => sum + count, 0) / traffic.windowDays;
        const days = (hoursBetween(startOn, now) ?? 0) / 24;
        const filter = {
            all: [
                { column: "receivingmailboxid", operator: "eq", value: mailbox.id },
                { column: "createdon", operator: "ge", value: startOn },
            ],
        } as const;
        const tracked = await countRows(client, "email", "activityid", filter, { signal });
        return { numbers: { perDay, expected: perDay === undefined ? undefined : Math.ceil(perDay * days), tracked } };
    },
    guard(facts, input, { numbers }, { now }, say) {
        const startOn = momentOf(input["startOn"]);
        if (startOn === undefined) return [{ level: "stop", message: say("noDate") }];
        if (!isLater(now, startOn)) return [{ level: "stop", message: say("inFuture") }];
        const guards: Guard[] = [];
        const own = valueOf(facts.mailbox)?.values.processemailreceivedafter;
        const profileOn = valueOf(facts.profile)?.values.processemailsreceivedafter;
        // Reading begins at the later of both dates, so the mailbox's own says nothing where the profile's is later.
        const presentOn = latest([own, profileOn]);
        if (presentOn && !isLater(presentOn, startOn)) {
            return [{ level: "stop", message: say("notEarlier", { presentOn }) }];
        }
        if (isLater(profileOn, startOn) && profileOn) {
            const instead = { fixId: "profile-sync-start", input: { startOn } };
            if (own && !isLater(own, startOn)) {
                return [{ level: "stop", message: say("profileHolds", { presentOn: own, profileOn }), instead }];
            }
            guards.push({ level: "stop", message: say("belowProfile", { profileOn }), instead });
        } else if (facts.profile.status !== "notApplicable" && profileOn === undefined) {
            guards.push({ level: "warn", message: say("profileUnread", { startOn }) });
        }
        const days = Math.ceil((hoursBetween(startOn, now) ?? 0) / 24);
        const long = days > LONG_RANGE_DAYS;
        guards.push({ level: long ? "warn" : "info", message: say(long ? "longRange" : "range", { startOn, days }) });
        const { expected, perDay, tracked } = numbers;
        guards.push(
            expected === undefined || perDay === undefined
                ? { level: "warn", message: say("volumeUnknown") }
                : { level: "info", message: say("volume", { expected, perDay: Math.round(perDay * 10) / 10 }) },
            tracked === undefined
                ? { level: "warn", message: say("duplicatesUnknown") }
                : { level: "info", message: say("duplicates", { tracked }) },
        );
        return guards;
    },
    watch: (context, say) =>
        watchMailbox(context, {
            columns: [COLUMN, "lastsuccessfulsynccompletedon", "itemsprocessedforlastsync", "itemsfailedforlastsync"],
            everyMs: 15_000,
            times: 80,
            reaction({ values }) {
                const lastOn = values.lastsuccessfulsynccompletedon;
                if (!lastOn || !isLater(lastOn, context.since)) return undefined;
                const items = values.itemsprocessedforlastsync ?? 0;
                return [say("processed", { lastOn, items, failed: values.itemsfailedforlastsync ?? 0 })];
            },
            waiting: say("waiting"),
            silent: say("silent"),
            stopped: say("stopped"),
        }),
});
