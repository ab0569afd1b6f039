import type { GroupBy } from "../../core/fleet/rows/group-rows";
import { causeTitle } from "../../core/fleet/view-model/fleet-model";
import type { Texts } from "../../core/text/texts";

/** A group's heading: a rule's title, or the name of what the mailboxes share. */
export function groupTitle(by: GroupBy, label: string, texts: Texts): string {
    if (label === "") return texts(`ui.fleet.group.without.${by}`);
    return by === "cause" ? causeTitle(texts, label) : label;
}
