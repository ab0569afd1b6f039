import * as React from "react";
import { findFix } from "../../core/fixes";
import type { FixContext } from "../../core/fixes/define-fix";
import type { FixResult } from "../../core/fixes/fix-result";
import type { Report } from "../../core/report/report";
import { sayView } from "../../core/report/view-model-context";
import type { FixServices } from "../fix-services";
import { usePanelServices, useViewContext } from "../panel-context";
import type { Refresh } from "../use-diagnosis";
import type { FixRequest } from "./fix-launcher";
import { FixSession } from "./FixSession";
import { ManualFix } from "./ManualFix";
import { SidePanel } from "./SidePanel";
import { StepsByHand } from "./StepsByHand";

export interface FixPanelProps {
    readonly request: FixRequest;
    readonly report: Report;
    readonly fixes: FixServices;
    readonly refresh: Refresh;
    readonly onOpen: (request: FixRequest) => void;
    readonly onClose: () => void;
    readonly onResult: (result: FixResult) => void;
}

/** The panel of one fix: what it changes, why, what may go wrong, and what came of it. */
export function FixPanel({
    request,
    report: newest,
    fixes,
    refresh,
    onOpen,
    onClose,
    onResult,
}: FixPanelProps): React.ReactElement | null {
    const { texts, now } = usePanelServices();
    const view = useViewContext();
    const [isBusy, setBusy] = React.useState(false);
    // The preview stands on the report it was made of, also when a newer one comes; looking again takes the newest.
    const [{ report, openedOn }, setBase] = React.useState({ report: newest, openedOn: now() });
    const context = React.useMemo<FixContext>(
        () => ({
            now: openedOn,
            ...(request.ruleId === undefined ? {} : { ruleId: request.ruleId }),
            ...(request.missedOn === undefined ? {} : { missedOn: request.missedOn }),
        }),
        [openedOn, request],
    );
    const fix = findFix(request.fixId);
    const offer = React.useMemo(() => fix?.offer(report.facts, context), [fix, report, context]);
    if (fix === undefined || offer === undefined) return null;
    const lookAgain = async (): Promise<void> => {
        const answer = await refresh();
        if ("report" in answer) setBase({ report: answer.report, openedOn: now() });
    };
    const body = (): React.ReactElement => {
        if (offer.outcome === "notOffered") {
            return (
                <>
                    <p dir="auto">{sayView(view, offer.reason)}</p>
                    <StepsByHand fix={fix} />
                </>
            );
        }
        if (fix.safety === "manual") {
            return (
                <>
                    <p dir="auto">{sayView(view, offer.why)}</p>
                    <p className="mbx-quiet">{texts("fix.safety.manual")}</p>
                    <ManualFix fix={fix} report={report} context={context} refresh={refresh} />
                </>
            );
        }
        return (
            <FixSession
                key={report.evidence.readAt}
                fix={fix}
                offer={offer}
                request={request}
                context={context}
                fixes={fixes}
                report={report}
                refresh={refresh}
                onInstead={(other) =>
                    onOpen({ ...other, ...(request.ruleId === undefined ? {} : { ruleId: request.ruleId }) })
                }
                onLookAgain={() => void lookAgain()}
                onBusy={setBusy}
                onResult={onResult}
            />
        );
    };
    return (
        <SidePanel title={texts(`fix.${fix.id}.title`)} isBusy={isBusy} onClose={onClose}>
            {body()}
        </SidePanel>
    );
}
