import * as React from "react";
import type { RowFilter } from "../../core/fleet/rows/select-rows";
import type { FleetModel, FunnelStepView } from "../../core/fleet/view-model/fleet-model";
import { useSharedServices } from "../shared-context";
import { Bar } from "./Bar";
import { Picture } from "./Picture";
import { toggled } from "./row-filter";
import type { ChangeView, DashboardView } from "./use-view-state";

export interface FunnelPictureProps {
    readonly funnel: FleetModel["funnel"];
    readonly view: DashboardView;
    readonly onChange: ChangeView;
}

/** How many mailboxes get how far; each step, and what drops out before it, filters the table. */
export function FunnelPicture({ funnel, view, onChange }: FunnelPictureProps): React.ReactElement {
    const { texts } = useSharedServices();
    const { filter } = view;
    const toggle = (part: RowFilter): void => onChange({ filter: toggled(filter, part, "step", "droppedAt") });
    const draw = (steps: readonly FunnelStepView[]): React.ReactNode => {
        const all = Math.max(1, steps[0]?.count ?? 0);
        return (
            <ol className="mbx-funnel">
                {steps.map(({ step, label, count, countLabel, dropped, droppedLabel }) => (
                    <li key={step} className="mbx-step">
                        <button
                            type="button"
                            className="mbx-part"
                            aria-pressed={filter.step === step}
                            onClick={() => toggle({ step })}
                        >
                            <span className="mbx-part-head">
                                <span>{label}</span>
                                <strong>{countLabel}</strong>
                            </span>
                            <Bar share={count / all} />
                        </button>
                        {dropped > 0 ? (
                            <button
                                type="button"
                                className="mbx-part mbx-lost"
                                aria-pressed={filter.droppedAt === step}
                                onClick={() => toggle({ droppedAt: step })}
                            >
                                {droppedLabel}
                            </button>
                        ) : (
                            <span className="mbx-lost" />
                        )}
                    </li>
                ))}
            </ol>
        );
    };
    return (
        <Picture
            title={texts("ui.fleet.funnel")}
            section={funnel}
            draw={draw}
            table={(steps) => ({
                head: ["step", "count", "dropped"].map((id) => texts(`ui.fleet.funnel.${id}`)),
                rows: steps.map(({ step, label, countLabel, dropped, droppedLabel }) => ({
                    key: step,
                    cells: [label, countLabel, dropped > 0 ? droppedLabel : "–"],
                })),
            })}
        />
    );
}
