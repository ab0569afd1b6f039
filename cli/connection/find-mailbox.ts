import { DataverseError } from "../../src/core/model/dataverse-error";
import { parseGuid } from "../../src/core/model/guid";
import { escapeXml } from "../../src/core/query/fetch-xml";
import { readRow } from "../../src/core/query/read-row";
import type { Row } from "../../src/core/model/row";
import { Refusal } from "../refusal";
import type { Connection } from "./connect";

/** More candidates than these do not help to choose. */
const MOST_SHOWN = 20;

const COLUMNS = ["mailboxid", "name", "emailaddress", "statecode"] as const;

/** What a failed request means to the reader, as one sentence. */
export function asRefusal(error: unknown, connection: Pick<Connection, "trouble" | "url">): Refusal {
    const trouble = connection.trouble();
    if (trouble !== undefined) return new Refusal(trouble);
    if (!(error instanceof DataverseError)) throw error;
    const { kind, privilege } = error.data;
    if (kind === "aborted") return new Refusal("Stopped before anything was read.");
    if (kind === "denied" && privilege !== undefined) {
        return new Refusal(
            `This account lacks the privilege ${privilege} in ${connection.url}; ask its administrator.`,
        );
    }
    return new Refusal(`${connection.url} did not answer as expected: ${error.message.split("\n", 1)[0] ?? ""}`);
}

// The platform's patterns know %, _ and [ as wildcards, and take them as themselves inside brackets.
function pattern(text: string): string {
    return `%${text.replace(/[%_[]/g, "[$&]")}%`;
}

function condition(column: string, operator: string, value: string): string {
    return `<condition attribute="${column}" operator="${operator}" value="${escapeXml(value)}"/>`;
}

function fetchXml(text: string): string {
    const either = text.includes("@")
        ? condition("emailaddress", "eq", text) + condition("name", "eq", text)
        : condition("name", "like", pattern(text)) + condition("emailaddress", "like", pattern(text));
    const columns = COLUMNS.map((name) => `<attribute name="${name}"/>`).join("");
    return (
        `<fetch count="${MOST_SHOWN + 1}" page="1"><entity name="mailbox">${columns}` +
        `<filter type="or">${either}</filter><order attribute="name"/><order attribute="mailboxid"/></entity></fetch>`
    );
}

const same = (value: string | null | undefined, text: string): boolean => value?.toLowerCase() === text.toLowerCase();

/** Those that are named exactly so, when there are any. */
function best(rows: readonly Row<"mailbox">[], text: string): readonly Row<"mailbox">[] {
    const exact = rows.filter(({ values }) => same(values.emailaddress, text) || same(values.name, text));
    return exact.length > 0 ? exact : rows;
}

function candidate({ id, values: { name, emailaddress, statecode } }: Row<"mailbox">): string {
    const inactive = statecode === 1 ? ", inactive" : "";
    // A line for each, whatever a name holds.
    const shown = `${name ?? "(no name)"} <${emailaddress ?? "no address"}>`.replace(/\s+/g, " ");
    return `  ${id}  ${shown}${inactive}`;
}

function ambiguous(text: string, rows: readonly Row<"mailbox">[]): Refusal {
    const shown = rows.slice(0, MOST_SHOWN);
    const more = rows.length > MOST_SHOWN ? [`  and more; give more of the name.`] : [];
    return new Refusal(
        [
            `"${text}" fits ${rows.length > MOST_SHOWN ? `more than ${MOST_SHOWN}` : rows.length} mailboxes; give the id of one of them:`,
            ...shown.map(candidate),
            ...more,
        ].join("\n"),
    );
}

async function readFitting(connection: Connection, text: string): Promise<readonly Row<"mailbox">[]> {
    if (text.length > 200) throw new Refusal("The name of the mailbox is too long: at most 200 characters.");
    try {
        const page = await connection.client.readRows({ table: "mailbox", fetchXml: fetchXml(text) });
        return page.rows.flatMap((raw) => readRow(raw, "mailbox", COLUMNS, { readAt: "" }) ?? []);
    } catch (error) {
        throw asRefusal(error, connection);
    }
}

export interface MailboxCandidate {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly isInactive: boolean;
}

/** The first mailboxes that fit a name, an address, a part of them, or an id. Throws Refusal. */
export async function searchMailboxes(connection: Connection, given: string): Promise<readonly MailboxCandidate[]> {
    const text = given.trim();
    if (text === "") throw new Refusal("Name the mailbox by its id, its address or its name.");
    const id = parseGuid(text);
    if (id !== undefined) return [{ id, name: id, address: "", isInactive: false }];
    const rows = await readFitting(connection, text);
    return rows.slice(0, MOST_SHOWN).map(({ id: found, values }) => ({
        id: found,
        name: values.name ?? "",
        address: values.emailaddress ?? "",
        isInactive: values.statecode === 1,
    }));
}

/**
 * The id of a mailbox out of its id, address or name; a name may be a part of it. An id is taken as it is, without a request. Throws Refusal
 * when nothing or more than one fits; then it lists what fits.
 */
export async function findMailbox(connection: Connection, given: string): Promise<string> {
    const text = given.trim();
    if (text === "") throw new Refusal("Name the mailbox by its id, its address or its name.");
    const id = parseGuid(text);
    if (id !== undefined) return id;
    if (/^[{(]?[0-9a-f]{8}-[0-9a-f-]+[})]?$/i.test(text)) {
        throw new Refusal(`"${text}" is no id: an id has 8, 4, 4, 4 and 12 hexadecimal digits.`);
    }
    const fitting = best(await readFitting(connection, text), text);
    const [only] = fitting;
    if (only === undefined) {
        const kind = text.includes("@") ? "address" : "name";
        throw new Refusal(`No mailbox with the ${kind} "${text}" is visible to you in ${connection.url}.`);
    }
    if (fitting.length > 1) throw ambiguous(text, fitting);
    return only.id;
}

/** The mailboxes of a user or queue, for a reader who gave that id instead of a mailbox's. */
async function mailboxesOf(connection: Connection, id: string): Promise<readonly Row<"mailbox">[]> {
    const columns = COLUMNS.map((name) => `<attribute name="${name}"/>`).join("");
    const query = `<fetch count="5" page="1"><entity name="mailbox">${columns}<filter>${condition("regardingobjectid", "eq", id)}</filter></entity></fetch>`;
    const page = await connection.client.readRows({ table: "mailbox", fetchXml: query });
    return page.rows.flatMap((raw) => readRow(raw, "mailbox", COLUMNS, { readAt: "" }) ?? []);
}

/** Why an id leads to no mailbox, with the right id where the given one is a user's or queue's. */
export async function unknownMailbox(connection: Connection, id: string): Promise<Refusal> {
    const none = `No mailbox with the id ${id} is visible to you in ${connection.url}`;
    try {
        const [row] = await mailboxesOf(connection, id);
        if (row) return new Refusal(`${none}; it is the id of its user or queue, whose mailbox is ${row.id}.`);
    } catch (error) {
        // Only the advice is lost.
        if (!(error instanceof DataverseError)) throw error;
    }
    return new Refusal(`${none}.`);
}
