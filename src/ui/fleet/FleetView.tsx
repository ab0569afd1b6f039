import { DefaultButton, Spinner, type IButton } from "@fluentui/react";
import * as React from "react";
import { buildFleetModel } from "../../core/fleet/view-model/fleet-model";
import type { Fleet } from "../../core/fleet/fleet";
import type { FleetTable } from "../../core/fleet/table/fleet-table";
import { Notice } from "../Notice";
import { BulkSection } from "./bulk/BulkSection";
import type { BulkWish } from "./bulk/bulk-wish";
import { CauseRanking } from "./CauseRanking";
import { Detectors, ProfileFindings } from "./Findings";
import { FleetCommands } from "./FleetCommands";
import { useFleetServices } from "./fleet-context";
import type { ViewSource } from "./fleet-services";
import { FunnelPicture } from "./FunnelPicture";
import { TableSection } from "./TableSection";
import { TrendPicture } from "./TrendPicture";
import { useFleet, type FleetState } from "./use-fleet";
import { useViewState } from "./use-view-state";

export interface FleetViewProps {
    readonly source: ViewSource;
    readonly isRtl: boolean;
    /** The host lets nothing be changed here. */
    readonly isReadOnly: boolean;
    /** The host shows other mailboxes by now; they are counted when the batch is over. */
    readonly hasMoved: boolean;
    readonly onBusy: (isBusy: boolean) => void;
}

/** The fleet from the first question to the last row; each state has an end. */
export function FleetView({ source, ...props }: FleetViewProps): React.ReactElement {
    const { texts, readFleet } = useFleetServices();
    const { state, refresh } = useFleet(source, readFleet);
    if (state.fleet !== undefined) {
        return <Picture fleet={state.fleet} state={state} title={source.title} onRefresh={refresh} {...props} />;
    }
    if (state.error !== undefined) {
        return (
            <Notice sign="problem" title={texts("ui.fleet.failed")} urgent>
                <p>{state.error}</p>
                <DefaultButton text={texts("ui.failed.retry")} onClick={refresh} />
            </Notice>
        );
    }
    return <Spinner label={texts("ui.fleet.counting")} ariaLive="polite" styles={{ root: { padding: 24 } }} />;
}

interface PictureProps extends Omit<FleetViewProps, "source"> {
    readonly fleet: Fleet;
    readonly state: FleetState;
    readonly title: string;
    readonly onRefresh: () => void;
}

function Picture(props: PictureProps): React.ReactElement {
    const { fleet, state, title, isRtl, isReadOnly, hasMoved, onBusy, onRefresh } = props;
    const services = useFleetServices();
    const { texts, formatter, now } = services;
    const refreshButton = React.useRef<IButton>(null);
    const [view, change] = useViewState(services);
    // The batch belongs to the rows that the reader saw; a refresh must not exchange them.
    const [job, setJob] = React.useState<{ readonly wish: BulkWish; readonly table: FleetTable }>();
    const { table } = fleet;
    const fix = React.useCallback((wish: BulkWish) => setJob({ wish, table: wish.table ?? table }), [table]);
    const model = React.useMemo(() => buildFleetModel(fleet, texts, formatter, now()), [fleet, texts, formatter, now]);
    const canFix = !isReadOnly && fleet.phase === "done";
    const choice = { view, onChange: change };
    return (
        <>
            <FleetCommands
                model={model}
                state={state}
                viewTitle={title}
                onRefresh={onRefresh}
                refreshButton={refreshButton}
                canRefresh={!state.isReading && !hasMoved}
            />
            <div className="mbx-pictures">
                <div>
                    <FunnelPicture funnel={model.funnel} {...choice} />
                    <ProfileFindings model={model} {...choice} />
                    <Detectors model={model} {...choice} />
                </div>
                <CauseRanking
                    causes={model.causes}
                    isCounting={fleet.phase !== "done"}
                    isUnread={fleet.gaps.some(({ part }) => part === "mailboxes")}
                    {...choice}
                    {...(canFix && job === undefined ? { onFix: fix } : {})}
                />
                <TrendPicture trend={model.trend} {...choice} />
            </div>
            {hasMoved && <Notice sign="info" title={texts("ui.fleet.bulk.viewChanged")} />}
            {job !== undefined && (
                <BulkSection
                    {...job}
                    isRtl={isRtl}
                    onBusy={onBusy}
                    onClose={(hasWritten) => {
                        setJob(undefined);
                        // The button that had the focus goes away with the batch.
                        refreshButton.current?.focus();
                        if (hasWritten) onRefresh();
                    }}
                />
            )}
            <TableSection
                fleet={fleet}
                model={model}
                isRtl={isRtl}
                canFix={canFix && job === undefined}
                onFix={fix}
                {...choice}
            />
        </>
    );
}
