import * as React from "react";
import type { Report } from "../core/report/report";
import type { DiagnosisProgress, PanelServices } from "./services";
import { reason } from "./reason";

export type DiagnosisState =
    | { readonly status: "loading"; readonly progress: DiagnosisProgress }
    | {
          readonly status: "report";
          readonly report: Report;
          readonly isRefreshing: boolean;
          readonly refreshError?: string;
      }
    | { readonly status: "failed"; readonly error: string };

/** What a refresh gave: a newer report, or why there is none. */
export type RefreshResult = { readonly report: Report } | { readonly error: string };
/** Diagnoses again. Ends with the newest answer, also when another refresh overtook this one. */
export type Refresh = () => Promise<RefreshResult>;

const STARTED: DiagnosisState = { status: "loading", progress: { done: [], pending: [] } };

function stateAfter(state: DiagnosisState, result: RefreshResult): DiagnosisState {
    if ("report" in result) return { status: "report", report: result.report, isRefreshing: false };
    // An older report is worth more than an error alone, as long as its age is said.
    return state.status === "report"
        ? { ...state, isRefreshing: false, refreshError: result.error }
        : { status: "failed", error: result.error };
}

/**
 * Diagnoses a mailbox when it is first shown and on every refresh. Only the newest request counts: a change of the mailbox or
 * an unmount cancels the running one, and an answer that still comes is dropped.
 */
export function useDiagnosis(
    mailboxId: string,
    diagnose: PanelServices["diagnose"],
): { readonly state: DiagnosisState; readonly refresh: Refresh } {
    const [state, setState] = React.useState<DiagnosisState>(STARTED);
    const [request, setRequest] = React.useState(0);
    const waiting = React.useRef<((result: RefreshResult) => void)[]>([]);
    React.useEffect(() => {
        const controller = new AbortController();
        const settle = (result: RefreshResult): void => {
            if (controller.signal.aborted) return;
            setState((now) => stateAfter(now, result));
            waiting.current.splice(0).forEach((answer) => answer(result));
        };
        setState((now) => (now.status === "report" ? { ...now, isRefreshing: true } : STARTED));
        diagnose(mailboxId, {
            signal: controller.signal,
            onProgress: (progress) => {
                if (controller.signal.aborted) return;
                setState((now) => (now.status === "loading" ? { status: "loading", progress } : now));
            },
        }).then(
            (report) => settle({ report }),
            (error: unknown) => settle({ error: reason(error) }),
        );
        return () => controller.abort();
    }, [mailboxId, diagnose, request]);
    const refresh = React.useCallback<Refresh>(() => {
        setRequest((number) => number + 1);
        return new Promise((resolve) => waiting.current.push(resolve));
    }, []);
    return { state, refresh };
}
