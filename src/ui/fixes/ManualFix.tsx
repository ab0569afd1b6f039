import { PrimaryButton } from "@fluentui/react";
import * as React from "react";
import type { Fix, FixContext } from "../../core/fixes/define-fix";
import type { Report } from "../../core/report/report";
import { usePanelServices } from "../panel-context";
import type { Refresh } from "../use-diagnosis";
import { Recheck } from "./Recheck";
import { StepsByHand } from "./StepsByHand";
import type { RecheckState } from "./use-write";

export interface ManualFixProps {
    readonly fix: Fix;
    readonly report: Report;
    readonly context: FixContext;
    readonly refresh: Refresh;
}

/** Steps that are done elsewhere, and a check that proves them from data. */
export function ManualFix({ fix, report, context, refresh }: ManualFixProps): React.ReactElement {
    const { texts, now } = usePanelServices();
    const [recheck, setRecheck] = React.useState<RecheckState>({ status: "none" });
    const check = async (): Promise<void> => {
        setRecheck({ status: "checking" });
        const answer = await refresh();
        setRecheck(
            "report" in answer
                ? { status: "checked", after: answer.report }
                : { status: "failed", error: answer.error },
        );
    };
    return (
        <>
            <StepsByHand fix={fix} />
            <p>
                <PrimaryButton
                    text={texts("ui.fix.checkAgain")}
                    disabled={recheck.status === "checking"}
                    allowDisabledFocus
                    onClick={() => void check()}
                />
            </p>
            <Recheck
                before={report}
                watch={{ status: "none" }}
                recheck={recheck}
                isCured={(after) => fix.isCured(after.facts, { ...context, now: now() })}
                onStopWatching={() => undefined}
                {...(context.ruleId === undefined ? {} : { ruleId: context.ruleId })}
            />
        </>
    );
}
