import * as React from "react";
import type { EmailTrace } from "../core/trace/trace-email";
import type { TracedEmail } from "../core/trace/traced-email";
import type { TraceVerdictKind } from "../core/trace/verdict/draft";
import { buildTraceView } from "../core/trace/view/trace-view";
import { usePanelServices, useViewContext } from "./panel-context";
import { edgeClass, StatusIcon, type StatusSign } from "./StatusIcon";
import { CheckList, FoldedChecks } from "./trace/CheckList";
import { RecipientMatrix } from "./trace/RecipientMatrix";
import { Timeline } from "./trace/Timeline";
import { TraceFixes } from "./trace/TraceFixes";
import { WhatIf } from "./trace/WhatIf";

const SIGNS: Readonly<Record<TraceVerdictKind, StatusSign>> = {
    tracked: "ok",
    failed: "problem",
    notRead: "stop",
    stopped: "stop",
    sentItem: "stop",
    refused: "stop",
    excluded: "stop",
    pending: "info",
    outsideInbox: "warning",
    passed: "warning",
    undecided: "unknown",
};

export interface EmailAnswerViewProps {
    readonly trace: EmailTrace;
    /** Traces a changed email. */
    readonly onAsk: (email: TracedEmail) => void;
}

/** The answer about one email: the verdict, what to do, what stands in the way, and everything that was looked at. */
export function EmailAnswerView({ trace, onAsk }: EmailAnswerViewProps): React.ReactElement {
    const { texts } = usePanelServices();
    const view = buildTraceView(trace, useViewContext());
    return (
        <section className="mbx-section" aria-label={texts("ui.trace.result")}>
            <div className={`mbx-verdict ${edgeClass(SIGNS[view.kind])}`} role="status">
                <StatusIcon sign={SIGNS[view.kind]} />
                <div>
                    <h4 dir="auto">{view.verdict}</h4>
                    <p className="mbx-quiet">{texts("trace.part.sure", { confidence: view.confidence })}</p>
                </div>
            </div>
            {view.remedy.length > 0 && (
                <div className="mbx-section">
                    <h4>{texts("part.steps")}</h4>
                    <ol className="mbx-steps">
                        {view.remedy.map((step) => (
                            <li key={step}>{step}</li>
                        ))}
                    </ol>
                    <TraceFixes fixes={view.fixes} />
                </div>
            )}
            {view.reasons.length > 0 && <CheckList title={texts("trace.part.reasons")} checks={view.reasons} />}
            {view.obstacles.length > 0 && <CheckList title={texts("trace.part.obstacles")} checks={view.obstacles} />}
            <RecipientMatrix matrix={view.matrix} />
            <Timeline entries={view.timeline} />
            <WhatIf trace={trace} onAsk={onAsk} />
            {view.open.length > 0 ? (
                <CheckList title={texts("trace.part.open")} checks={view.open} />
            ) : (
                <p>{texts("trace.part.nothingOpen")}</p>
            )}
            <div className="mbx-section">
                <h4>{texts("trace.part.blind")}</h4>
                <ul className="mbx-steps">
                    {view.blindSpots.map((spot) => (
                        <li key={spot}>{spot}</li>
                    ))}
                </ul>
            </div>
            <FoldedChecks title={texts("trace.part.passed")} checks={view.passed} />
            <FoldedChecks title={texts("trace.part.notApplicable")} checks={view.notApplicable} />
        </section>
    );
}
