import * as React from "react";
import type { Outcome } from "../../core/trace/define-check";
import type { CheckView } from "../../core/trace/view/trace-view";
import { Disclosure } from "../Disclosure";
import { EvidenceTable } from "../EvidenceTable";
import { usePanelServices } from "../panel-context";
import { SourceLinks } from "../SourceLinks";
import { StatusIcon, type StatusSign } from "../StatusIcon";

export const OUTCOME_SIGNS: Readonly<Record<Outcome, StatusSign>> = {
    pass: "ok",
    fail: "problem",
    needsInformation: "unknown",
    notPermitted: "unknown",
    notApplicable: "none",
};

interface CheckListProps {
    readonly title: string;
    readonly checks: readonly CheckView[];
}

function Details({ check }: { readonly check: CheckView }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <>
            {check.evidence.length > 0 && (
                <EvidenceTable label={`${texts("part.proof")}: ${check.title}`} evidence={check.evidence} />
            )}
            <SourceLinks sources={check.sources} />
        </>
    );
}

function CheckItem({ check }: { readonly check: CheckView }): React.ReactElement {
    const { texts } = usePanelServices();
    const { title, state, text, outcome, confidence } = check;
    return (
        <li>
            <div className="mbx-row mbx-title">
                <StatusIcon sign={OUTCOME_SIGNS[outcome]} />
                <strong>{title}</strong>
            </div>
            <div className="mbx-row">
                <span className="mbx-badge">{state}</span>
                {confidence !== undefined && <span className="mbx-badge">{confidence}</span>}
            </div>
            <p dir="auto">{text}</p>
            <Disclosure showText={texts("ui.trace.details")} hideText={texts("ui.trace.hideDetails")}>
                {() => <Details check={check} />}
            </Disclosure>
        </li>
    );
}

function Checks({ title, checks }: CheckListProps): React.ReactElement {
    return (
        <ul className="mbx-checks" aria-label={title}>
            {checks.map((check) => (
                <CheckItem key={check.id} check={check} />
            ))}
        </ul>
    );
}

/** Checks with their answer, and proof and articles on demand. */
export function CheckList({ title, checks }: CheckListProps): React.ReactElement {
    return (
        <div className="mbx-section">
            <h4>{title}</h4>
            <Checks title={title} checks={checks} />
        </div>
    );
}

/** Checks that are no part of the answer, folded away. */
export function FoldedChecks({ title, checks }: CheckListProps): React.ReactElement | null {
    const { texts } = usePanelServices();
    if (checks.length === 0) return null;
    const show = texts("ui.trace.show", { count: checks.length });
    return (
        <div className="mbx-section">
            <h4>{title}</h4>
            <Disclosure showText={`${title}: ${show}`} hideText={`${title}: ${texts("ui.trace.hide")}`}>
                {() => <Checks title={title} checks={checks} />}
            </Disclosure>
        </div>
    );
}
