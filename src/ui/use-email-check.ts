import * as React from "react";
import type { Report } from "../core/report/report";
import type { EmailAnswer, EmailQuestion } from "../core/trace/email-question";
import { usePanelServices } from "./panel-context";

export type EmailCheckState =
    | { readonly status: "idle" }
    | { readonly status: "asking" }
    | { readonly status: "answered"; readonly answer: EmailAnswer }
    | { readonly status: "failed"; readonly error: string };

/** Asks one question at a time; an earlier one, or one about an earlier report, is cancelled and its answer dropped. */
export function useEmailCheck(report: Report): readonly [EmailCheckState, (question: EmailQuestion) => void] {
    const { checkEmail } = usePanelServices();
    const [state, setState] = React.useState<EmailCheckState>({ status: "idle" });
    const running = React.useRef<AbortController>();
    React.useEffect(() => {
        setState({ status: "idle" });
        return () => running.current?.abort();
    }, [report]);
    const ask = (question: EmailQuestion): void => {
        if (checkEmail === undefined) return;
        running.current?.abort();
        const controller = new AbortController();
        running.current = controller;
        const settle = (next: EmailCheckState): void => {
            if (!controller.signal.aborted) setState(next);
        };
        setState({ status: "asking" });
        checkEmail(report, question, { signal: controller.signal }).then(
            (answer) => settle({ status: "answered", answer }),
            (error: unknown) =>
                settle({ status: "failed", error: error instanceof Error ? error.message : String(error) }),
        );
    };
    return [state, ask];
}
