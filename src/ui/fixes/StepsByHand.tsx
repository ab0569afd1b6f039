import * as React from "react";
import type { Fix } from "../../core/fixes/define-fix";
import { fixSteps } from "../../core/fixes/describe-result";
import { sayView } from "../../core/report/view-model-context";
import { usePanelServices, useViewContext } from "../panel-context";

/** What a person does: all of a manual fix, or the way out when the platform does not take the change. */
export function StepsByHand({ fix }: { readonly fix: Fix }): React.ReactElement | null {
    const { texts } = usePanelServices();
    const context = useViewContext();
    const steps = fixSteps(fix);
    if (steps.length === 0) return null;
    return (
        <>
            <h2>{texts("fix.byHand")}</h2>
            <ol className="mbx-steps">
                {steps.map((step) => (
                    <li key={step.key}>{sayView(context, step)}</li>
                ))}
            </ol>
        </>
    );
}
