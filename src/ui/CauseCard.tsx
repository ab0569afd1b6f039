import * as React from "react";
import type { Severity } from "../core/model/finding";
import type { CauseView } from "../core/report/view-model-causes";
import { Disclosure } from "./Disclosure";
import { EvidenceTable } from "./EvidenceTable";
import { usePanelServices } from "./panel-context";
import { SourceLinks } from "./SourceLinks";
import { StatusIcon, type StatusSign } from "./StatusIcon";
import { TimeLabel } from "./TimeLabel";

const SIGNS: Readonly<Record<Severity, StatusSign>> = { blocking: "problem", degraded: "warning", advice: "info" };

export interface CauseCardProps {
    readonly cause: CauseView;
    /** Symptoms stand one level below their cause. */
    readonly level: 4 | 5;
}

/** One cause: why, how sure, who must act, what to do, and the proof. */
export function CauseCard({ cause, level }: CauseCardProps): React.ReactElement {
    const { texts } = usePanelServices();
    const title = React.createElement(`h${level}`, {}, cause.title);
    return (
        <article className="mbx-card" aria-label={cause.title}>
            <div className="mbx-row">
                <StatusIcon sign={SIGNS[cause.severity]} />
                {title}
            </div>
            <ul className="mbx-badges">
                {[cause.severityLabel, cause.confidenceLabel, cause.stageLabel].map((text) => (
                    <li key={text} className="mbx-badge">
                        {text}
                    </li>
                ))}
            </ul>
            <p>{cause.message}</p>
            {cause.since !== undefined && (
                <p>
                    {texts("ui.since")}: <TimeLabel time={cause.since} />
                </p>
            )}
            <p className="mbx-quiet">{cause.confidenceWhy}</p>
            <p>
                <strong>{texts("verdict.actor", { actor: cause.actorLabel })}</strong>
            </p>
            {cause.steps.length > 0 && (
                <>
                    <p>{texts("part.steps")}</p>
                    <ol className="mbx-steps">
                        {cause.steps.map((step, index) => (
                            <li key={index}>{step}</li>
                        ))}
                    </ol>
                </>
            )}
            <Disclosure
                showText={texts("ui.proof.show", { count: cause.evidence.length })}
                hideText={texts("ui.proof.hide")}
            >
                {() => <EvidenceTable label={`${texts("part.proof")}: ${cause.title}`} evidence={cause.evidence} />}
            </Disclosure>
            {cause.sources.length > 0 && (
                <>
                    <p>{texts("part.sources")}</p>
                    <SourceLinks sources={cause.sources} />
                </>
            )}
            {cause.symptoms.length > 0 && (
                <div className="mbx-symptoms">
                    <p>{texts("part.symptoms")}</p>
                    {cause.symptoms.map((symptom) => (
                        <CauseCard key={symptom.key} cause={symptom} level={5} />
                    ))}
                </div>
            )}
        </article>
    );
}
