import { DefaultButton, ProgressIndicator } from "@fluentui/react";
import * as React from "react";
import type { Finding } from "../../core/model/finding";
import { verdictView } from "../../core/report/view-model-verdict";
import { sayView } from "../../core/report/view-model-context";
import type { Report } from "../../core/report/report";
import { Notice } from "../Notice";
import { usePanelServices, useViewContext } from "../panel-context";
import type { RecheckState, WatchState } from "./use-write";

export interface RecheckProps {
    readonly before: Report;
    readonly watch: WatchState;
    readonly recheck: RecheckState;
    /** The rule whose finding shall be gone. */
    readonly ruleId?: string;
    /** What the fix itself says of the new data; absent after an undo, which brings the cause back. */
    readonly isCured?: (after: Report) => boolean | undefined;
    readonly onStopWatching: () => void;
}

function all(findings: readonly Finding[]): readonly Finding[] {
    return findings.flatMap((finding) => [finding, ...all(finding.symptoms)]);
}

/** Waiting for the platform, then the verdict before and after. */
export function Recheck({ before, watch, recheck, ruleId, isCured, onStopWatching }: RecheckProps): React.ReactElement {
    const { texts } = usePanelServices();
    const context = useViewContext();
    const verdict = (report: Report): string => verdictView(context, report).sentence;
    return (
        <div role="status">
            {watch.status === "watching" && (
                <>
                    <ProgressIndicator
                        label={watch.message === undefined ? texts("ui.fix.waiting") : sayView(context, watch.message)}
                    />
                    <DefaultButton text={texts("ui.fix.stopWaiting")} onClick={onStopWatching} />
                </>
            )}
            {watch.status === "ended" &&
                watch.messages.map((message) => (
                    <p key={message.key + JSON.stringify(message.data)} dir="auto">
                        {sayView(context, message)}
                    </p>
                ))}
            {recheck.status === "checking" && <ProgressIndicator label={texts("ui.fix.checking")} />}
            {recheck.status === "failed" && (
                <Notice sign="problem" title={texts("ui.fix.checkFailed", { error: recheck.error })} urgent />
            )}
            {recheck.status === "checked" && (
                <dl className="mbx-pairs">
                    <dt>{texts("ui.fix.before")}</dt>
                    <dd>{verdict(before)}</dd>
                    <dt>{texts("ui.fix.after")}</dt>
                    <dd>{verdict(recheck.after)}</dd>
                    {isCured !== undefined && (
                        <>
                            <dt>{texts("ui.fix.cause")}</dt>
                            <dd>
                                {texts(`ui.fix.cause.${causeState(recheck.after, ruleId, isCured(recheck.after))}`)}
                            </dd>
                        </>
                    )}
                </dl>
            )}
        </div>
    );
}

/** gone: no finding of the rule is left and the fix does not say otherwise; there: it is still found; unknown: the data does not tell. */
function causeState(
    after: Report,
    ruleId: string | undefined,
    cured: boolean | undefined,
): "gone" | "there" | "unknown" {
    if (ruleId === undefined) return cured === undefined ? "unknown" : cured ? "gone" : "there";
    if (all(after.findings).some((finding) => finding.ruleId === ruleId)) return "there";
    const { outcome } = after.outcomes.find((entry) => entry.ruleId === ruleId) ?? {};
    return cured === false ? "there" : outcome === "clear" || outcome === "notApplicable" ? "gone" : "unknown";
}
