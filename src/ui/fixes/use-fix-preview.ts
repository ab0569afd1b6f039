import * as React from "react";
import type { Fix, FixContext, FixInput } from "../../core/fixes/define-fix";
import type { Report } from "../../core/report/report";
import type { FixServices, PreparedFix } from "../fix-services";
import { reason } from "../reason";

export type PreviewState =
    | { readonly status: "preparing" }
    | { readonly status: "ready"; readonly prepared: PreparedFix }
    | { readonly status: "failed"; readonly error: string };

/** A date that is being typed changes with every key; the environment is asked once it rests. */
const REST_MS = 300;

/** Works the preview out for the newest input; an older answer is cancelled and dropped. */
export function useFixPreview(
    { prepare }: FixServices,
    fix: Fix,
    report: Report,
    context: FixContext,
    input: FixInput,
): PreviewState {
    const [state, setState] = React.useState<PreviewState>({ status: "preparing" });
    const isFirst = React.useRef(true);
    React.useEffect(() => {
        const controller = new AbortController();
        setState({ status: "preparing" });
        const ask = (): void => {
            prepare(fix, { report, input, context, signal: controller.signal }).then(
                (prepared) => !controller.signal.aborted && setState({ status: "ready", prepared }),
                (error: unknown) => !controller.signal.aborted && setState({ status: "failed", error: reason(error) }),
            );
        };
        const timer = setTimeout(ask, isFirst.current ? 0 : REST_MS);
        isFirst.current = false;
        return () => {
            clearTimeout(timer);
            controller.abort();
        };
    }, [prepare, fix, report, context, input]);
    return state;
}
