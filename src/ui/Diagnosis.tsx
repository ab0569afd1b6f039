import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import { LoadingView } from "./LoadingView";
import { Notice } from "./Notice";
import { usePanelServices } from "./panel-context";
import { ReportView } from "./ReportView";
import { useDiagnosis } from "./use-diagnosis";

export interface DiagnosisProps {
    readonly mailboxId: string;
    readonly isRtl: boolean;
}

/** One mailbox from the first question to the report; each state has an end. */
export function Diagnosis({ mailboxId, isRtl }: DiagnosisProps): React.ReactElement {
    const { texts, diagnose } = usePanelServices();
    const { state, refresh } = useDiagnosis(mailboxId, diagnose);
    switch (state.status) {
        case "loading":
            return <LoadingView progress={state.progress} />;
        case "failed":
            return (
                <Notice sign="problem" title={texts("ui.failed.title")} urgent>
                    <p>{state.error}</p>
                    <DefaultButton text={texts("ui.failed.retry")} onClick={() => void refresh()} />
                </Notice>
            );
        case "report":
            return (
                <ReportView
                    report={state.report}
                    isRtl={isRtl}
                    isRefreshing={state.isRefreshing}
                    refresh={refresh}
                    {...(state.refreshError === undefined ? {} : { refreshError: state.refreshError })}
                />
            );
    }
}
