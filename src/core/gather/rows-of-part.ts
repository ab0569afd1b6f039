import { DataverseError } from "../model/dataverse-error";
import type { TableName } from "../model/generated/tables";
import type { Row } from "../model/row";
import type { Section } from "../model/section";
import type { RawRow } from "../port";
import { readRow } from "../query/read-row";
import { ok, toUnread } from "./gatherer";
import type { PartAnswer } from "./read-bundle";

/** The asked columns without those that the environment lacks, so that "not there" never looks like "empty". */
export function columnsRead(table: TableName, asked: readonly string[], dropped: readonly string[]): readonly string[] {
    return asked.filter((column) => !dropped.includes(`${table}.${column}`));
}

/** Reads the rows of one table out of a list, each once; throws DataverseError "malformed" for a value of the wrong type. */
export function readRows<T extends TableName>(
    rows: readonly RawRow[],
    table: T,
    columns: readonly string[],
    options: { readonly readAt: string; readonly alias?: string },
): readonly Row<T>[] {
    const unique = new Map<string, Row<T>>();
    for (const raw of rows) {
        const row = readRow(raw, table, columns, options);
        if (row) unique.set(row.id, row);
    }
    return [...unique.values()];
}

/** The rows of one part of a bundle; an empty list when the join found none. */
export function rowsOfPart<T extends TableName>(
    answer: PartAnswer,
    part: { readonly table: T; readonly columns: readonly string[]; readonly alias?: string },
    readAt: string,
): Section<readonly Row<T>[]> {
    if (answer.status === "unread") return toUnread(answer.error, readAt);
    try {
        const columns = columnsRead(part.table, part.columns, answer.dropped);
        const alias = part.alias === undefined ? {} : { alias: part.alias };
        return ok(readRows(answer.rows, part.table, columns, { readAt, ...alias }), readAt, answer.dropped);
    } catch (error) {
        return toUnread(error, readAt);
    }
}

/** The row of a part that must exist because the mailbox points at it; when the join found none, it is hidden from the reader. */
export function existingRow<T extends TableName, U>(
    rows: Section<readonly Row<T>[]>,
    what: string,
    map: (row: Row<T>) => U,
): Section<U> {
    if (rows.status !== "ok") return rows;
    const [row] = rows.value;
    if (row) return ok(map(row), rows.readAt, rows.notes);
    const hidden = new DataverseError(`${what} exists, but its row is not visible to you.`, { kind: "denied" });
    return toUnread(hidden, rows.readAt);
}
