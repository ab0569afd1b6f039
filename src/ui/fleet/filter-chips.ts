import { traceCodeLabel, type FleetModel } from "../../core/fleet/view-model/fleet-model";
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

function nameOf(table: FleetTable, of: "profile" | "businessUnit", id: string): string | undefined {
    for (let row = 0; row < table.size; row += 1) {
        const record = table[of](row);
        if (record?.id === id) return record.name;
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
            return nameOf(table, "profile", value) ?? value;
        case "businessUnitId":
            return nameOf(table, "businessUnit", value) ?? value;
        default:
            return value;
    }
}

function dayChip(day: string, { trend }: FleetModel, texts: Texts): FilterChip {
    const label = (trend.status === "ok" && trend.value.points.find((point) => point.day === day)?.label) || day;
    return { id: "day", text: texts("ui.fleet.filter.day", { value: label }), without: { day: undefined } };
}

function codeChip(traceCode: number | null, texts: Texts): FilterChip {
    const value = traceCodeLabel(texts, traceCode);
    return { id: "code", text: texts("ui.fleet.filter.traceCode", { value }), without: { traceCode: undefined } };
}

/** What the table is filtered by, in words. */
export function filterChips(
    { filter, day, traceCode }: DashboardView,
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
    const days = day === undefined ? [] : [dayChip(day, model, texts)];
    const codes = traceCode === undefined ? [] : [codeChip(traceCode, texts)];
    return [...chips, ...days, ...codes];
}
