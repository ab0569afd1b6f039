import * as React from "react";
import type { Report } from "../core/report/report";
import type { EmailTrace } from "../core/trace/trace-email";
import type { TracedEmail } from "../core/trace/traced-email";
import { usePanelServices } from "./panel-context";

export type EmailCheckState =
    | { readonly status: "idle" }
    | { readonly status: "asking" }
    | { readonly status: "answered"; readonly trace: EmailTrace }
    | { readonly status: "failed"; readonly error: string };

export interface EmailCheck {
    readonly state: EmailCheckState;
    ask(email: TracedEmail): void;
    /** Drops the answer and whatever is under way. */
    clear(): void;
}

/** Traces one email at a time; an earlier one, or one about an earlier report, is cancelled and its answer dropped. */
export function useEmailCheck(report: Report): EmailCheck {
    const { checkEmail } = usePanelServices();
    const [state, setState] = React.useState<EmailCheckState>({ status: "idle" });
    const running = React.useRef<AbortController>();
    const clear = React.useCallback((): void => {
        running.current?.abort();
        setState({ status: "idle" });
    }, []);
    React.useEffect(() => {
        setState({ status: "idle" });
        return () => running.current?.abort();
    }, [report]);
    const ask = (email: TracedEmail): void => {
        if (checkEmail === undefined) return;
        running.current?.abort();
        const controller = new AbortController();
        running.current = controller;
        const settle = (next: EmailCheckState): void => {
            if (!controller.signal.aborted) setState(next);
        };
        setState({ status: "asking" });
        checkEmail(report, email, { signal: controller.signal }).then(
            (trace) => settle({ status: "answered", trace }),
            (error: unknown) =>
                settle({ status: "failed", error: error instanceof Error ? error.message : String(error) }),
        );
    };
    return { state, ask, clear };
}
