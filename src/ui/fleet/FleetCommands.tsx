import { DefaultButton, ProgressIndicator, type IButton } from "@fluentui/react";
import * as React from "react";
import type { FleetModel } from "../../core/fleet/view-model/fleet-model";
import { Notice } from "../Notice";
import { useSharedServices } from "../shared-context";
import { TimeLabel } from "../TimeLabel";
import type { FleetState } from "./use-fleet";

export interface FleetCommandsProps {
    readonly model: FleetModel;
    readonly state: FleetState;
    readonly viewTitle: string;
    readonly canRefresh: boolean;
    readonly onRefresh: () => void;
    readonly refreshButton: React.RefObject<IButton>;
}

/** What is counted, how old it is, what is missing, and the way to read it again. */
export function FleetCommands(props: FleetCommandsProps): React.ReactElement {
    const { model, state, viewTitle, canRefresh, onRefresh, refreshButton } = props;
    const { texts, formatter } = useSharedServices();
    const { isReading, progress, scope, error } = state;
    return (
        <div className="mbx-section">
            <p role="status" className="mbx-summary">
                {model.summary}
            </p>
            <div className="mbx-row">
                <DefaultButton
                    componentRef={refreshButton}
                    text={texts(isReading ? "ui.refreshing" : "ui.refresh")}
                    disabled={!canRefresh}
                    allowDisabledFocus
                    onClick={onRefresh}
                />
                <span className="mbx-quiet">
                    {texts("ui.dataAsOf")} <TimeLabel time={model.dataAsOf} /> · {model.rowsRead}
                </span>
            </div>
            {scope !== undefined && (
                <p className="mbx-quiet">
                    {texts(`ui.fleet.scope.${scope.kind}`, { view: viewTitle })}{" "}
                    {scope.failure !== undefined && texts("ui.fleet.scope.unread", { error: scope.failure })}
                    {scope.unknownOperator !== undefined &&
                        texts("ui.fleet.scope.operator", { number: scope.unknownOperator })}
                </p>
            )}
            {isReading && progress !== undefined && (
                <ProgressIndicator
                    label={texts(`ui.fleet.reading.${progress.step}`)}
                    {...(progress.of === null
                        ? {}
                        : {
                              percentComplete: progress.of === 0 ? 1 : progress.done / progress.of,
                              description: texts("ui.fleet.reading.progress", {
                                  done: formatter.number(progress.done),
                                  all: formatter.number(progress.of),
                              }),
                          })}
                />
            )}
            {error !== undefined && (
                <Notice sign="problem" title={texts("ui.fleet.failed.part")} urgent>
                    <p>{error}</p>
                </Notice>
            )}
            {model.gaps.length > 0 && (
                <Notice sign="unknown" title={texts("ui.fleet.gaps")}>
                    <ul className="mbx-steps">
                        {model.gaps.map((gap) => (
                            <li key={gap}>{gap}</li>
                        ))}
                    </ul>
                </Notice>
            )}
        </div>
    );
}
