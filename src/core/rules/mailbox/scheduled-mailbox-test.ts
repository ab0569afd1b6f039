import { cell } from "../../model/row";
import { hoursBetween, isLater } from "../../facts/time";
import { adminGuide, reference } from "../articles";
import { clear, defineRule, found } from "../define-rule";
import { nameOf } from "../support/mailbox-kind";

/** Tests normally end within minutes; after an hour something holds the test up. */
const NORMAL_HOURS = 1;

export const scheduledMailboxTest = defineRule({
    id: "scheduled-mailbox-test",
    category: "mailbox",
    stage: "testedAndEnabled",
    severity: "blocking",
    actor: "mailboxAdmin",
    title: "Test of the mailbox has not finished",
    messages: {
        running:
            "A test of {mailbox} is scheduled or running since {startedOn}. Email is read again when it has ended well.",
        stuck: "A test of {mailbox} has been scheduled since {startedOn} and has not ended. Until it does, the mailbox is not read.",
        postponed: "The test of {mailbox} is postponed until {untilOn}. Until it ends well, the mailbox is not read.",
    },
    remedy: [
        "Wait a few minutes and look again; a test normally ends within minutes.",
        "When it does not end, look at the alerts of the mailbox and of its email server profile, then run Test & Enable Mailbox again.",
    ],
    sources: [
        adminGuide("connect-exchange-online", "Connect to Exchange Online: test the configuration of mailboxes"),
        reference("power-apps/developer/data-platform/reference/entities/mailbox", "Mailbox table reference"),
    ],
    explains: ["limited-outlook-app", "stale-sync", "switched-off-mailbox", "untested-mailbox"],
    covers: ["test-still-running"],
    fixes: ["test-and-enable"],
    needs: ["mailbox"],
    columns: { mailbox: ["testemailconfigurationscheduled"] },
    check({ mailbox }, { now }) {
        const { testemailconfigurationscheduled, postponetestemailconfigurationuntil } = mailbox.values;
        if (testemailconfigurationscheduled !== true) return clear;
        const startedOn = mailbox.values.testandenablelastattemptedon ?? mailbox.values.modifiedon ?? now;
        const evidence = [
            cell(mailbox, "testemailconfigurationscheduled"),
            cell(mailbox, "testemailconfigurationretrycount"),
            cell(mailbox, "postponetestemailconfigurationuntil"),
        ] as const;
        const mailboxName = { mailbox: nameOf(mailbox) };
        if (isLater(postponetestemailconfigurationuntil, now)) {
            return found("postponed", {
                confidence: "certain",
                data: { ...mailboxName, untilOn: postponetestemailconfigurationuntil ?? now },
                evidence,
            });
        }
        const stuck = (hoursBetween(startedOn, now) ?? 0) > NORMAL_HOURS;
        return found(stuck ? "stuck" : "running", {
            confidence: stuck ? "likely" : "certain",
            ...(stuck ? {} : { severity: "degraded" }),
            data: { ...mailboxName, startedOn },
            evidence,
            since: startedOn,
        });
    },
});
