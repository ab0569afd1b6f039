import type { FleetModel } from "../../core/fleet/view-model/fleet-model";
import type { RowFilter } from "../../core/fleet/rows/select-rows";
import type { FleetTable } from "../../core/fleet/table/fleet-table";
import type { Texts } from "../../core/text/texts";
import { withoutParts } from "./row-filter";
import type { DashboardView, ViewChanges } from "./use-view-state";

export interface FilterChip {
    readonly id: string;
    readonly text: string;
    /** The view without this part of the filter. */
    readonly without: ViewChanges;
}

function profileName(table: FleetTable, id: string): string | undefined {
    for (let row = 0; row < table.size; row += 1) {
        const profile = table.profile(row);
        if (profile?.id === id) return profile.name;
    }
    return undefined;
}

function textOf(part: keyof RowFilter, value: string, model: FleetModel, table: FleetTable): string {
    switch (part) {
        case "cause":
        case "verdict":
            return model.causes.find(({ cause }) => cause === value)?.title ?? value;
        case "step":
        case "droppedAt": {
            const { funnel } = model;
            return (funnel.status === "ok" && funnel.value.find(({ step }) => step === value)?.label) || value;
        }
        case "detector":
            return model.detectors.find(({ detector }) => detector === value)?.label ?? value;
        case "profileId":
            return profileName(table, value) ?? value;
        default:
            return value;
    }
}

/** What the table is filtered by, in words. */
export function filterChips(
    { filter, day }: DashboardView,
    model: FleetModel,
    table: FleetTable,
    texts: Texts,
): readonly FilterChip[] {
    const parts = Object.entries(filter) as readonly (readonly [keyof RowFilter, unknown])[];
    const chips = parts.flatMap(([part, value]) => {
        // The search text stands in its own field.
        if (typeof value !== "string" || value === "" || part === "text") return [];
        const text = texts(`ui.fleet.filter.${part}`, { value: textOf(part, value, model, table) });
        return [{ id: part, text, without: { filter: withoutParts(filter, part) } }];
    });
    if (day === undefined) return chips;
    const label =
        (model.trend.status === "ok" && model.trend.value.points.find((point) => point.day === day)?.label) || day;
    return [...chips, { id: "day", text: texts("ui.fleet.filter.day", { value: label }), without: { day: undefined } }];
}
