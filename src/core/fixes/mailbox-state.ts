import { valueOf } from "../facts/combine";
import { MailboxState } from "../model/generated/option-sets";
import { syncArticle } from "../rules/articles";
import { nameOf } from "../rules/support/mailbox-kind";
import { usersOf } from "../rules/support/owner";
import { defineFix, notOffered, type Guard } from "./define-fix";

/** Status reasons that belong to the states of a mailbox. */
const REASONS: Readonly<Record<number, number>> = { [MailboxState.Active]: 1, [MailboxState.Inactive]: 2 };

/** Activates or deactivates the mailbox. */
export const mailboxState = defineFix({
    id: "mailbox-state",
    title: "Activate or deactivate the mailbox",
    safety: "review",
    privileges: ["prvWriteMailbox"],
    messages: {
        activate: "{mailbox} is inactive, so the platform neither reads nor sends its email.",
        deactivate: "{mailbox} is active. Deactivate it only when its email shall no longer be synchronized.",
        unread: "The state of the mailbox could not be read.",
        active: "Active",
        inactive: "Inactive",
        same: "The mailbox is in this state already.",
        ownerDisabled: "The user {user} is disabled. The mailbox follows its user, so enable the user first.",
        stops: "An inactive mailbox is neither read nor does it send.",
        testAfterwards: "Test and enable the mailbox afterwards.",
    },
    steps: ["Open the mailbox and choose Activate.", "Test and enable the mailbox."],
    sources: [syncArticle("email-message-cannot-be-sent", "MailboxDisabled error when you test and enable a mailbox")],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        const state = mailbox?.values.statecode;
        if (mailbox === undefined || typeof state !== "number") return notOffered(say("unread"));
        const inactive = state === MailboxState.Inactive;
        return {
            outcome: "offered",
            input: { state: MailboxState.Active },
            why: say(inactive ? "activate" : "deactivate", { mailbox: nameOf(mailbox) }),
            fields: [
                {
                    id: "state",
                    kind: "choice",
                    label: { key: "fix.field.state", data: {} },
                    options: [
                        { value: MailboxState.Active, label: say("active") },
                        { value: MailboxState.Inactive, label: say("inactive") },
                    ],
                },
            ],
        };
    },
    isCured(facts) {
        const state = valueOf(facts.mailbox)?.values.statecode;
        return state === undefined ? undefined : state === MailboxState.Active;
    },
    preview(facts, { state }) {
        const mailbox = valueOf(facts.mailbox);
        const reason = typeof state === "number" ? REASONS[state] : undefined;
        const { statecode, statuscode } = mailbox?.values ?? {};
        if (mailbox === undefined || typeof state !== "number" || reason === undefined) return [];
        if (typeof statecode !== "number" || typeof statuscode !== "number" || statecode === state) return [];
        const base = { kind: "column", table: "mailbox", id: mailbox.id, labels: { row: nameOf(mailbox) } } as const;
        return [
            { ...base, column: "statecode", from: statecode, to: state },
            { ...base, column: "statuscode", from: statuscode, to: reason },
        ];
    },
    guard(facts, { state }, _reads, _context, say) {
        if (valueOf(facts.mailbox)?.values.statecode === state) return [{ level: "stop", message: say("same") }];
        if (state === MailboxState.Inactive) return [{ level: "warn", message: say("stops") }];
        const owner = valueOf(facts.owner);
        const disabled = owner && usersOf(owner, facts.regarding).find(({ values }) => values.isdisabled === true);
        const guards: Guard[] = disabled
            ? [{ level: "warn", message: say("ownerDisabled", { user: disabled.values.fullname ?? disabled.id }) }]
            : [];
        return [...guards, { level: "info", message: say("testAfterwards") }];
    },
});
