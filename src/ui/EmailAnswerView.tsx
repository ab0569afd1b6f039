import * as React from "react";
import { evidenceView, sayView } from "../core/report/view-model-context";
import type { EmailAnswer, EmailStep, EmailVerdict } from "../core/trace/email-question";
import { Disclosure } from "./Disclosure";
import { EvidenceTable } from "./EvidenceTable";
import { usePanelServices } from "./panel-context";
import { StatusIcon, type StatusSign } from "./StatusIcon";

const VERDICT_SIGNS: Readonly<Record<EmailVerdict, StatusSign>> = {
    tracked: "ok",
    failed: "problem",
    refused: "stop",
    notRead: "stop",
    outsideInbox: "warning",
    pending: "info",
    undecided: "unknown",
};
const STEP_SIGNS: Readonly<Record<EmailStep["state"], StatusSign>> = {
    pass: "ok",
    fail: "problem",
    unknown: "unknown",
    notApplicable: "none",
};

type Shown = { readonly sign: StatusSign; readonly state: string };

// That an email is not in Dataverse is where the question starts, so it is no obstacle of its own.
function shownState({ id, state }: EmailStep): Shown {
    if (id === "alreadyTracked" && state === "fail") return { sign: "info", state: "notFound" };
    return { sign: STEP_SIGNS[state], state: id === "alreadyTracked" && state === "pass" ? "found" : state };
}

/** The answer for one email: the verdict, what to do, and each check with its proof. */
export function EmailAnswerView({ answer }: { readonly answer: EmailAnswer }): React.ReactElement {
    const { texts, formatter, now } = usePanelServices();
    const context = { t: texts, formatter, now: now() };
    return (
        <div className="mbx-section">
            <div className="mbx-verdict" role="status">
                <StatusIcon sign={VERDICT_SIGNS[answer.verdict]} />
                <div>
                    <h4>{sayView(context, answer.message)}</h4>
                </div>
            </div>
            {answer.remedy.length > 0 && (
                <>
                    <h4>{texts("part.steps")}</h4>
                    <ol className="mbx-steps">
                        {answer.remedy.map((message) => (
                            <li key={message.key}>{sayView(context, message)}</li>
                        ))}
                    </ol>
                </>
            )}
            <h4>{texts("ui.email.steps")}</h4>
            <ol className="mbx-steps">
                {answer.steps.map((step) => (
                    <li key={step.id}>
                        <div className="mbx-row">
                            <StatusIcon sign={shownState(step).sign} />
                            <strong>{texts(`trace.step.${step.id}`)}</strong>
                            <span className="mbx-badge">{texts(`ui.email.state.${shownState(step).state}`)}</span>
                        </div>
                        <p>{sayView(context, step.message)}</p>
                        {step.evidence.length > 0 && (
                            <Disclosure
                                showText={texts("ui.proof.show", { count: step.evidence.length })}
                                hideText={texts("ui.proof.hide")}
                            >
                                {() => (
                                    <EvidenceTable
                                        label={`${texts("part.proof")}: ${texts(`trace.step.${step.id}`)}`}
                                        evidence={step.evidence.map((cell) => evidenceView(context, cell))}
                                    />
                                )}
                            </Disclosure>
                        )}
                    </li>
                ))}
            </ol>
        </div>
    );
}
