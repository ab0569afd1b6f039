import { DefaultButton, PrimaryButton } from "@fluentui/react";
import * as React from "react";
import type { FixView } from "../../core/report/view-model-fixes";
import { usePanelServices } from "../panel-context";
import { useFixLauncher } from "./fix-launcher";

export interface FixButtonsProps {
    readonly fixes: readonly FixView[];
    /** The first of these is what the reader should do first of all. */
    readonly isFirst: boolean;
}

/** The fixes of a finding: a button each, and the reason where one does not fit. */
export function FixButtons({ fixes, isFirst }: FixButtonsProps): React.ReactElement | null {
    const { texts } = usePanelServices();
    const launcher = useFixLauncher();
    if (launcher === undefined || fixes.length === 0) return null;
    const offered = fixes.filter(({ isOffered }) => isOffered);
    const others = fixes.filter(({ isOffered }) => !isOffered);
    return (
        <div className="mbx-fixes">
            {offered.length > 0 && (
                <div className="mbx-row" role="group" aria-label={texts("ui.fix.offers")}>
                    {offered.map(({ fixId, ruleId, title, safety }, index) => {
                        const Button = isFirst && index === 0 ? PrimaryButton : DefaultButton;
                        return (
                            <Button
                                key={fixId}
                                text={texts(safety === "manual" ? "ui.fix.manual" : "ui.fix.open", { title })}
                                onClick={() => launcher.open({ fixId, ruleId })}
                            />
                        );
                    })}
                </div>
            )}
            {others.map(({ fixId, title, why }) => (
                <p key={fixId} className="mbx-quiet">
                    {texts("ui.fix.notOffered", { title, why })}
                </p>
            ))}
        </div>
    );
}
