import * as React from "react";
import type { BulkPreview } from "../../../core/fleet/bulk/prepare-bulk";
import type { BulkRun, BulkState } from "../../../core/fleet/bulk/run-bulk";
import { selectRows } from "../../../core/fleet/rows/select-rows";
import type { FleetTable } from "../../../core/fleet/table/fleet-table";
import { useFleetServices } from "../fleet-context";
import type { BulkWish } from "./bulk-wish";

export type BulkStage =
    | { readonly stage: "preparing"; readonly done: number; readonly of: number }
    | { readonly stage: "failed"; readonly error: string }
    | { readonly stage: "preview"; readonly preview: BulkPreview }
    | { readonly stage: "written"; readonly preview: BulkPreview; readonly run: BulkRun; readonly state: BulkState };

export interface Bulk {
    readonly stage: BulkStage;
    /** Writes the previewed batch. */
    confirm(): void;
}

/** Progress of a fast batch is drawn this often at most. */
const DRAW_EVERY_MS = 100;
const BY_NAME = { column: "name", descending: false } as const;

/** A batch from the wish to the last result. Leaving before the confirmation cancels the preparation; a confirmed batch is cancelled, too. */
export function useBulk(table: FleetTable, wish: BulkWish): Bulk {
    const { host, prepareBulk, startBulk } = useFleetServices();
    const [stage, setStage] = React.useState<BulkStage>({ stage: "preparing", done: 0, of: 0 });
    const running = React.useRef<BulkRun>();

    React.useEffect(() => {
        const controller = new AbortController();
        const { signal } = controller;
        const show = (next: BulkStage): void => {
            if (!signal.aborted) setStage(next);
        };
        const prepare = async (): Promise<void> => {
            const rows = await selectRows(table, wish.filter, BY_NAME, host, signal);
            const { fixId, ruleId } = wish;
            const preview = await prepareBulk({
                fixId,
                mailboxIds: Array.from(rows, (row) => table.id(row)),
                ...(ruleId === undefined ? {} : { ruleId }),
                signal,
                onProgress: (done, of) => show({ stage: "preparing", done, of }),
            });
            show({ stage: "preview", preview });
        };
        setStage({ stage: "preparing", done: 0, of: 0 });
        prepare().catch((error: unknown) =>
            show({ stage: "failed", error: error instanceof Error ? error.message : String(error) }),
        );
        return () => {
            controller.abort();
            running.current?.cancel();
        };
    }, [table, wish, host, prepareBulk]);

    const confirm = (): void => {
        if (stage.stage !== "preview") return;
        const { preview } = stage;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const draw = (): void => {
            timer = undefined;
            if (running.current === run) setStage({ stage: "written", preview, run, state: run.state() });
        };
        const run = startBulk(preview, () => {
            timer ??= setTimeout(draw, DRAW_EVERY_MS);
        });
        running.current = run;
        draw();
        const end = (): void => {
            clearTimeout(timer);
            draw();
        };
        run.finished.then(end, end);
    };
    React.useEffect(
        () => () => {
            running.current = undefined;
        },
        [],
    );
    return { stage, confirm };
}
