import * as React from "react";
import type { Report } from "../core/report/report";
import type { DiagnosisProgress, PanelServices } from "./services";

export type DiagnosisState =
    | { readonly status: "loading"; readonly progress: DiagnosisProgress }
    | {
          readonly status: "report";
          readonly report: Report;
          readonly isRefreshing: boolean;
          readonly refreshError?: string;
      }
    | { readonly status: "failed"; readonly error: string };

const STARTED: DiagnosisState = { status: "loading", progress: { done: [], pending: [] } };

function afterFailure(state: DiagnosisState, error: string): DiagnosisState {
    // An older report is worth more than an error alone, as long as its age is said.
    return state.status === "report"
        ? { ...state, isRefreshing: false, refreshError: error }
        : { status: "failed", error };
}

/**
 * Diagnoses a mailbox when it is first shown and on every refresh. Only the newest request counts: a change of the mailbox or
 * an unmount cancels the running one, and an answer that still comes is dropped.
 */
export function useDiagnosis(
    mailboxId: string,
    diagnose: PanelServices["diagnose"],
): { readonly state: DiagnosisState; readonly refresh: () => void } {
    const [state, setState] = React.useState<DiagnosisState>(STARTED);
    const [request, setRequest] = React.useState(0);
    React.useEffect(() => {
        const controller = new AbortController();
        const settle = (next: (state: DiagnosisState) => DiagnosisState): void => {
            if (!controller.signal.aborted) setState(next);
        };
        setState((now) => (now.status === "report" ? { ...now, isRefreshing: true } : STARTED));
        diagnose(mailboxId, {
            signal: controller.signal,
            onProgress: (progress) =>
                settle((now) => (now.status === "loading" ? { status: "loading", progress } : now)),
        }).then(
            (report) => settle(() => ({ status: "report", report, isRefreshing: false })),
            (error: unknown) =>
                settle((now) => afterFailure(now, error instanceof Error ? error.message : String(error))),
        );
        return () => controller.abort();
    }, [mailboxId, diagnose, request]);
    return { state, refresh: () => setRequest((number) => number + 1) };
}
