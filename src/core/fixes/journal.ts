import { DataverseError } from "../model/dataverse-error";
import { parseGuid } from "../model/guid";
import type { DataverseClient, DataverseWriter, RawRow, RequestOptions } from "../port";
import { escapeXml } from "../query/fetch-xml";
import { decodeBase64, encodeBase64 } from "./base64";
import type { Change } from "./change";
import { failureOf, type Failure } from "./failure";
import { parseEntry, type JournalEntry } from "./journal-entry";

export const NOTE_SUBJECT = "Mailbox Diagnostics: ";
/** Notes are rare; more than these are left out and said to be. */
export const JOURNAL_CAP = 100;

/** Where an entry went: a note on the mailbox, or back to the caller, who keeps and exports it. */
export type JournalOutcome =
    | { readonly kind: "note"; readonly noteId: string | null; readonly entry: JournalEntry }
    | { readonly kind: "kept"; readonly entry: JournalEntry; readonly failure: Failure };

export type JournalItem =
    | { readonly kind: "entry"; readonly noteId: string; readonly entry: JournalEntry; readonly line: string }
    | { readonly kind: "unreadable"; readonly noteId: string; readonly line: string };

export interface Journal {
    /** Newest first. */
    readonly items: readonly JournalItem[];
    readonly truncated: boolean;
}

function show(value: unknown): string {
    return value === null ? "(empty)" : String(value);
}

function lineOf(change: Change): string {
    const { labels } = change;
    const row = labels?.row === undefined ? "" : ` of ${labels.row}`;
    switch (change.kind) {
        case "column": {
            const name = change.setting ?? change.column;
            const from = labels?.from ?? show(change.from);
            return `${change.table}.${name}${row}: ${from} -> ${labels?.to ?? show(change.to)}`;
        }
        case "link":
            return `role ${labels?.to ?? change.roleId} given to ${labels?.row ?? change.id}`;
        case "unlink":
            return `role ${labels?.to ?? change.roleId} taken from ${labels?.row ?? change.id}`;
        case "delete":
            return `${change.table} deleted: ${labels?.row ?? change.id}`;
    }
}

/** One line for people who read the note without this product; in English, like the note's subject. */
export function entryLine(entry: JournalEntry): string {
    const shown = entry.changes.slice(0, 5).map(lineOf);
    const more = entry.changes.length > shown.length ? [`and ${entry.changes.length - shown.length} more`] : [];
    const what = entry.undoes === undefined ? entry.fixId : `${entry.fixId} undone`;
    const state = entry.state === "done" ? "" : ` (${entry.state})`;
    return `${entry.when} ${entry.who.name ?? entry.who.id ?? "someone"}: ${what}${state}. ${[...shown, ...more].join("; ")}`;
}

/** Keeps an entry as a note on the mailbox. Never throws: the change is made already, so a refused note is handed back instead. */
export async function writeJournal(
    writer: DataverseWriter,
    entry: JournalEntry,
    options: RequestOptions = {},
): Promise<JournalOutcome> {
    try {
        const noteId = await writer.createRow(
            "annotation",
            {
                subject: NOTE_SUBJECT + (entry.undoes === undefined ? entry.fixId : `${entry.fixId} undone`),
                notetext: entryLine(entry).slice(0, 2000),
                isdocument: true,
                filename: `mailbox-diagnostics-${entry.fixId}.json`,
                mimetype: "application/json",
                documentbody: encodeBase64(JSON.stringify(entry)),
                objectid: { navigation: "objectid_mailbox", target: { table: "mailbox", id: entry.mailboxId } },
            },
            options,
        );
        return { kind: "note", noteId, entry };
    } catch (error) {
        return { kind: "kept", entry, failure: failureOf(error) };
    }
}

function itemOf(raw: RawRow, mailboxId: string): JournalItem | undefined {
    const noteId = parseGuid(String(raw["annotationid"] ?? ""));
    if (noteId === undefined) return undefined;
    const body = raw["documentbody"];
    const text = typeof body === "string" ? decodeBase64(body) : undefined;
    const entry = text === undefined ? undefined : parseEntry(text);
    const line = typeof raw["notetext"] === "string" ? raw["notetext"] : "";
    // A note that was moved here from another mailbox must not undo anything there.
    if (entry === undefined || entry.mailboxId !== mailboxId) return { kind: "unreadable", noteId, line };
    return { kind: "entry", noteId, entry, line };
}

/** The journal of a mailbox; throws DataverseError when its notes cannot be read. */
export async function readJournal(
    client: DataverseClient,
    mailboxId: string,
    options: RequestOptions = {},
): Promise<Journal> {
    const id = parseGuid(mailboxId);
    if (id === undefined) throw new DataverseError("The mailbox id is no GUID.", { kind: "badRequest" });
    const columns = ["annotationid", "subject", "notetext", "documentbody", "createdon"];
    const fetchXml =
        `<fetch count="${JOURNAL_CAP}" page="1"><entity name="annotation">` +
        columns.map((name) => `<attribute name="${name}"/>`).join("") +
        `<filter type="and"><condition attribute="objectid" operator="eq" value="${id}"/>` +
        `<condition attribute="subject" operator="like" value="${escapeXml(NOTE_SUBJECT)}%"/></filter>` +
        `<order attribute="createdon" descending="true"/></entity></fetch>`;
    const page = await client.readRows({ table: "annotation", fetchXml }, options);
    const items = page.rows.flatMap((raw) => itemOf(raw, id) ?? []);
    return { items, truncated: page.more };
}

/** The `when` of every entry that a later one took back. */
export function undoneEntries(items: readonly JournalItem[]): ReadonlySet<string> {
    return new Set(items.flatMap((item) => (item.kind === "entry" && item.entry.undoes ? [item.entry.undoes] : [])));
}
