import * as React from "react";
import type { StepProgress } from "../../core/fixes/fix-result";
import { usePanelServices } from "../panel-context";
import { StatusIcon, type StatusSign } from "../StatusIcon";

const SIGNS: Readonly<Record<StepProgress["state"], StatusSign>> = {
    running: "info",
    done: "ok",
    failed: "problem",
    unknown: "unknown",
};

/** The steps of a write as they happen; a screen reader hears each of them. */
export function StepList({ steps }: { readonly steps: readonly StepProgress[] }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <ol className="mbx-list" aria-label={texts("ui.fix.progress")} aria-live="polite">
            {steps.map(({ step, state }) => (
                <li key={step} className="mbx-row">
                    <StatusIcon sign={SIGNS[state]} />
                    <span>
                        {texts(`fix.step.${step}`)}: {texts(`fix.stepState.${state}`)}
                    </span>
                </li>
            ))}
        </ol>
    );
}
