import { groupItems } from "../../facts/item-groups";
import type { ItemGroup } from "../../facts/facts";
import { earliest } from "../../facts/time";
import type { Row } from "../../model/row";
import type { RawRow } from "../../port";
import { eachPage } from "../query/pages";
import { askSplitting, type TimeRange } from "../query/split";
import { countAt, numberAt, textAt } from "../query/values";
import { aggregate, condition, filter, group, orderByAliases } from "../query/xml";
import { cutTime, timeFilter } from "./read-trend";
import type { FleetReader } from "./reader";

const RETENTION_DAYS = 3;

interface ItemCount {
    readonly row: Row<"exchangesyncidmapping">;
    readonly count: number;
    readonly first: string | null;
}

const FAILED = filter(
    "or",
    condition("lastsyncerror", "not-null"),
    condition("lastsyncerrorcode", "lt", 0),
    condition("lastsyncerrorcode", "gt", 0),
);

const GROUPS: readonly string[] = [
    aggregate("count", "exchangesyncidmappingid", "items"),
    aggregate("min", "createdon", "first"),
    aggregate("max", "lastsyncerroroccurredon", "last"),
    aggregate("max", "retries", "attempts"),
    group("ownerid", "owner"),
    group("lastsyncerror", "error"),
    group("lastsyncerrorcode", "code"),
    group("objecttypecode", "kind"),
    orderByAliases("owner", "error", "code", "kind"),
];

function itemCount(raw: RawRow, readAt: string): readonly [owner: string, count: ItemCount] | undefined {
    const owner = (textAt(raw, "owner") ?? textAt(raw, "_owner_value"))?.toLowerCase();
    if (owner === undefined) return undefined;
    const first = textAt(raw, "first") ?? null;
    const values = {
        ownerid: owner,
        lastsyncerror: textAt(raw, "error") ?? null,
        lastsyncerrorcode: numberAt(raw, "code") ?? null,
        lastsyncerroroccurredon: textAt(raw, "last") ?? null,
        objecttypecode: numberAt(raw, "kind") ?? null,
        retries: numberAt(raw, "attempts") ?? null,
        createdon: first,
    };
    const row = { table: "exchangesyncidmapping", id: owner, readAt, values, labels: {}, targets: {} } as const;
    return [owner, { row, count: countAt(raw, "items"), first }];
}

function grouped(counts: readonly ItemCount[]): readonly ItemGroup[] {
    const byRow = new Map(counts.map((count) => [count.row, count] as const));
    return groupItems({ rows: counts.map(({ row }) => row), truncated: false }).map((entry) => {
        const own = entry.rows.flatMap((row) => byRow.get(row) ?? []);
        return {
            ...entry,
            first: earliest(own.map(({ first }) => first)) ?? entry.first,
            count: own.reduce((sum, { count }) => sum + count, 0),
        };
    });
}

/** Failed items by owner: the table has no link to the mailbox. Refused sums are cut by the time of the failure. */
export async function readItemGroups(reader: FleetReader): Promise<ReadonlyMap<string, readonly ItemGroup[]>> {
    const found = new Map<string, ItemCount[]>();
    const ask = async (range: TimeRange): Promise<void> => {
        const some: (readonly [string, ItemCount])[] = [];
        const body = [...GROUPS, FAILED, timeFilter("lastsyncerroroccurredon", range)];
        const pages = { table: "exchangesyncidmapping", head: { aggregate: true }, body } as const;
        await eachPage(reader.client, pages, reader.options, (rows) => {
            for (const raw of rows) {
                const entry = itemCount(raw, reader.now);
                if (entry) some.push(entry);
            }
        });
        for (const [owner, count] of some) found.set(owner, [...(found.get(owner) ?? []), count]);
    };
    const answers = await askSplitting(
        [{ from: undefined, to: undefined }],
        { ask, split: (range) => cutTime(range, reader.nowMs, RETENTION_DAYS) },
        () => undefined,
    );
    for (const answer of answers) if (answer.kind === "failed") throw answer.error;
    return new Map([...found].map(([owner, counts]) => [owner, grouped(counts)]));
}
