import { valueOf } from "../../facts/combine";
import { ActDelivery, CredentialRetrieval, ServerType, TestStatus } from "../../model/generated/option-sets";
import { cell } from "../../model/row";
import { adminGuide, syncArticle } from "../articles";
import { clear, defineRule, found, notApplicable } from "../define-rule";
import { kindOf, nameOf } from "../support/mailbox-kind";

const WITHOUT_EXCHANGE: readonly unknown[] = [ServerType.OtherPOP3SMTP, ServerType.IMAPSMTP];

export const failedAppointmentTest = defineRule({
    id: "failed-appointment-test",
    category: "appointments",
    stage: "testedAndEnabled",
    severity: "advice",
    actor: "mailboxAdmin",
    title: "Appointments, contacts and tasks are not synchronized",
    messages: {
        failed: "The test of appointments, contacts and tasks of {mailbox} failed or was not run, so they are not synchronized. Email is judged separately.",
        notExchange:
            "The mail server of {mailbox} is POP3 or IMAP. Appointments, contacts and tasks can be synchronized only with Exchange.",
        delegation:
            "The test of appointments, contacts and tasks of {mailbox} failed, and its profile signs in with one account without impersonation. Access as a delegate is not enough for them.",
        queue: "{mailbox} belongs to a queue. Appointments, contacts and tasks cannot be synchronized for queues, so this part of the test fails.",
    },
    remedy: [
        "For a queue, set the method for appointments, contacts and tasks to None.",
        "For a POP3 or IMAP server, set this method to None too.",
        "With one account for all mailboxes, give it the Exchange role ApplicationImpersonation and switch impersonation on in the profile.",
        "For a user, look at the alerts, check the privileges of the user, and test the mailbox again.",
    ],
    sources: [
        adminGuide("set-incoming-outgoing-email-synchronization", "Set incoming and outgoing email synchronization"),
        syncArticle(
            "appointments-do-not-synchronize-to-exchange-or-outlook",
            "Appointments do not synchronize to Exchange or Outlook",
        ),
        adminGuide("connect-to-pop3-or-smtp-servers", "Connect to POP3 or SMTP servers"),
        adminGuide("best-practices-server-side-synchronization", "Best practices for server-side synchronization"),
    ],
    covers: ["act-not-configured", "act-queue-unsupported", "act-pop-unsupported", "act-delegation-unsupported"],
    fixes: ["test-and-enable", "exchange-side"],
    needs: ["mailbox"],
    uses: ["profile"],
    columns: { mailbox: ["actdeliverymethod", "actstatus"] },
    check({ mailbox }, { optional }) {
        const { actdeliverymethod, actstatus } = mailbox.values;
        if (actdeliverymethod !== ActDelivery.ServerSideSynchronization) return notApplicable;
        const evidence = [cell(mailbox, "actdeliverymethod"), cell(mailbox, "actstatus")] as const;
        const data = { mailbox: nameOf(mailbox) };
        if (kindOf(mailbox) === "queue") return found("queue", { confidence: "certain", data, evidence });
        const profile = valueOf(optional.profile);
        const { servertype, incomingcredentialretrieval, incominguseimpersonation } = profile?.values ?? {};
        if (profile && WITHOUT_EXCHANGE.includes(servertype)) {
            return found("notExchange", {
                confidence: "certain",
                data,
                evidence: [...evidence, cell(profile, "servertype")],
            });
        }
        if (actstatus === TestStatus.Success) return clear;
        const delegated =
            incomingcredentialretrieval === CredentialRetrieval.CredentialsSpecifiedInEmailServerProfile &&
            incominguseimpersonation === false;
        return profile && delegated
            ? found("delegation", {
                  confidence: "likely",
                  data,
                  evidence: [...evidence, cell(profile, "incominguseimpersonation")],
              })
            : found("failed", { confidence: "certain", data, evidence });
    },
});
