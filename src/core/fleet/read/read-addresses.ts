import type { AddressMatch } from "../../model/evidence";
import type { TableName } from "../../model/generated/tables";
import type { Row } from "../../model/row";
import { readRow } from "../../query/read-row";
import { RECORD_PARTS } from "../../gather/record-parts";
import { DataverseError } from "../../model/dataverse-error";
import { eachPage } from "../query/pages";
import { textAt } from "../query/values";
import { columnCondition, columns, filter, link } from "../query/xml";
import type { FleetReader } from "./reader";

const CAP = 20_000;

type Others = {
    readonly mailboxes: Row<"mailbox">[];
    readonly users: Row<"systemuser">[];
    readonly queues: Row<"queue">[];
};

/** Other records with the address of a mailbox; a mailbox without any is absent. */
export type SharedAddresses = ReadonlyMap<string, Omit<AddressMatch, "address">>;

interface Search<T extends TableName> {
    readonly part: {
        readonly table: T;
        readonly from: string;
        readonly to: string;
        readonly alias: string;
        readonly columns: readonly string[];
    };
    /** The column of the mailbox that names its own record of this table, and that record's key. */
    readonly own: readonly [column: string, key: string];
    take(others: Others, row: Row<T>): void;
}

async function search<T extends TableName>(
    reader: FleetReader,
    found: Map<string, Others>,
    { part, own, take }: Search<T>,
): Promise<void> {
    const [column, key] = own;
    const body = [
        columns(["mailboxid"]),
        // Only records that are not the mailbox's own come back, so that the answer is short where addresses are in order.
        filter("and", columnCondition(column, "ne", `${part.alias}.${key}`)),
        link({ name: part.table, from: part.from, to: part.to, alias: part.alias }, columns(part.columns)),
        ...reader.scope.fragments,
    ];
    const complete = await eachPage(reader.client, { table: "mailbox", body, cap: CAP }, reader.options, (rows) => {
        for (const raw of rows) {
            const id = textAt(raw, "mailboxid")?.toLowerCase();
            const row = readRow(raw, part.table, part.columns, { readAt: reader.now, alias: part.alias });
            if (id === undefined || !row) continue;
            const others = found.get(id) ?? { mailboxes: [], users: [], queues: [] };
            found.set(id, others);
            take(others, row);
        }
    });
    if (!complete) throw new DataverseError("More addresses are shared than are read.", { kind: "unsupported" });
}

export async function readSharedAddresses(reader: FleetReader): Promise<SharedAddresses> {
    const found = new Map<string, Others>();
    await Promise.all([
        search(reader, found, {
            part: RECORD_PARTS.sameAddressMailboxes,
            own: ["mailboxid", "mailboxid"],
            take: (others, row) => others.mailboxes.push(row),
        }),
        search(reader, found, {
            part: RECORD_PARTS.sameAddressUsers,
            own: ["regardingobjectid", "systemuserid"],
            take: (others, row) => others.users.push(row),
        }),
        search(reader, found, {
            part: RECORD_PARTS.sameAddressQueues,
            own: ["regardingobjectid", "queueid"],
            take: (others, row) => others.queues.push(row),
        }),
    ]);
    return found;
}
