import * as React from "react";
import type { WatchProgress, WatchResult } from "../../core/fixes/define-fix";
import type { FixResult, StepProgress } from "../../core/fixes/fix-result";
import type { Message } from "../../core/model/finding";
import type { CancelSignal } from "../../core/port";
import type { Report } from "../../core/report/report";
import type { Refresh } from "../use-diagnosis";

/** Waiting for the platform to act on what was written. */
export type WatchState =
    | { readonly status: "none" }
    | { readonly status: "watching"; readonly message?: Message }
    | ({ readonly status: "ended" } & WatchResult);

/** Diagnosing again after the write. */
export type RecheckState =
    | { readonly status: "none" | "checking" }
    | { readonly status: "checked"; readonly after: Report }
    | { readonly status: "failed"; readonly error: string };

export type WriteState =
    | { readonly phase: "editing" | "confirming" }
    | { readonly phase: "writing"; readonly steps: readonly StepProgress[] }
    | {
          readonly phase: "finished";
          readonly steps: readonly StepProgress[];
          readonly result: FixResult;
          readonly watch: WatchState;
          readonly recheck: RecheckState;
      };

export interface WritePlan {
    run(onStep: (progress: StepProgress) => void): Promise<FixResult>;
    /** Absent when nothing is to be waited for. */
    watch?(
        since: string,
        options: { readonly signal: CancelSignal; onProgress(progress: WatchProgress): void },
    ): Promise<WatchResult>;
    now(): string;
    readonly refresh: Refresh;
    /** Told once the write has ended, whatever came of it. */
    onResult(result: FixResult): void;
}

export interface WriteControl {
    readonly state: WriteState;
    confirm(): void;
    back(): void;
    write(): void;
    stopWatching(): void;
}

/** A step under way is replaced by its own end. */
function withStep(steps: readonly StepProgress[], next: StepProgress): readonly StepProgress[] {
    return [...steps.filter(({ step }) => step !== next.step), next];
}

const WROTE: ReadonlySet<FixResult["outcome"]> = new Set(["done", "partly", "unsure"]);

/** One write from the confirmation to the proof: run, wait for the platform, diagnose again. */
export function useWrite(plan: WritePlan): WriteControl {
    const [state, setState] = React.useState<WriteState>({ phase: "editing" });
    const isMounted = React.useRef(true);
    const watching = React.useRef<AbortController>();
    React.useEffect(
        () => () => {
            isMounted.current = false;
            watching.current?.abort();
        },
        [],
    );
    const update = (next: (state: WriteState) => WriteState): void => {
        if (isMounted.current) setState(next);
    };
    const finished = (part: { readonly watch?: WatchState; readonly recheck?: RecheckState }): void =>
        update((now) => (now.phase === "finished" ? { ...now, ...part } : now));

    const watch = async (since: string, controller: AbortController): Promise<void> => {
        if (plan.watch === undefined) return;
        watching.current = controller;
        finished({ watch: { status: "watching" } });
        const result = await plan.watch(since, {
            signal: controller.signal,
            onProgress: ({ message, finished: isLast }) => {
                if (!isLast) finished({ watch: { status: "watching", message } });
            },
        });
        finished({ watch: { status: "ended", ...result } });
    };

    const recheck = async (): Promise<void> => {
        finished({ recheck: { status: "checking" } });
        const answer = await plan.refresh();
        finished({
            recheck:
                "report" in answer
                    ? { status: "checked", after: answer.report }
                    : { status: "failed", error: answer.error },
        });
    };

    const write = async (): Promise<void> => {
        const since = plan.now();
        setState({ phase: "writing", steps: [] });
        const result = await plan.run((progress) =>
            update((now) => (now.phase === "writing" ? { ...now, steps: withStep(now.steps, progress) } : now)),
        );
        plan.onResult(result);
        update((now) => ({
            phase: "finished",
            steps: now.phase === "writing" ? now.steps : [],
            result,
            watch: { status: "none" },
            recheck: { status: "none" },
        }));
        if (!isMounted.current || !WROTE.has(result.outcome)) return;
        if (result.outcome === "done") await watch(since, new AbortController());
        if (isMounted.current) await recheck();
    };

    return {
        state,
        confirm: () => setState({ phase: "confirming" }),
        back: () => setState({ phase: "editing" }),
        write: () => void write(),
        stopWatching: () => watching.current?.abort(),
    };
}
