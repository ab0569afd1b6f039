import { valueOf } from "../facts/combine";
import type { Scalar } from "../model/row";
import { ActDelivery, IncomingDelivery, OutgoingDelivery } from "../model/generated/option-sets";
import { adminGuide } from "../rules/articles";
import { kindOf, nameOf } from "../rules/support/mailbox-kind";
import type { ColumnChange } from "./change";
import { defineFix, notOffered, type Field, type Guard } from "./define-fix";

const COLUMNS = {
    incoming: "incomingemaildeliverymethod",
    outgoing: "outgoingemaildeliverymethod",
    act: "actdeliverymethod",
} as const;

type FieldId = keyof typeof COLUMNS;
const FIELDS: readonly FieldId[] = ["incoming", "outgoing", "act"];

/** The methods that can be chosen; the retired Outlook add-in is no choice any more. */
const CHOICES: Readonly<Record<FieldId, readonly number[]>> = {
    incoming: [IncomingDelivery.ServerSideSynchronization, IncomingDelivery.ForwardMailbox, IncomingDelivery.None],
    outgoing: [OutgoingDelivery.ServerSideSynchronization, OutgoingDelivery.None],
    act: [ActDelivery.ServerSideSynchronization, ActDelivery.None],
};

function fieldOf(id: FieldId): Field {
    return {
        id,
        kind: "choice",
        label: { key: `fix.field.${id}`, data: {} },
        options: CHOICES[id].map((value) => ({
            value,
            label: { key: `fix.delivery-methods.${id}${value}`, data: {} },
        })),
    };
}

const chosen = (id: FieldId, value: Scalar | undefined): value is number =>
    typeof value === "number" && CHOICES[id].includes(value);

/** Lets server-side synchronization receive, send and keep appointments in step. */
export const deliveryMethods = defineFix({
    id: "delivery-methods",
    title: "Change how the mailbox is synchronized",
    safety: "review",
    privileges: ["prvWriteMailbox"],
    messages: {
        why: "Incoming email of {mailbox} does not use server-side synchronization, so the platform does not read it.",
        serverSide:
            "Incoming email of {mailbox} uses server-side synchronization already. Other methods can be chosen.",
        unread: "The methods of the mailbox could not be read.",
        incoming2: "Server-Side Synchronization",
        incoming3: "Forward Mailbox",
        incoming0: "None",
        outgoing2: "Server-Side Synchronization",
        outgoing0: "None",
        act1: "Server-Side Synchronization",
        act2: "None",
        nothing: "These methods are set already.",
        queueAct: "A queue has no appointments, contacts or tasks that could be synchronized.",
        noProfile: "The mailbox has no email server profile; it needs one for server-side synchronization.",
        stops: "With None, email of this mailbox is no longer received.",
        testAfterwards: "A changed method is used only after the mailbox was tested and enabled.",
    },
    steps: ["Open the mailbox and set the synchronization methods.", "Save it, and test and enable the mailbox."],
    sources: [
        adminGuide("set-incoming-outgoing-email-synchronization", "Set up incoming and outgoing email synchronization"),
        adminGuide(
            "supported-email-service-configurations-server-side-synchronization",
            "Supported email service configurations",
        ),
    ],
    offer(facts, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        const incoming = mailbox?.values.incomingemaildeliverymethod;
        if (mailbox === undefined || incoming === undefined) return notOffered(say("unread"));
        const serverSide = incoming === IncomingDelivery.ServerSideSynchronization;
        const { outgoingemaildeliverymethod: outgoing = null, actdeliverymethod: act = null } = mailbox.values;
        return {
            outcome: "offered",
            input: { incoming: IncomingDelivery.ServerSideSynchronization, outgoing, act },
            why: say(serverSide ? "serverSide" : "why", { mailbox: nameOf(mailbox) }),
            fields: FIELDS.map(fieldOf),
        };
    },
    isCured(facts) {
        const incoming = valueOf(facts.mailbox)?.values.incomingemaildeliverymethod;
        return incoming === undefined ? undefined : incoming === IncomingDelivery.ServerSideSynchronization;
    },
    preview(facts, input) {
        const mailbox = valueOf(facts.mailbox);
        if (mailbox === undefined) return [];
        return FIELDS.flatMap((id): ColumnChange[] => {
            const column = COLUMNS[id];
            const from = mailbox.values[column];
            const to = input[id];
            if (from === undefined || !chosen(id, to) || to === from) return [];
            const was = mailbox.labels[column];
            const labels = { row: nameOf(mailbox), ...(was === undefined ? {} : { from: was }) };
            return [{ kind: "column", table: "mailbox", id: mailbox.id, column, from, to, labels }];
        });
    },
    guard(facts, input, _reads, _context, say) {
        const mailbox = valueOf(facts.mailbox);
        if (mailbox === undefined) return [];
        const changes = FIELDS.filter((id) => chosen(id, input[id]) && input[id] !== mailbox.values[COLUMNS[id]]);
        if (changes.length === 0) return [{ level: "stop", message: say("nothing") }];
        const guards: Guard[] = [];
        if (
            kindOf(mailbox) === "queue" &&
            changes.includes("act") &&
            input["act"] === ActDelivery.ServerSideSynchronization
        ) {
            guards.push({ level: "stop", message: say("queueAct") });
        }
        if (mailbox.values.emailserverprofile === null) guards.push({ level: "warn", message: say("noProfile") });
        if (changes.includes("incoming") && input["incoming"] === IncomingDelivery.None) {
            guards.push({ level: "warn", message: say("stops") });
        }
        guards.push({ level: "info", message: say("testAfterwards") });
        return guards;
    },
});
