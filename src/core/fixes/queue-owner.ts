import { valueOf } from "../facts/combine";
import type { Facts } from "../facts/facts";
import type { TableName } from "../model/generated/tables";
import { adminGuide } from "../rules/articles";
import { nameOf } from "../rules/support/mailbox-kind";
import { ownerName } from "../rules/support/owner";
import { sameValue } from "./same-value";
import { defineFix, notOffered } from "./define-fix";

interface WantedOwner {
    readonly id: string;
    readonly table: TableName;
    readonly name: string;
    readonly kind: "user" | "queue";
}

/** Whom the mailbox should belong to: its user, or the owner of its queue. */
function wantedOwner(facts: Facts): WantedOwner | undefined {
    const regarding = valueOf(facts.regarding);
    if (regarding?.kind === "user") {
        const { id, values } = regarding.user;
        return { id, table: "systemuser", name: values.fullname ?? id, kind: "user" };
    }
    const id = regarding?.queue.values.ownerid;
    if (regarding === undefined || !id) return undefined;
    const isTeam = regarding.queue.targets["ownerid"] === "team" || regarding.queue.values.owningteam === id;
    return { id, table: isTeam ? "team" : "systemuser", name: regarding.queue.labels["ownerid"] ?? id, kind: "queue" };
}

/** Assigns the mailbox to its user or to the owner of its queue. */
export const queueOwner = defineFix({
    id: "queue-owner",
    title: "Assign the mailbox to the right owner",
    safety: "review",
    privileges: ["prvWriteMailbox", "prvAssignMailbox"],
    messages: {
        user: "{mailbox} belongs to {owner}, but it is the mailbox of {wanted}. Privileges and item failures are those of the owner.",
        queue: "{mailbox} belongs to {owner}, but its queue belongs to {wanted}.",
        unread: "The owner of the mailbox, or of its user or queue, could not be read.",
        forward: "A forward mailbox belongs to no user or queue.",
        same: "The mailbox belongs to the right owner already.",
        failures: "Item failures recorded so far stay with the former owner.",
        needsRole: "{wanted} needs a security role that holds the privileges for synchronization.",
        testAfterwards: "Test and enable the mailbox afterwards.",
    },
    steps: ["Open the mailbox, choose Assign, and name the user of the mailbox or the owner of the queue."],
    sources: [adminGuide("email-record-owner", "How the owner of an email is determined")],
    offer(facts, _context, say) {
        if (facts.regarding.status === "notApplicable") return notOffered(say("forward"));
        const mailbox = valueOf(facts.mailbox);
        const wanted = wantedOwner(facts);
        const present = mailbox?.values.ownerid;
        if (mailbox === undefined || wanted === undefined || present === undefined) return notOffered(say("unread"));
        if (sameValue("mailbox", "ownerid", present, wanted.id)) return notOffered(say("same"));
        const owner = valueOf(facts.owner);
        const data = {
            mailbox: nameOf(mailbox),
            owner: owner ? ownerName(owner) : (mailbox.labels["ownerid"] ?? present ?? ""),
            wanted: wanted.name,
        };
        return { outcome: "offered", input: {}, why: say(wanted.kind, data), fields: [] };
    },
    isCured(facts) {
        const wanted = wantedOwner(facts);
        const present = valueOf(facts.mailbox)?.values.ownerid;
        return wanted && present !== undefined ? sameValue("mailbox", "ownerid", present, wanted.id) : undefined;
    },
    preview(facts) {
        const mailbox = valueOf(facts.mailbox);
        const wanted = wantedOwner(facts);
        const owner = valueOf(facts.owner);
        const from = mailbox?.values.ownerid;
        if (mailbox === undefined || wanted === undefined || !from) return [];
        if (sameValue("mailbox", "ownerid", from, wanted.id)) return [];
        const isTeam = owner ? owner.kind === "team" : mailbox.targets["ownerid"] === "team";
        return [
            {
                kind: "column",
                table: "mailbox",
                id: mailbox.id,
                column: "ownerid",
                from,
                to: wanted.id,
                lookup: { navigation: "ownerid", from: isTeam ? "team" : "systemuser", to: wanted.table },
                labels: { row: nameOf(mailbox), from: owner ? ownerName(owner) : from, to: wanted.name },
            },
        ];
    },
    guard(facts, _input, _reads, _context, say) {
        const wanted = wantedOwner(facts);
        if (wanted === undefined) return [{ level: "stop", message: say("unread") }];
        return [
            { level: "warn", message: say("needsRole", { wanted: wanted.name }) },
            { level: "info", message: say("failures") },
            { level: "info", message: say("testAfterwards") },
        ];
    },
});
