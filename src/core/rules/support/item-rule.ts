import type { FactValue, ItemGroup } from "../../facts/facts";
import { earliest } from "../../facts/time";
import type { MessageCause } from "../../messages/message-cause";
import type { TextData } from "../../model/finding";
import type { Cell } from "../../model/row";
import { clear, unknown, type Inconclusive } from "../define-rule";
import { itemBlindness, itemCells, itemsWith, type Blindness } from "./hits";

export interface ItemHit {
    readonly newest: ItemGroup;
    readonly groups: readonly ItemGroup[];
    readonly data: TextData & { readonly count: number; readonly firstOn: string; readonly lastOn: string };
    readonly evidence: readonly [Cell, ...Cell[]];
    readonly firstOn: string;
}

/** Item failures with one of the causes, summed up; undefined when there is none in the list. */
export function findItems(
    groups: FactValue<"itemGroups">,
    causes: readonly MessageCause[],
    kind: "email" | "other" | "any" = "email",
): ItemHit | undefined {
    const hits = itemsWith(groups, causes, kind);
    const [newest] = hits;
    if (newest === undefined) return undefined;
    const firstOn = earliest(hits.map(({ first }) => first)) ?? newest.first;
    return {
        newest,
        groups: hits,
        data: { count: hits.reduce((sum, { count }) => sum + count, 0), firstOn, lastOn: newest.last },
        evidence: itemCells(newest),
        firstOn,
    };
}

/** What a list of item failures without a hit means: none occurred, or not all of it could be seen. */
export function noItems(visibility: FactValue<"itemVisibility">): Inconclusive<Blindness> | typeof clear {
    const blindness = itemBlindness(visibility);
    return blindness === undefined ? clear : unknown(blindness);
}
