import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { TraceFix } from "../../core/trace/trace-fixes";
import { useFixLauncher } from "../fixes/fix-launcher";
import { usePanelServices } from "../panel-context";

/** Opens the fixes that remove the cause, with the arrival of the email where reading has to begin again. */
export function TraceFixes({ fixes }: { readonly fixes: readonly TraceFix[] }): React.ReactElement | null {
    const { texts } = usePanelServices();
    const launcher = useFixLauncher();
    if (launcher === undefined || fixes.length === 0) return null;
    return (
        <div className="mbx-row" role="group" aria-label={texts("ui.trace.fixes")}>
            {fixes.map((fix) => (
                <DefaultButton
                    key={fix.fixId}
                    text={texts(`fix.${fix.fixId}.title`)}
                    onClick={() => launcher.open(fix)}
                />
            ))}
        </div>
    );
}
