import { DefaultButton, PrimaryButton } from "@fluentui/react";
import * as React from "react";
import type { ChangeView } from "../../core/report/view-model-changes";
import { usePanelServices } from "../panel-context";
import { ValueText } from "./ValueText";

export interface ConfirmBarProps {
    readonly changes: readonly ChangeView[];
    readonly isConfirming: boolean;
    /** Why nothing can be written; the button then stays, disabled, with the reason. */
    readonly obstacle?: string;
    readonly askText: string;
    readonly onAsk: () => void;
    readonly onWrite: () => void;
    readonly onBack: () => void;
}

/** Two steps to a write: the wish, then exactly what it means. */
export function ConfirmBar({
    changes,
    isConfirming,
    obstacle,
    askText,
    onAsk,
    onWrite,
    onBack,
}: ConfirmBarProps): React.ReactElement {
    const { texts } = usePanelServices();
    const question = React.useRef<HTMLDivElement>(null);
    React.useEffect(() => {
        if (isConfirming) question.current?.focus();
    }, [isConfirming]);
    if (!isConfirming) {
        return (
            <div className="mbx-row">
                <PrimaryButton
                    text={askText}
                    disabled={obstacle !== undefined}
                    allowDisabledFocus
                    ariaDescription={obstacle ?? ""}
                    onClick={onAsk}
                />
                {obstacle !== undefined && <span className="mbx-quiet">{obstacle}</span>}
            </div>
        );
    }
    const [first] = changes;
    return (
        <div ref={question} tabIndex={-1} role="group" aria-label={texts("ui.fix.confirm")} className="mbx-notice">
            <div>
                <strong>{texts("ui.fix.confirm")}</strong>
                {changes.length === 1 && first !== undefined ? (
                    <p>
                        {first.label}, <span dir="auto">{first.row}</span>: <ValueText value={first.from} /> →{" "}
                        <ValueText value={first.to} />
                    </p>
                ) : (
                    <p>{texts("ui.fix.confirmMany", { count: changes.length })}</p>
                )}
                <div className="mbx-row">
                    <PrimaryButton text={texts("ui.fix.write")} onClick={onWrite} />
                    <DefaultButton text={texts("ui.fix.back")} onClick={onBack} />
                </div>
            </div>
        </div>
    );
}
