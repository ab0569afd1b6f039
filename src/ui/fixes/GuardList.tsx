import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { Guard } from "../../core/fixes/define-fix";
import { sayView } from "../../core/report/view-model-context";
import { usePanelServices, useViewContext } from "../panel-context";
import { StatusIcon, type StatusSign } from "../StatusIcon";
import type { FixRequest } from "./fix-launcher";

const SIGNS: Readonly<Record<Guard["level"], StatusSign>> = { stop: "problem", warn: "warning", info: "info" };

export interface GuardListProps {
    readonly guards: readonly Guard[];
    /** Another fix must be looked at and confirmed on its own. */
    readonly onInstead: (request: FixRequest) => void;
}

/** What the change would do, what to watch out for, and what forbids it. */
export function GuardList({ guards, onInstead }: GuardListProps): React.ReactElement | null {
    const { texts } = usePanelServices();
    const context = useViewContext();
    if (guards.length === 0) return null;
    return (
        <ul className="mbx-list">
            {guards.map(({ level, message, instead }) => (
                <li key={message.key} className="mbx-row mbx-title">
                    <StatusIcon sign={SIGNS[level]} />
                    <div>
                        <p dir="auto">{sayView(context, message)}</p>
                        {instead !== undefined && (
                            <DefaultButton
                                text={texts("ui.fix.instead", { title: texts(`fix.${instead.fixId}.title`) })}
                                onClick={() => onInstead({ fixId: instead.fixId, input: instead.input })}
                            />
                        )}
                    </div>
                </li>
            ))}
        </ul>
    );
}
