import { valueOf } from "../facts/combine";
import type { Facts } from "../facts/facts";
import { numberSetting } from "../facts/org-setting";
import { FilteringMethod } from "../model/generated/option-sets";
import { adminGuide } from "../rules/articles";
import { nameOf } from "../rules/support/mailbox-kind";
import { methodInForce } from "../rules/support/filtering-method";
import { defineFix, notOffered, type FieldOption, type Guard, type Say } from "./define-fix";

const COLUMN = "incomingemailfilteringmethod";
const METHODS: readonly number[] = Object.values(FilteringMethod);

/** Emails that were refused because no recipient's filter accepted them. */
function refused(facts: Facts): number | undefined {
    return valueOf(facts.itemGroups)
        ?.filter(({ item, classification }) => item === "email" && classification.cause === "no-correlation-match")
        .reduce((sum, { count }) => sum + count, 0);
}

type Texts = "acceptsAll" | "acceptsSome" | "acceptsNone" | "unknownEffect" | "present";

function optionsOf(facts: Facts, present: number | null, say: Say<Texts>): readonly FieldOption[] {
    const count = refused(facts);
    const note = (method: number): ReturnType<typeof say> => {
        if (method === present) return say("present");
        if (method === FilteringMethod.NoEmailMessages) return say("acceptsNone");
        if (count === undefined) return say("unknownEffect");
        return say(method === FilteringMethod.AllEmailMessages ? "acceptsAll" : "acceptsSome", { count });
    };
    return METHODS.map((method) => ({
        value: method,
        label: { key: `setting.filteringMethod.${method}`, data: {} },
        note: note(method),
    }));
}

/** Changes which email the user or queue of the mailbox accepts. */
export const filteringMethod = defineFix({
    id: "filtering-method",
    title: "Change which email is tracked",
    safety: "review",
    privileges: [],
    messages: {
        why: "The filter of {mailbox} decides which incoming email is tracked. Refused email in the list of item failures: {count}.",
        whyUnknown:
            "The filter of {mailbox} decides which incoming email is tracked. How many emails it refused could not be read.",
        unread: "The filtering method could not be read.",
        noFilter: "Only the mailbox of a user or queue has a filtering method.",
        acceptsAll: "Would have accepted all refused emails: {count}.",
        acceptsSome:
            "Could have accepted some of the refused emails ({count}); that depends on senders, which the list of failures does not hold.",
        acceptsNone: "Accepts no email automatically.",
        unknownEffect: "What it would have accepted is not known, because item failures could not be read.",
        present: "This is the present method.",
        forced: "The environment forces a filtering method on all users, so this change does nothing until SSSForceFilteringMethodForUserMailboxes is -1.",
        unknownMethod: "Choose one of the methods.",
        same: "This method is set already.",
        privacy: "Every email to this mailbox becomes a row that others may read, private email included.",
        choice: "It is a personal choice of the user. Agree on it with {mailbox} before you change it.",
        earlier: "Email that was refused before is not read again by this. Set the start date back afterwards.",
    },
    steps: [
        "The user opens the personal options, tab Email, and chooses which email is tracked.",
        "For a queue, open the queue and choose under Convert Incoming Email To Activities.",
    ],
    sources: [adminGuide("email-message-filtering-correlation", "Which emails are tracked automatically")],
    offer(facts, _context, say) {
        const filtering = valueOf(facts.filtering);
        const mailbox = valueOf(facts.mailbox);
        if (facts.filtering.status === "notApplicable") return notOffered(say("noFilter"));
        if (filtering === undefined || mailbox === undefined) return notOffered(say("unread"));
        const count = refused(facts);
        const data = { mailbox: nameOf(mailbox) };
        const proposed =
            filtering.method === FilteringMethod.NoEmailMessages
                ? FilteringMethod.EmailMessagesInResponseToDynamics365Email
                : FilteringMethod.AllEmailMessages;
        return {
            outcome: "offered",
            input: { method: filtering.method === proposed ? null : proposed },
            why: count === undefined ? say("whyUnknown", data) : say("why", { ...data, count }),
            fields: [
                {
                    id: "method",
                    kind: "choice",
                    label: { key: "fix.field.method", data: {} },
                    options: optionsOf(facts, filtering.method, say),
                },
            ],
        };
    },
    isCured(facts) {
        const { method } = methodInForce(facts);
        return method === undefined ? undefined : method !== FilteringMethod.NoEmailMessages;
    },
    preview(facts, { method }) {
        const filtering = valueOf(facts.filtering);
        if (filtering === undefined || typeof method !== "number" || !METHODS.includes(method)) return [];
        if (method === filtering.method) return [];
        const { table, id, labels: said } = filtering.row;
        const was = said[COLUMN];
        const mailbox = valueOf(facts.mailbox);
        const labels = {
            ...(mailbox ? { row: nameOf(mailbox) } : {}),
            ...(was === undefined ? {} : { from: was }),
        };
        return [{ kind: "column", table, id, column: COLUMN, from: filtering.method, to: method, labels }];
    },
    guard(facts, { method }, _reads, _context, say) {
        const filtering = valueOf(facts.filtering);
        if (typeof method !== "number" || !METHODS.includes(method)) {
            return [{ level: "stop", message: say("unknownMethod") }];
        }
        if (filtering?.method === method) return [{ level: "stop", message: say("same") }];
        const guards: Guard[] = [];
        const isUser = filtering?.row.table === "usersettings";
        const organization = valueOf(facts.organization);
        const forced = organization && numberSetting(organization, "SSSForceFilteringMethodForUserMailboxes");
        if (isUser && forced !== undefined && forced >= 0) {
            const input = { setting: "SSSForceFilteringMethodForUserMailboxes", value: "-1" };
            guards.push({
                level: "stop",
                message: say("forced"),
                instead: { fixId: "organization-setting", input },
            });
        }
        if (method === FilteringMethod.AllEmailMessages) guards.push({ level: "warn", message: say("privacy") });
        const mailbox = valueOf(facts.mailbox);
        if (isUser && mailbox) guards.push({ level: "info", message: say("choice", { mailbox: nameOf(mailbox) }) });
        guards.push({ level: "info", message: say("earlier") });
        return guards;
    },
});
