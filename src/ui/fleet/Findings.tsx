import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { DetectorView, FleetModel } from "../../core/fleet/view-model/fleet-model";
import { useSharedServices } from "../shared-context";
import { StatusIcon } from "../StatusIcon";
import { hasParts, toggled } from "./row-filter";
import type { ChangeView, DashboardView } from "./use-view-state";

export interface FindingsProps {
    readonly model: FleetModel;
    readonly view: DashboardView;
    readonly onChange: ChangeView;
}

/** Profiles whose mailboxes fail together, each as one finding. */
export function ProfileFindings({ model, view, onChange }: FindingsProps): React.ReactElement | null {
    const { texts } = useSharedServices();
    if (model.profiles.length === 0) return null;
    return (
        <section className="mbx-card mbx-picture" aria-label={texts("ui.fleet.profiles")}>
            <h3>{texts("ui.fleet.profiles")}</h3>
            {model.profiles.map(({ profileId, title, text, cause }) => {
                const chosen = { profileId, cause };
                return (
                    <article key={`${profileId}${cause}`} aria-label={title} className="mbx-section">
                        <div className="mbx-row mbx-title">
                            <StatusIcon sign="stop" />
                            <h4>{title}</h4>
                        </div>
                        <p dir="auto">{text}</p>
                        <DefaultButton
                            text={texts("ui.fleet.showMailboxes")}
                            toggle
                            checked={hasParts(view.filter, chosen)}
                            onClick={() => onChange({ filter: toggled(view.filter, chosen, "verdict") })}
                        />
                    </article>
                );
            })}
        </section>
    );
}

function DetectorLine({
    detector: { detector, label, countLabel, count, isComplete, hint },
    view,
    onChange,
}: Omit<FindingsProps, "model"> & { readonly detector: DetectorView }): React.ReactElement {
    return (
        <li>
            <button
                type="button"
                className="mbx-part"
                aria-pressed={hasParts(view.filter, { detector })}
                onClick={() => onChange({ filter: toggled(view.filter, { detector }) })}
            >
                <span className="mbx-part-head">
                    <span className="mbx-row mbx-title">
                        <StatusIcon sign={count > 0 ? "warning" : isComplete ? "ok" : "unknown"} />
                        {label}
                    </span>
                    <strong>{countLabel}</strong>
                </span>
                <span className="mbx-quiet">{hint}</span>
            </button>
        </li>
    );
}

/** Mailboxes that report no error and still do nothing. */
export function Detectors({ model, ...choice }: FindingsProps): React.ReactElement {
    const { texts } = useSharedServices();
    return (
        <section className="mbx-card mbx-picture" aria-label={texts("ui.fleet.detectors")}>
            <h3>{texts("ui.fleet.detectors")}</h3>
            <ul className="mbx-funnel">
                {model.detectors.map((detector) => (
                    <DetectorLine key={detector.detector} detector={detector} {...choice} />
                ))}
            </ul>
        </section>
    );
}
