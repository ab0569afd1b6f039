import { valueOf } from "../facts/combine";
import { isLater } from "../facts/time";
import type { Message } from "../model/finding";
import { EmailApproval, MailboxState, TestStatus } from "../model/generated/option-sets";
import { toFetchXml } from "../query/fetch-xml";
import { adminGuide, syncArticle } from "../rules/articles";
import { nameOf } from "../rules/support/mailbox-kind";
import { defineFix, notOffered, type Guard, type Say, type WatchContext } from "./define-fix";
import { watchMailbox } from "./support/watch-mailbox";

const FLAG = "testemailconfigurationscheduled";
const NEW_ALERTS_SHOWN = 5;

function statusName(status: number | null | undefined): "notRun" | "success" | "failure" {
    if (status === TestStatus.Success) return "success";
    return status === TestStatus.Failure ? "failure" : "notRun";
}

type Part = "incoming" | "outgoing" | "act";
type Texts = `${Part}_${ReturnType<typeof statusName>}` | "alert" | "waiting" | "silent" | "stopped";

/** Alerts that the mailbox got since the test was ordered, newest first. */
async function newAlerts({ client, mailboxId, since, signal }: WatchContext): Promise<readonly string[]> {
    const fetchXml = toFetchXml({
        table: "tracelog",
        columns: ["tracelogid", "text"],
        filter: {
            all: [
                { column: "regardingobjectid", operator: "eq", value: mailboxId },
                { column: "createdon", operator: "ge", value: since },
            ],
        },
        order: [{ column: "createdon", descending: true }],
        count: NEW_ALERTS_SHOWN,
    });
    const { rows } = await client.readRows({ table: "tracelog", fetchXml }, { signal });
    return rows.flatMap(({ text }) => (typeof text === "string" ? [text] : []));
}

async function reactionOf(
    context: WatchContext,
    say: Say<Texts>,
    values: Readonly<Record<string, unknown>>,
): Promise<readonly Message[] | undefined> {
    if (values[FLAG] === true) return undefined;
    const completedOn = values["testmailboxaccesscompletedon"];
    const completed = typeof completedOn === "string" && !isLater(context.since, completedOn);
    const alerts = await newAlerts(context);
    // The flag alone proves nothing: an environment that ignores it sets it back as well.
    if (!completed && alerts.length === 0) return undefined;
    const status = (part: Part, column: string): Message => {
        const value = values[column];
        return say(`${part}_${statusName(typeof value === "number" ? value : undefined)}`);
    };
    return [
        status("incoming", "incomingemailstatus"),
        status("outgoing", "outgoingemailstatus"),
        status("act", "actstatus"),
        ...alerts.map((text) => say("alert", { text })),
    ];
}

/**
 * Orders the test of the mailbox. The documentation gives no recipe for the Web API; the column is writable, so it is written, and the platform's
 * reaction is what proves that the environment took it.
 */
export const testAndEnable = defineFix({
    id: "test-and-enable",
    title: "Test and enable the mailbox",
    safety: "safe",
    privileges: ["prvWriteMailbox"],
    messages: {
        untested: "{mailbox} was never tested with success, and only a test switches it on.",
        failed: "The last test of {mailbox} failed or it was switched off after errors. A new test switches it on when the cause is removed.",
        again: "{mailbox} is tested and works. Test it again after a change of profile, methods or address.",
        unsupported: "This environment does not show the column that orders a test.",
        running: "A test of {mailbox} is under way already.",
        inactive: "The mailbox is inactive, so a test fails. Activate it first.",
        noProfile: "The mailbox has no email server profile, so a test fails. Give it one first.",
        unapproved: "The email address is not approved. Where approval is required, the test fails.",
        takesOver:
            "Another environment may own the synchronization of this Exchange mailbox. A test with the check box for this environment takes it over, and the other one stops synchronizing it.",
        undocumented:
            "The documentation names no way to order a test except the command on the form. When nothing happens within some minutes, use the command.",
        startDate: "The platform may move the start date of the mailbox to the time of the test.",
        waiting: "Waiting for the test to run.",
        incoming_success: "The test has run. Incoming email works.",
        incoming_failure: "The test has run. Incoming email does not work.",
        incoming_notRun: "The test has run without incoming email.",
        outgoing_success: "Outgoing email works.",
        outgoing_failure: "Outgoing email does not work.",
        outgoing_notRun: "Outgoing email was not tested.",
        act_success: "Appointments, contacts and tasks work.",
        act_failure: "Appointments, contacts and tasks do not work.",
        act_notRun: "Appointments, contacts and tasks were not tested.",
        alert: "New alert: {text}",
        silent: "The environment did not react within 10 minutes. Use the command Test & Enable Mailbox on the form of the mailbox.",
        stopped: "Watching has ended before the test had run.",
    },
    steps: [
        "Open the mailbox and choose Test & Enable Mailbox.",
        "Select Sync items with Exchange from this environment only when no other environment shall synchronize the mailbox.",
        "Wait some minutes and look at the statuses and alerts.",
    ],
    sources: [
        adminGuide("connect-exchange-online", "Connect to Exchange Online: test mailboxes"),
        adminGuide("when-would-want-use-check-box", "When to use the check box of Test & Enable"),
        syncArticle(
            "troubleshooting-monitoring-server-side-synchronization",
            "Troubleshooting and monitoring server-side synchronization",
        ),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        if (mailbox?.values.testemailconfigurationscheduled === undefined) return notOffered(say("unsupported"));
        const data = { mailbox: nameOf(mailbox) };
        if (mailbox.values.testemailconfigurationscheduled === true) return notOffered(say("running", data));
        const status = statusName(mailbox.values.incomingemailstatus);
        const works = status === "success" && mailbox.values.enabledforincomingemail !== false;
        const why = works ? "again" : status === "notRun" ? "untested" : "failed";
        return { outcome: "offered", input: {}, why: say(why, data), fields: [] };
    },
    isCured(facts) {
        const values = valueOf(facts.mailbox)?.values;
        if (values?.incomingemailstatus === undefined || values.enabledforincomingemail === undefined) return undefined;
        return values.incomingemailstatus === TestStatus.Success && values.enabledforincomingemail === true;
    },
    preview(facts) {
        const mailbox = valueOf(facts.mailbox);
        const from = mailbox?.values.testemailconfigurationscheduled;
        if (mailbox === undefined || from === undefined || from === true) return [];
        const labels = { row: nameOf(mailbox) };
        return [
            {
                kind: "column",
                table: "mailbox",
                id: mailbox.id,
                column: FLAG,
                from,
                to: true,
                trigger: true,
                labels,
            },
        ];
    },
    guard(facts, _input, _reads, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        if (mailbox === undefined) return [];
        const { values } = mailbox;
        const guards: Guard[] = [];
        if (values.testemailconfigurationscheduled === true) {
            guards.push({ level: "stop", message: say("running", { mailbox: nameOf(mailbox) }) });
        }
        if (values.statecode === MailboxState.Inactive) {
            const instead = { fixId: "mailbox-state", input: { state: MailboxState.Active } };
            guards.push({ level: "stop", message: say("inactive"), instead });
        }
        if (values.emailserverprofile === null) guards.push({ level: "stop", message: say("noProfile") });
        if (values.emailrouteraccessapproval !== EmailApproval.Approved) {
            guards.push({ level: "warn", message: say("unapproved") });
        }
        const foreign = (valueOf(facts.alertGroups) ?? []).some(
            ({ classification }) => classification.cause === "wrong-organization",
        );
        if (foreign || values.orgmarkedasprimaryforexchangesync === false) {
            guards.push({ level: "warn", message: say("takesOver") });
        }
        guards.push({ level: "info", message: say("undocumented") }, { level: "info", message: say("startDate") });
        return guards;
    },
    watch: (context, say) =>
        watchMailbox(context, {
            columns: [FLAG, "testmailboxaccesscompletedon", "incomingemailstatus", "outgoingemailstatus", "actstatus"],
            everyMs: 10_000,
            times: 60,
            reaction: ({ values }) => reactionOf(context, say, values),
            waiting: say("waiting"),
            silent: say("silent"),
            stopped: say("stopped"),
        }),
});
