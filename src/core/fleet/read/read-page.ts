import { DataverseError } from "../../model/dataverse-error";
import { TABLES } from "../../model/generated/tables";
import type { Filtering, Owner, Regarding } from "../../model/evidence";
import type { ColumnOf, Row } from "../../model/row";
import type { Section } from "../../model/section";
import type { RawRow } from "../../port";
import { filteringOf, ownerOf, regardingOf, type RecordRows } from "../../gather/read-record";
import { RECORD_PARTS } from "../../gather/record-parts";
import { toUnread } from "../../gather/gatherer";
import { readRow } from "../../query/read-row";
import { PAGE } from "../query/pages";
import { textAt } from "../query/values";
import { columns, fetchXml, inCondition, filter, link, order } from "../query/xml";
import { idFilter } from "./read-funnel";
import type { FleetReader } from "./reader";

/** What the rules, the safe fixes and the table need of a mailbox; the form reads more. */
export const PAGE_COLUMNS: readonly ColumnOf<"mailbox">[] = [
    "mailboxid",
    "name",
    "emailaddress",
    "ownerid",
    "owninguser",
    "owningteam",
    "owningbusinessunit",
    "regardingobjectid",
    "emailserverprofile",
    "statecode",
    "statuscode",
    "isforwardmailbox",
    "processanddeleteemails",
    "incomingemaildeliverymethod",
    "outgoingemaildeliverymethod",
    "actdeliverymethod",
    "incomingemailstatus",
    "outgoingemailstatus",
    "actstatus",
    "enabledforincomingemail",
    "enabledforoutgoingemail",
    "emailrouteraccessapproval",
    "isemailaddressapprovedbyo365admin",
    "testemailconfigurationscheduled",
    "testmailboxaccesscompletedon",
    "testemailconfigurationretrycount",
    "postponetestemailconfigurationuntil",
    "processemailreceivedafter",
    "lastsyncstartedon",
    "lastsuccessfulsynccompletedon",
    "lastsyncerror",
    "lastsyncerroroccurredon",
    "itemsprocessedforlastsync",
    "itemsfailedforlastsync",
    "transientfailurecount",
    "postponemailboxprocessinguntil",
    "receivingpostponeduntil",
    "orgmarkedasprimaryforexchangesync",
    "allowemailconnectortousecredentials",
    "modifiedon",
    "testandenablelastattemptedon",
    "username",
    "officeappsdeploymentstatus",
];

const USER = [
    "systemuserid",
    "fullname",
    "internalemailaddress",
    "isdisabled",
    "islicensed",
    "accessmode",
    "applicationid",
];

const PARTS = {
    ownerUser: USER,
    ownerTeam: ["teamid", "name"],
    regardingUser: USER,
    regardingQueue: ["queueid", "name", "emailaddress", "ownerid", "statecode", "incomingemailfilteringmethod"],
    userSettings: ["systemuserid", "incomingemailfilteringmethod"],
} as const;
type PagePart = keyof typeof PARTS;
const PART_NAMES = Object.keys(PARTS) as PagePart[];

/** Privileges without which a joined table refuses the whole query; they do not all bear the table's name. */
const PRIVILEGES: Readonly<Record<string, string>> = {
    systemuser: "prvreaduser",
    team: "prvreadteam",
    queue: "prvreadqueue",
    usersettings: "prvreadusersettings",
};

/** One mailbox with the rows that hang on it. */
export interface PageRow {
    readonly mailbox: Row<"mailbox">;
    readonly owner: Section<Owner>;
    readonly regarding: Section<Regarding>;
    readonly filtering: Section<Filtering>;
}

/** A mailbox as it was sent. It is taken apart only when it is its turn, so that a page never stands in memory twice. */
export interface SentRow {
    readonly id: string;
    /** Throws DataverseError "malformed" for a value of the wrong type. */
    read(): PageRow;
}

export interface PageReader {
    /** Mailboxes after an id, in the server's order of ids; `last` is the id to go on from, absent at the end. */
    page(after: string | undefined): Promise<{ readonly rows: readonly SentRow[]; readonly last?: string }>;
    /** Just these mailboxes, at most as many as fit into one request. */
    some(mailboxIds: readonly string[]): Promise<readonly PageRow[]>;
}

/** Remembers what the environment lacks or denies, so that it is found out once and not on every page. */
export function createPageReader(reader: FleetReader): PageReader {
    let wanted = PAGE_COLUMNS;
    const denied = new Map<PagePart, DataverseError>();

    function body(selection: readonly string[]): readonly string[] {
        const parts = PART_NAMES.filter((name) => !denied.has(name)).map((name) => {
            const { table, from, to, alias } = RECORD_PARTS[name];
            return link({ name: table, from, to, alias, type: "outer" }, columns(PARTS[name]));
        });
        return [columns(wanted), ...selection, ...parts, order("mailboxid")];
    }

    /** Leaves out what the refusal names; false when it names nothing that can be left out. */
    function adapt(error: unknown): boolean {
        if (!(error instanceof DataverseError)) return false;
        if (error.data.kind === "denied") {
            const privilege = error.data.privilege?.toLowerCase();
            const parts = PART_NAMES.filter((name) => PRIVILEGES[RECORD_PARTS[name].table] === privilege);
            const fresh = parts.filter((name) => !denied.has(name));
            for (const name of fresh) denied.set(name, error);
            return fresh.length > 0;
        }
        if (error.data.kind !== "badRequest") return false;
        const words = new Set(error.message.toLowerCase().match(/[a-z0-9_]+/g) ?? []);
        const optional: readonly string[] = TABLES.mailbox.optional;
        const left = wanted.filter((column) => !(optional.includes(column) && words.has(column)));
        const changed = left.length < wanted.length;
        wanted = left;
        return changed;
    }

    async function ask(selection: readonly string[]): Promise<readonly RawRow[]> {
        for (;;) {
            try {
                const query = fetchXml({ count: PAGE, page: 1 }, "mailbox", ...body(selection));
                return (await reader.client.readRows({ table: "mailbox", fetchXml: query }, reader.options)).rows;
            } catch (error) {
                if (!adapt(error)) throw error;
            }
        }
    }

    function rowOf(raw: RawRow, asked: readonly string[]): PageRow {
        const readAt = reader.now;
        const mailbox = readRow(raw, "mailbox", asked, { readAt });
        if (!mailbox) throw new DataverseError("A mailbox came without its id.", { kind: "malformed" });
        const rows = Object.fromEntries(
            PART_NAMES.map((name) => {
                const error = denied.get(name);
                if (error) return [name, toUnread(error, readAt)];
                const { table, alias } = RECORD_PARTS[name];
                const row = readRow(raw, table, PARTS[name], { readAt, alias });
                return [name, { status: "ok", value: row ? [row] : [], readAt }];
            }),
        ) as unknown as RecordRows;
        return {
            mailbox,
            owner: ownerOf(mailbox, rows),
            regarding: regardingOf(mailbox, rows),
            filtering: filteringOf(mailbox, rows),
        };
    }

    return {
        async page(after) {
            const range = after === undefined ? {} : { after };
            const raws = await ask([idFilter(range), ...reader.scope.fragments]);
            const asked = wanted;
            const rows = raws.map((raw) => ({
                id: textAt(raw, "mailboxid")?.toLowerCase() ?? "",
                read: () => rowOf(raw, asked),
            }));
            const last = rows[rows.length - 1]?.id;
            return raws.length < PAGE || last === undefined ? { rows } : { rows, last };
        },
        async some(mailboxIds) {
            const raws = await ask([filter("and", inCondition("mailboxid", mailboxIds))]);
            return raws.map((raw) => rowOf(raw, wanted));
        },
    };
}
