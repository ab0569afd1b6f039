import { valueOf } from "../facts/combine";
import type { Facts } from "../facts/facts";
import { escapeXml } from "../query/fetch-xml";
import type { DataverseWriter, WriteOptions } from "../port";
import { syncArticle } from "../rules/articles";
import type { ColumnChange } from "./change";
import { defineFix, notOffered, type ApplyContext, type ApplyResult, type Guard } from "./define-fix";
import { failureOf, isRefusal } from "./failure";
import { ruleIsClear } from "./support/rule-is-clear";

const PREFIX = "repair-";
/** The shortest of the address columns takes 100 characters. */
const LONGEST = 100;
/** Writing the address back is safe to repeat, because it always writes the same value. */
const RESTORE_ATTEMPTS = 4;
const RESTORE_DELAY_MS = 2000;

interface Holder {
    readonly table: "systemuser" | "queue";
    readonly id: string;
    readonly column: "internalemailaddress" | "emailaddress";
    readonly address: string;
    readonly name: string;
}

/** The user or queue whose address the platform should find. */
function holderOf(facts: Facts): Holder | undefined {
    const regarding = valueOf(facts.regarding);
    if (regarding?.kind === "user") {
        const { id, values } = regarding.user;
        const address = values.internalemailaddress;
        const name = values.fullname ?? id;
        return address ? { table: "systemuser", id, column: "internalemailaddress", address, name } : undefined;
    }
    if (regarding === undefined) return undefined;
    const { id, values } = regarding.queue;
    const address = values.emailaddress;
    return address ? { table: "queue", id, column: "emailaddress", address, name: values.name ?? id } : undefined;
}

async function write(
    writer: DataverseWriter,
    change: ColumnChange,
    value: ColumnChange["to"],
    options?: WriteOptions,
): Promise<unknown> {
    try {
        await writer.updateRow({ table: change.table, id: change.id }, { [change.column]: value }, options);
        return undefined;
    } catch (error) {
        return error;
    }
}

async function restore({ writer, sleep }: ApplyContext, change: ColumnChange): Promise<unknown> {
    let error: unknown;
    for (let attempt = 1; attempt <= RESTORE_ATTEMPTS; attempt += 1) {
        error = await write(writer, change, change.from);
        if (error === undefined) return undefined;
        // Without the caller's signal: the address must not stay changed because someone closed the panel.
        if (attempt < RESTORE_ATTEMPTS) await sleep(RESTORE_DELAY_MS * attempt, undefined);
    }
    return error;
}

/** Changes the address, saves, and changes it back, so that the platform writes its search row anew. */
async function changeAndBack(context: ApplyContext): Promise<ApplyResult> {
    const [change] = context.changes;
    if (change?.kind !== "column") return { outcome: "failed", error: new Error("There is no address to change.") };
    const first = await write(context.writer, change, change.to, context.unlessChanged(change));
    if (first !== undefined && isRefusal(failureOf(first))) return { outcome: "failed", error: first };
    const second = await restore(context, change);
    // A first write without an answer may still arrive after the second, so that is never called done.
    if (first !== undefined) return { outcome: "left", left: [change], error: first };
    return second === undefined ? { outcome: "done" } : { outcome: "left", left: [change], error: second };
}

export const repairAddressSearch = defineFix({
    id: "repair-address-search",
    title: "Renew the platform's search row of the address",
    safety: "review",
    privileges: [],
    messages: {
        why: "The platform finds recipients by a list of addresses. When {address} of {name} is missing there, no email to it is matched; changing the address and changing it back writes the row anew.",
        unread: "The user or queue of the mailbox, or its address, could not be read.",
        forward: "A forward mailbox stands for no recipient.",
        present: "{address} is in the platform's list and belongs to {name}, so there is nothing to renew.",
        missing: "{address} of {name} is missing in the platform's list of addresses.",
        unknown: "The platform's list of addresses could not be read, so it is not known whether {address} is missing.",
        twoSaves:
            "The address becomes {temporary} for a moment and is then set back. If setting it back fails, it is tried again, and the record of the change lets you set it back by hand.",
        approval:
            "A changed address can lose its approval. Look at the approval afterwards, and test and enable the mailbox.",
        flows: "Flows and plug-ins that react to a changed address run twice.",
    },
    steps: [
        "Open the user or queue, change the email address by one letter, and save.",
        "Change the address back and save again.",
        "Look at the approval of the mailbox, and test and enable it.",
    ],
    sources: [syncArticle("email-fails-to-create-with-norecipientmatch-error", "Email fails with NoRecipientMatch")],
    offer(facts, _context, say) {
        if (facts.regarding.status === "notApplicable") return notOffered(say("forward"));
        const holder = holderOf(facts);
        if (holder === undefined) return notOffered(say("unread"));
        const { address, name } = holder;
        return { outcome: "offered", input: {}, why: say("why", { address, name }), fields: [] };
    },
    isCured(facts, context) {
        const holder = holderOf(facts);
        const rows = valueOf(facts.addressSearch);
        if (holder === undefined || rows === undefined) return ruleIsClear(facts, context);
        return rows.some(({ values }) => values.parentobjectid?.toLowerCase() === holder.id.toLowerCase());
    },
    preview(facts) {
        const holder = holderOf(facts);
        if (holder === undefined) return [];
        const { table, id, column, address, name } = holder;
        const to = (PREFIX + address).slice(0, LONGEST);
        return [{ kind: "column", table, id, column, from: address, to, labels: { row: name } }];
    },
    async estimate({ client, facts, signal }) {
        const holder = holderOf(facts);
        if (holder === undefined) return { numbers: {} };
        const fetchXml =
            `<fetch count="50" page="1"><entity name="emailsearch"><attribute name="parentobjectid"/>` +
            `<filter type="and"><condition attribute="emailaddress" operator="eq" value="${escapeXml(holder.address)}"/>` +
            `<condition attribute="parentobjectid" operator="eq" value="${holder.id}"/></filter></entity></fetch>`;
        const { rows } = await client.readRows({ table: "emailsearch", fetchXml }, { signal });
        return { numbers: { present: rows.length } };
    },
    guard(facts, _input, { numbers }, _context, say) {
        const holder = holderOf(facts);
        if (holder === undefined) return [{ level: "stop", message: say("unread") }];
        const { address, name } = holder;
        const data = { address, name };
        const { present } = numbers;
        if (present !== undefined && present > 0) return [{ level: "stop", message: say("present", data) }];
        const guards: Guard[] = [
            present === undefined
                ? { level: "warn", message: say("unknown", { address }) }
                : { level: "info", message: say("missing", data) },
            { level: "warn", message: say("twoSaves", { temporary: (PREFIX + address).slice(0, LONGEST) }) },
            { level: "warn", message: say("approval") },
            { level: "info", message: say("flows") },
        ];
        return guards;
    },
    apply: changeAndBack,
});
