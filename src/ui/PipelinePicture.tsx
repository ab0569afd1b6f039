import * as React from "react";
import type { StageView, StageViewState } from "../core/report/view-model-verdict";
import { usePanelServices } from "./panel-context";
import { StatusIcon, type StatusSign } from "./StatusIcon";

const SIGNS: Readonly<Record<StageViewState, StatusSign>> = {
    stop: "stop",
    blocking: "problem",
    degraded: "warning",
    advice: "info",
    clear: "ok",
    unknown: "unknown",
    notApplicable: "none",
};

/** The way of an incoming email as an ordered list; each stage says its state in a word and a sign. */
export function PipelinePicture({ stages }: { readonly stages: readonly StageView[] }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <section className="mbx-section">
            <h3>{texts("part.stages")}</h3>
            <ol className="mbx-stages">
                {stages.map(({ id, label, state, stateLabel }, index) => (
                    <li
                        key={id}
                        className={state === "stop" ? "mbx-stage mbx-stage-stop" : "mbx-stage"}
                        aria-current={state === "stop" ? "step" : undefined}
                    >
                        <StatusIcon sign={SIGNS[state]} />
                        <span>
                            <span className="mbx-stage-name">
                                {index + 1}. {label}
                            </span>
                            <span className="mbx-quiet">{stateLabel}</span>
                        </span>
                    </li>
                ))}
            </ol>
        </section>
    );
}
