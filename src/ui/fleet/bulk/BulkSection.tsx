import { DefaultButton, PrimaryButton, ProgressIndicator } from "@fluentui/react";
import * as React from "react";
import type { FleetTable } from "../../../core/fleet/table/fleet-table";
import { Notice } from "../../Notice";
import { useCounted, useFleetServices } from "../fleet-context";
import { BulkNotes } from "./BulkNotes";
import { BulkProgress } from "./BulkProgress";
import { BulkTable } from "./BulkTable";
import type { BulkWish } from "./bulk-wish";
import { KeptRecords } from "./KeptRecords";
import { useBulk } from "./use-bulk";

export interface BulkSectionProps {
    readonly table: FleetTable;
    readonly wish: BulkWish;
    readonly isRtl: boolean;
    /** From the first write until it is closed, a batch must not be taken away by a change of the view. */
    readonly onBusy: (isBusy: boolean) => void;
    readonly onClose: (hasWritten: boolean) => void;
}

/** A safe fix for many mailboxes: the whole batch is shown first, then written one by one. */
export function BulkSection({ table, wish, isRtl, onBusy, onClose }: BulkSectionProps): React.ReactElement {
    const { texts } = useFleetServices();
    const counted = useCounted();
    const { stage, confirm } = useBulk(table, wish);
    const heading = React.useRef<HTMLHeadingElement>(null);
    const section = React.useRef<HTMLElement>(null);
    const name = stage.stage;
    // Each stage has other buttons; the focus goes on to the heading unless the reader is elsewhere.
    const isFirst = React.useRef(true);
    React.useLayoutEffect(() => {
        const { activeElement, body } = document;
        const isHere = activeElement === body || section.current?.contains(activeElement) === true;
        if (isFirst.current || isHere) heading.current?.focus();
        isFirst.current = false;
    }, [name]);
    const hasBegun = name === "written";
    React.useEffect(() => {
        if (!hasBegun) return undefined;
        onBusy(true);
        return () => onBusy(false);
    }, [hasBegun, onBusy]);
    const title = texts("ui.fleet.bulk.title", { fix: wish.title });
    const body = (): React.ReactNode => {
        switch (stage.stage) {
            case "preparing":
                return (
                    <>
                        <ProgressIndicator
                            label={texts("ui.fleet.bulk.preparing")}
                            description={
                                stage.of === 0
                                    ? ""
                                    : texts("ui.fleet.bulk.prepared", { done: stage.done, all: stage.of })
                            }
                            {...(stage.of === 0 ? {} : { percentComplete: stage.done / stage.of })}
                        />
                        <DefaultButton text={texts("ui.fleet.bulk.leave")} onClick={() => onClose(false)} />
                    </>
                );
            case "failed":
                return (
                    <>
                        <Notice sign="problem" title={texts("ui.fleet.bulk.failed")} urgent>
                            <p>{stage.error}</p>
                        </Notice>
                        <DefaultButton text={texts("ui.fleet.bulk.close")} onClick={() => onClose(false)} />
                    </>
                );
            case "preview": {
                const { ready, skipped, unread } = stage.preview.counts;
                return (
                    <>
                        <p role="status">
                            {counted("ui.fleet.bulk.ready", ready)}{" "}
                            {skipped > 0 && counted("ui.fleet.bulk.skipped", skipped)}{" "}
                            {unread > 0 && counted("ui.fleet.bulk.unreadCount", unread)}
                        </p>
                        <BulkTable preview={stage.preview} isRtl={isRtl} />
                        <p>{texts("ui.fleet.bulk.promise")}</p>
                        <BulkNotes preview={stage.preview} />
                        <div className="mbx-row">
                            <PrimaryButton
                                text={counted("ui.fleet.bulk.confirm", ready)}
                                disabled={ready === 0}
                                allowDisabledFocus
                                onClick={confirm}
                            />
                            <DefaultButton text={texts("ui.fleet.bulk.leave")} onClick={() => onClose(false)} />
                        </div>
                    </>
                );
            }
            case "written":
                return (
                    <>
                        <BulkProgress
                            preview={stage.preview}
                            run={stage.run}
                            state={stage.state}
                            onClose={() => onClose(true)}
                        />
                        <KeptRecords state={stage.state} />
                        <BulkTable preview={stage.preview} state={stage.state} isRtl={isRtl} />
                    </>
                );
        }
    };
    return (
        <section ref={section} className="mbx-card" aria-label={title}>
            <h3 ref={heading} tabIndex={-1}>
                {title}
            </h3>
            {body()}
        </section>
    );
}
