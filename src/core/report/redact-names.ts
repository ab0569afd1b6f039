import type { Evidence } from "../model/evidence";
import { TABLES, type TableName } from "../model/generated/tables";
import type { Row } from "../model/row";

export type PlaceholderKind =
    "address" | "user" | "mailbox" | "profile" | "team" | "queue" | "organization" | "subject" | "folder";

/** Columns that hold personal data, by `table.column`. */
export const SENSITIVE_COLUMNS: Readonly<Record<string, PlaceholderKind>> = {
    "mailbox.name": "mailbox",
    "mailbox.emailaddress": "address",
    "mailbox.username": "user",
    "mailbox.undeliverablefolder": "folder",
    "emailserverprofile.name": "profile",
    "emailserverprofile.incomingusername": "user",
    "systemuser.fullname": "user",
    "systemuser.domainname": "address",
    "systemuser.internalemailaddress": "address",
    "team.name": "team",
    "queue.name": "queue",
    "queue.emailaddress": "address",
    "organization.name": "organization",
    "exchangesyncidmapping.itemsubject": "subject",
    "mailboxtrackingfolder.exchangefoldername": "folder",
    "emailsearch.emailaddress": "address",
};

const TARGET_KINDS: Readonly<Record<string, PlaceholderKind>> = {
    systemuser: "user",
    team: "team",
    queue: "queue",
    mailbox: "mailbox",
    emailserverprofile: "profile",
    organization: "organization",
};

function isRow(value: object): value is Row {
    return "table" in value && "values" in value && "labels" in value;
}

function isTable(table: string): table is TableName {
    return Object.prototype.hasOwnProperty.call(TABLES, table);
}

function namesOfRow(row: Row, add: (name: unknown, kind: PlaceholderKind) => void): void {
    for (const [column, value] of Object.entries(row.values)) {
        const kind = SENSITIVE_COLUMNS[`${row.table}.${column}`];
        if (kind !== undefined) add(value, kind);
    }
    const columns: Readonly<Record<string, string>> = isTable(row.table) ? TABLES[row.table].columns : {};
    for (const [column, label] of Object.entries(row.labels)) {
        // The label of a lookup is the name of the row it points to; other labels are the platform's own words.
        if (columns[column] === "lookup") add(label, TARGET_KINDS[row.targets[column] ?? ""] ?? "user");
    }
}

/** Every name, address and subject that the evidence knows, with what it is. */
export function collectNames(evidence: Evidence): ReadonlyMap<string, PlaceholderKind> {
    const names = new Map<string, PlaceholderKind>();
    const add = (name: unknown, kind: PlaceholderKind): void => {
        if (typeof name === "string" && name !== "" && name !== "***" && !names.has(name)) names.set(name, kind);
    };
    const visit = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        if (Array.isArray(value)) return value.forEach(visit);
        if (isRow(value)) return namesOfRow(value, add);
        for (const [property, entry] of Object.entries(value)) {
            if (property === "teamName") add(entry, "team");
            else if (property === "address") add(entry, "address");
            else visit(entry);
        }
    };
    add(evidence.readBy, "user");
    visit(evidence.sections);
    return names;
}
