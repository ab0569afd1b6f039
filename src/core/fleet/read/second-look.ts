import type { Traffic } from "../../model/evidence";
import { EmailStatus } from "../../model/generated/option-sets";
import type { Row } from "../../model/row";
import { readRow } from "../../query/read-row";
import { allRows } from "../query/pages";
import { countAt, numberAt, textAt } from "../query/values";
import { aggregate, columns, condition, filter, group, inCondition, link, orderByAliases } from "../query/xml";
import type { FleetReader } from "./reader";

/** Ids that fit into the address of one request, whatever the host adds. */
const IDS = 200;
const WINDOW_DAYS = 28;

/** An environment can add statuses of its own, so received email is what is none of these. */
const NOT_RECEIVED: readonly number[] = [
    EmailStatus.Draft,
    EmailStatus.Canceled,
    EmailStatus.PendingSend,
    EmailStatus.Sending,
    EmailStatus.Failed,
];

function batches(ids: readonly string[], most: number): readonly (readonly string[])[] {
    const count = Math.min(most, Math.ceil(ids.length / IDS));
    return Array.from({ length: count }, (_, index) => ids.slice(index * IDS, (index + 1) * IDS));
}

/** Tracked emails by day of some mailboxes, at most `most` requests. A mailbox that was not asked about is absent. */
export async function readTraffic(
    reader: FleetReader,
    ids: readonly string[],
    most: number,
): Promise<ReadonlyMap<string, Traffic>> {
    const days = new Map<string, Map<string, number>>();
    const asked = batches(ids, most);
    await Promise.all(
        asked.map(async (batch) => {
            const body = [
                aggregate("count", "activityid", "emails"),
                group("receivingmailboxid", "mailbox"),
                group("createdon", "year", "year"),
                group("createdon", "month", "month"),
                group("createdon", "day", "day"),
                group("statuscode", "status"),
                orderByAliases("mailbox", "year", "month", "day", "status"),
                filter(
                    "and",
                    condition("createdon", "last-x-days", WINDOW_DAYS),
                    condition("statuscode", "ne", EmailStatus.Sent),
                    inCondition("receivingmailboxid", batch),
                ),
            ];
            try {
                const pages = { table: "email", head: { aggregate: true }, body } as const;
                const { rows } = await allRows(reader.client, pages, reader.options);
                for (const id of batch) days.set(id, new Map());
                for (const raw of rows) {
                    const id = (textAt(raw, "mailbox") ?? textAt(raw, "_mailbox_value"))?.toLowerCase() ?? "";
                    if (NOT_RECEIVED.includes(numberAt(raw, "status") ?? -1)) continue;
                    const pad = (key: string): string => String(countAt(raw, key)).padStart(2, "0");
                    const day = `${pad("year")}-${pad("month")}-${pad("day")}`;
                    const own = days.get(id);
                    own?.set(day, (own.get(day) ?? 0) + countAt(raw, "emails"));
                }
            } catch (error) {
                reader.throwIfCancelled();
                reader.note("traffic", error, { missing: batch.length });
            }
        }),
    );
    return new Map(
        [...days].map(([id, counts]) => {
            const list = [...counts].map(([day, count]) => ({ day, count }));
            return [id, { days: list.sort((a, b) => a.day.localeCompare(b.day)), windowDays: WINDOW_DAYS }] as const;
        }),
    );
}

const SEARCH_COLUMNS = ["emailsearchid", "emailaddress", "parentobjectid"] as const;

/** Entries of the platform's list of addresses for some mailboxes. */
export async function readAddressEntries(
    reader: FleetReader,
    ids: readonly string[],
    most: number,
): Promise<ReadonlyMap<string, readonly Row<"emailsearch">[]>> {
    const found = new Map<string, Row<"emailsearch">[]>();
    await Promise.all(
        batches(ids, most).map(async (batch) => {
            const body = [
                columns(["mailboxid"]),
                filter("and", inCondition("mailboxid", batch)),
                link(
                    { name: "emailsearch", from: "emailaddress", to: "emailaddress", alias: "es" },
                    columns(SEARCH_COLUMNS),
                ),
            ];
            try {
                const { rows } = await allRows(reader.client, { table: "mailbox", body }, reader.options);
                for (const id of batch) found.set(id, []);
                for (const raw of rows) {
                    const row = readRow(raw, "emailsearch", SEARCH_COLUMNS, { readAt: reader.now, alias: "es" });
                    if (row) found.get(textAt(raw, "mailboxid")?.toLowerCase() ?? "")?.push(row);
                }
            } catch (error) {
                reader.throwIfCancelled();
                reader.note("addressSearch", error, { missing: batch.length });
            }
        }),
    );
    return found;
}
