import * as React from "react";
import type { PrivilegeCheck } from "../../core/fixes/viewer-privileges";
import { usePanelServices } from "../panel-context";
import { StatusIcon, type StatusSign } from "../StatusIcon";

const SIGNS: Readonly<Record<PrivilegeCheck["outcome"], StatusSign>> = {
    held: "ok",
    missing: "problem",
    unknown: "unknown",
};

export interface PermissionProps {
    readonly privileges: readonly string[];
    readonly check: PrivilegeCheck;
}

/** Which privileges the change needs, and whether the reader holds them. */
export function Permission({ privileges, check }: PermissionProps): React.ReactElement {
    const { texts, formatter } = usePanelServices();
    if (privileges.length === 0) return <p>{texts("ui.fix.needsNone")}</p>;
    const missing = check.outcome === "missing" ? formatter.list(check.missing) : "";
    return (
        <div className="mbx-row mbx-title">
            <StatusIcon sign={SIGNS[check.outcome]} />
            <p>
                {texts("fix.needs", { privileges: formatter.list(privileges) })}{" "}
                {texts(`ui.fix.privileges.${check.outcome}`, { privileges: missing })}
            </p>
        </div>
    );
}
