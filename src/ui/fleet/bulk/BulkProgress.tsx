import { DefaultButton, ProgressIndicator } from "@fluentui/react";
import * as React from "react";
import { describeBulkResult } from "../../../core/fleet/bulk/bulk-result";
import type { BulkPreview } from "../../../core/fleet/bulk/prepare-bulk";
import type { BulkRun, BulkState } from "../../../core/fleet/bulk/run-bulk";
import { sayView } from "../../../core/report/view-model-context";
import { Notice } from "../../Notice";
import type { StatusSign } from "../../StatusIcon";
import { useCounted, useFleetServices, useFleetViewContext } from "../fleet-context";

export interface BulkProgressProps {
    readonly preview: BulkPreview;
    readonly run: BulkRun;
    readonly state: BulkState;
    readonly onClose: () => void;
}

const SIGNS: Readonly<Record<BulkState["phase"], StatusSign>> = {
    running: "info",
    pausing: "info",
    paused: "info",
    waiting: "info",
    cancelling: "info",
    stopped: "problem",
    cancelled: "info",
    done: "ok",
};
const ENDED: readonly BulkState["phase"][] = ["done", "cancelled"];
const HALTED: readonly BulkState["phase"][] = ["paused", "pausing", "stopped"];

/** Which mailbox the batch stopped at, and what became of it. */
function StopReason({ preview, state }: Pick<BulkProgressProps, "preview" | "state">): React.ReactElement | null {
    const { texts } = useFleetServices();
    const context = useFleetViewContext(preview.preparedAt);
    const { stoppedBy, results } = state;
    const row = preview.rows.find(({ mailboxId }) => mailboxId === stoppedBy?.mailboxId);
    const result = row && results.get(row.mailboxId);
    if (row === undefined || result === undefined) return null;
    const said = sayView(context, describeBulkResult(result));
    return <p dir="auto">{texts("ui.fleet.bulk.stoppedAt", { mailbox: row.name, result: said })}</p>;
}

/** How far a batch is, and the ways to stop it and to go on. */
export function BulkProgress({ preview, run, state, onClose }: BulkProgressProps): React.ReactElement {
    const { texts, formatter } = useFleetServices();
    const counted = useCounted();
    const { phase, done, of, counts, waitMs } = state;
    const isEnded = ENDED.includes(phase);
    const isHalted = HALTED.includes(phase);
    return (
        <>
            <Notice sign={SIGNS[phase]} title={texts(`ui.fleet.bulk.phase.${phase}`)} urgent={phase === "stopped"}>
                {phase === "waiting" && waitMs !== undefined && (
                    <p>{counted("ui.fleet.bulk.wait", Math.ceil(waitMs / 1000))}</p>
                )}
                <StopReason preview={preview} state={state} />
            </Notice>
            {/* Not part of the notice, whose changes are read out: these change many times a second. */}
            <p>
                {texts(isEnded ? "ui.fleet.bulk.countsEnded" : "ui.fleet.bulk.counts", {
                    done: formatter.number(counts.done),
                    refused: formatter.number(counts.refused),
                    failed: formatter.number(counts.failed),
                    unsure: formatter.number(counts.unsure),
                    left: formatter.number(counts.left),
                })}
            </p>
            <ProgressIndicator
                label={texts("ui.fleet.bulk.progress")}
                description={texts("ui.fleet.bulk.written", {
                    done: formatter.number(done),
                    all: formatter.number(of),
                })}
                percentComplete={of === 0 ? 1 : done / of}
            />
            <div className="mbx-row">
                {/* One button for each place, so that the focus stays on it when its meaning changes. */}
                {isHalted ? (
                    <DefaultButton text={texts("ui.fleet.bulk.resume")} onClick={() => run.resume()} />
                ) : (
                    <DefaultButton
                        text={texts("ui.fleet.bulk.pause")}
                        disabled={isEnded || phase === "cancelling"}
                        allowDisabledFocus
                        onClick={() => run.pause()}
                    />
                )}
                {isEnded ? (
                    <DefaultButton text={texts("ui.fleet.bulk.close")} onClick={onClose} />
                ) : (
                    <DefaultButton
                        text={texts("ui.fleet.bulk.cancel")}
                        disabled={phase === "cancelling"}
                        allowDisabledFocus
                        onClick={() => run.cancel()}
                    />
                )}
            </div>
        </>
    );
}
