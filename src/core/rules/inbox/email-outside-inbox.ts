import { valueOf } from "../../facts/combine";
import { hoursBetween } from "../../facts/time";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable, unknown } from "../define-rule";
import { ITEM_BLINDNESS, itemBlindness } from "../support/hits";
import { isInService, nameOf } from "../support/mailbox-kind";
import { judgeSilence } from "../support/silence";

const CURRENT_HOURS = 2;

/**
 * No row tells in which Outlook folder an email lies. What remains is the picture of absence: the mailbox is read in every cycle,
 * nothing fails, and yet less arrives than this mailbox is used to.
 */
export const emailOutsideInbox = defineRule({
    id: "email-outside-inbox",
    category: "inbox",
    stage: "itemRead",
    severity: "degraded",
    actor: "user",
    title: "Email may not be in the root Inbox",
    messages: {
        found: "{mailbox} is read without errors and no item failed, but no email was tracked for {days} days; its longest pause before was {usualDays} days. Only the root Inbox is read, so a rule may move email into a folder before it is seen.",
        folders:
            "{mailbox} is read without errors and no item failed, but no email was tracked for {days} days; its longest pause before was {usualDays} days. It has tracked folders: {folders}. A folder that was moved out of the Inbox, was deleted and made again, or has no entry of its own below another one is not read.",
        tooLittleTraffic:
            "{mailbox} tracked too little email in the last {windowDays} days to say what is usual. Ask about one missing email to find out where it stops.",
        ...ITEM_BLINDNESS,
    },
    remedy: [
        "Look in Outlook whether rules, sweeping or Focused clean-up move email out of the Inbox as it arrives.",
        "Move the missing emails back to the Inbox and set the start date to before the oldest of them.",
        "Or track the folder with folder-level tracking. A tracked folder must lie below the Inbox, every subfolder is chosen by itself, and a folder that was made again is another folder.",
    ],
    sources: [
        syncArticle(
            "emails-not-automatically-tracked-or-synchronized",
            "Emails are not automatically tracked or synchronized",
        ),
        adminGuide("best-practices-server-side-synchronization", "Best practices for server-side synchronization"),
        adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically"),
        adminGuide(
            "track-outlook-email-by-moving-it-tracked-exchange-folder",
            "Track email by moving it to a tracked folder",
        ),
    ],
    covers: [
        "not-in-root-inbox",
        "moved-back-to-inbox-too-late",
        "reply-in-tracked-subfolder",
        "folder-not-under-inbox",
        "folder-subfolder-not-selected",
        "folder-deleted-and-recreated",
    ],
    fixes: ["outlook-rules", "folder-tracking", "reset-sync-start"],
    needs: ["mailbox", "itemGroups", "itemVisibility", "traffic"],
    uses: ["folders"],
    columns: { mailbox: ["lastsuccessfulsynccompletedon", "enabledforincomingemail"] },
    check({ mailbox, itemGroups, itemVisibility, traffic }, { now, optional }) {
        const lastSuccess = mailbox.values.lastsuccessfulsynccompletedon;
        const sinceSuccess = hoursBetween(lastSuccess, now);
        if (!isInService(mailbox) || sinceSuccess === undefined || sinceSuccess > CURRENT_HOURS) return notApplicable;
        const silence = judgeSilence(traffic, now);
        if (silence.kind === "usual") return clear;
        // Refusals that are listed say themselves where email stops.
        if (itemGroups.some(({ item }) => item === "email")) return clear;
        const blindness = itemBlindness(itemVisibility);
        if (blindness !== undefined) return unknown(blindness);
        if (silence.kind === "incomparable") {
            return unknown("tooLittleTraffic", { mailbox: nameOf(mailbox), windowDays: traffic.windowDays });
        }
        const folders = valueOf(optional.folders)?.length ?? 0;
        return found(folders > 0 ? "folders" : "found", {
            confidence: "possible",
            data: { mailbox: nameOf(mailbox), days: silence.days, usualDays: silence.usualDays, folders },
            evidence: [
                cell(mailbox, "lastsuccessfulsynccompletedon"),
                cell(mailbox, "itemsprocessedforlastsync"),
                cell(mailbox, "processemailreceivedafter"),
            ],
            since: `${silence.lastDay}T00:00:00Z`,
        });
    },
});
