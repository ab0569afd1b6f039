import { WRITTEN_COLUMNS } from "../../src/core/fixes/written-columns";

/** The column that orders a test: it is written, but no undo may write it. */
const ORDERS_TEST = "mailbox.testemailconfigurationscheduled";

/** What a note of the journal holds; its only link is to its mailbox. */
const NOTE: ReadonlySet<string> = new Set([
    "subject",
    "notetext",
    "isdocument",
    "filename",
    "mimetype",
    "documentbody",
    "objectid_mailbox@odata.bind",
]);

const LINK = "@odata.bind";

function keysOf(body: string): readonly string[] {
    try {
        const value: unknown = JSON.parse(body);
        return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
    } catch {
        return [];
    }
}

/** The columns that a change of a row writes; undefined when there are none, or one that no fix writes. */
export function writtenColumns(table: string, body: string): readonly string[] | undefined {
    const columns = keysOf(body).map((key) => (key.endsWith(LINK) ? key.slice(0, -LINK.length) : key));
    const isKnown = (column: string): boolean => {
        const name = `${table}.${column}`;
        return WRITTEN_COLUMNS.has(name) || name === ORDERS_TEST;
    };
    return columns.length > 0 && columns.every(isKnown) ? columns : undefined;
}

/** Whether a body is a note of the journal, on a mailbox and on nothing else. */
export function isJournalNote(body: string): boolean {
    const keys = keysOf(body);
    return keys.includes(`objectid_mailbox${LINK}`) && keys.every((key) => NOTE.has(key));
}
