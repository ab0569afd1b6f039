import type { FactValue, ItemGroup } from "../../facts/facts";
import { earliest } from "../../facts/time";
import type { MessageCause } from "../../messages/message-cause";
import { CONFIDENCES, type Confidence, type TextData } from "../../model/finding";
import type { Cell } from "../../model/row";
import { clear, defineRule, found, unknown, type Inconclusive, type Rule, type RuleMeta } from "../define-rule";
import { ITEM_BLINDNESS, itemBlindness, itemCells, itemsWith, type Blindness } from "./hits";
import { nameOf } from "./mailbox-kind";

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

export interface ItemRule extends Omit<RuleMeta, "messages"> {
    readonly causes: readonly MessageCause[];
    /** Email when absent. */
    readonly kind?: "other" | "any";
    /** How sure the newest failure can make at most. */
    readonly atMost?: Confidence;
    /** What the failure means. May use {mailbox}, {count}, {firstOn} and {lastOn}. */
    readonly meaning: string;
}

function lessSure(proven: Confidence, atMost: Confidence = "certain"): Confidence {
    return CONFIDENCES.indexOf(proven) > CONFIDENCES.indexOf(atMost) ? proven : atMost;
}

/** A rule for causes that only the list of item failures tells. */
export function defineItemRule({ causes, kind, atMost, meaning, ...meta }: ItemRule): Rule {
    return defineRule({
        ...meta,
        needs: ["mailbox", "itemGroups", "itemVisibility"],
        messages: { found: meaning, ...ITEM_BLINDNESS },
        check({ mailbox, itemGroups, itemVisibility }) {
            const hit = findItems(itemGroups, causes, kind);
            if (hit === undefined) return noItems(itemVisibility);
            return found("found", {
                confidence: lessSure(hit.newest.classification.confidence, atMost),
                data: { mailbox: nameOf(mailbox), ...hit.data },
                evidence: hit.evidence,
                since: hit.firstOn,
            });
        },
    });
}
