import type { ItemFailures } from "../model/evidence";
import type { Row } from "../model/row";
import type { Classification } from "../messages/classification";
import { classifyMessage } from "../messages/classify-message";
import type { ItemGroup } from "./facts";
import { settled } from "./settled";
import { earliest, isLater, latest } from "./time";

type Item = Row<"exchangesyncidmapping">;

const KINDS: Readonly<Record<number, ItemGroup["item"]>> = { 4201: "appointment", 2: "contact", 4212: "task" };

function classifyItem(row: Item): Classification {
    const errorCode = row.values.lastsyncerrorcode;
    return classifyMessage({
        channel: "ilm",
        text: row.values.lastsyncerror ?? "",
        ...(typeof errorCode === "number" && errorCode !== 0 ? { errorCode } : {}),
    });
}

/** The table also holds every item that synchronizes well; those rows carry no error. */
function isFailure(row: Item): boolean {
    return (row.values.lastsyncerror ?? "") !== "" || (row.values.lastsyncerrorcode ?? 0) !== 0;
}

function itemKind(row: Item): ItemGroup["item"] {
    return KINDS[row.values.objecttypecode ?? 0] ?? "email";
}

function failedOn(row: Item): string | null | undefined {
    return row.values.lastsyncerroroccurredon ?? row.values.modifiedon ?? row.values.createdon;
}

function toGroup(key: string, classified: readonly (readonly [Item, Classification])[]): readonly ItemGroup[] {
    const newestFirst = [...classified].sort(([a], [b]) => (isLater(failedOn(a), failedOn(b)) ? -1 : 1));
    const [newest] = newestFirst;
    if (newest === undefined) return [];
    const rows = newestFirst.map(([row]) => row);
    const [sample, classification] = newest;
    return [
        {
            key,
            classification: settled(classification),
            item: itemKind(sample),
            errorName: sample.values.lastsyncerror ?? null,
            errorCode: sample.values.lastsyncerrorcode ?? null,
            // A row is rewritten on every attempt; its creation is the first failure.
            first: earliest(rows.map((row) => row.values.createdon ?? failedOn(row))) ?? sample.readAt,
            last: latest(rows.map(failedOn)) ?? sample.readAt,
            count: rows.length,
            maxRetries: Math.max(...rows.map((row) => row.values.retries ?? 0)),
            sample,
            rows,
        },
    ];
}

/**
 * Items that were refused or failed, by cause and error, newest group first. Reasons that accept an email, such as SenderMatch,
 * stand in the same table and are left out.
 */
export function groupItems(items: ItemFailures): readonly ItemGroup[] {
    const byKey = new Map<string, (readonly [Item, Classification])[]>();
    for (const row of items.rows.filter(isFailure)) {
        const classification = classifyItem(row);
        if (classification.cause === "informational") continue;
        const key = [
            itemKind(row),
            classification.cause,
            row.values.lastsyncerrorcode ?? "",
            row.values.lastsyncerror ?? "",
        ].join("|");
        byKey.set(key, [...(byKey.get(key) ?? []), [row, classification]]);
    }
    const groups = [...byKey].flatMap(([key, classified]) => toGroup(key, classified));
    return groups.sort((a, b) => (isLater(a.last, b.last) ? -1 : isLater(b.last, a.last) ? 1 : 0));
}
