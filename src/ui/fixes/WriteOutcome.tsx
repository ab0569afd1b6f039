import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { Report } from "../../core/report/report";
import { usePanelServices } from "../panel-context";
import { Recheck } from "./Recheck";
import { ResultView } from "./ResultView";
import { StepList } from "./StepList";
import type { WriteControl } from "./use-write";

export interface WriteOutcomeProps {
    readonly control: WriteControl;
    readonly before: Report;
    readonly ruleId?: string;
    readonly isCured?: (after: Report) => boolean | undefined;
    /** Starts over with what stands there now. */
    readonly onLookAgain: () => void;
    /** Shown when the platform did not take the change. */
    readonly byHand?: React.ReactNode;
}

const WROTE_NOTHING: ReadonlySet<string> = new Set(["refused", "failed", "ignored"]);

/** Everything from the moment of writing on: steps, result, waiting, and the verdict before and after. */
export function WriteOutcome({
    control: { state, stopWatching },
    before,
    onLookAgain,
    byHand,
    ...recheck
}: WriteOutcomeProps): React.ReactElement | null {
    const { texts } = usePanelServices();
    if (state.phase !== "writing" && state.phase !== "finished") return null;
    if (state.phase === "writing") return <StepList steps={state.steps} />;
    const { steps, result } = state;
    return (
        <>
            <StepList steps={steps} />
            <ResultView result={result} />
            {WROTE_NOTHING.has(result.outcome) && byHand}
            {result.outcome !== "done" && (
                <p>
                    <DefaultButton text={texts("ui.fix.lookAgain")} onClick={onLookAgain} />
                </p>
            )}
            {state.watch.status === "ended" && state.watch.outcome === "silent" && byHand}
            <Recheck before={before} {...recheck} {...state} onStopWatching={stopWatching} />
        </>
    );
}
