import * as React from "react";
import type { Severity } from "../core/model/finding";
import type { CauseView } from "../core/report/view-model-causes";
import { Disclosure } from "./Disclosure";
import { EvidenceTable } from "./EvidenceTable";
import { FixButtons } from "./fixes/FixButtons";
import { usePanelServices } from "./panel-context";
import { SourceLinks } from "./SourceLinks";
import { StatusIcon, type StatusSign } from "./StatusIcon";
import { TimeLabel } from "./TimeLabel";

const SIGNS: Readonly<Record<Severity, StatusSign>> = { blocking: "problem", degraded: "warning", advice: "info" };

export interface CauseCardProps {
    readonly cause: CauseView;
    /** Symptoms stand one level below their cause. */
    readonly level: 4 | 5;
    /** Shows only what it is and who must act, until the reader asks for more. */
    readonly folded: boolean;
}

/** What to do, the proof and the articles. */
function CauseDetails({ cause }: { readonly cause: CauseView }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <>
            <p className="mbx-quiet">{cause.confidenceWhy}</p>
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
        </>
    );
}

/** One cause: why, how sure, who must act, what to do, and the proof. */
export function CauseCard({ cause, level, folded }: CauseCardProps): React.ReactElement {
    const { texts } = usePanelServices();
    const title = React.createElement(`h${level}`, {}, cause.title);
    return (
        <article className="mbx-card" aria-label={cause.title}>
            <div className="mbx-row mbx-title">
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
            <p dir="auto">{cause.message}</p>
            {cause.since !== undefined && (
                <p>
                    {texts("ui.since")}: <TimeLabel time={cause.since} />
                </p>
            )}
            <p>
                <strong>{texts("verdict.actor", { actor: cause.actorLabel })}</strong>
            </p>
            <FixButtons fixes={cause.fixes} isFirst={!folded && cause.severity !== "advice"} />
            {folded ? (
                <Disclosure showText={texts("ui.cause.show")} hideText={texts("ui.cause.hide")}>
                    {() => <CauseDetails cause={cause} />}
                </Disclosure>
            ) : (
                <CauseDetails cause={cause} />
            )}
            {cause.symptoms.length > 0 && (
                <div className="mbx-symptoms">
                    <p>{texts("part.symptoms")}</p>
                    {cause.symptoms.map((symptom) => (
                        <CauseCard key={symptom.key} cause={symptom} level={5} folded />
                    ))}
                </div>
            )}
        </article>
    );
}
