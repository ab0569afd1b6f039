import * as React from "react";
import type { AccessState, AccessView } from "../core/report/view-model-access";
import { DataTable } from "./DataTable";
import { usePanelServices } from "./panel-context";
import { StatusIcon, type StatusSign } from "./StatusIcon";

const SIGNS: Readonly<Record<AccessState, StatusSign>> = {
    held: "ok",
    short: "warning",
    missing: "problem",
    unknown: "unknown",
};

/** The privilege matrix: what synchronization needs, what the owner has, and through which role or team. */
export function AccessTab({ access }: { readonly access: AccessView }): React.ReactElement {
    const { texts } = usePanelServices();
    const head = ["privilege", "state", "required", "effective", "from", "neededFor"].map((id) =>
        texts(`column.${id}`),
    );
    const rows = access.rows.map((row) => ({
        key: `${row.privilege} ${row.neededFor}`,
        cells: [
            row.privilege,
            <span key="state" className="mbx-row">
                <StatusIcon sign={SIGNS[row.state]} /> {row.stateLabel}
            </span>,
            row.required,
            row.effective,
            row.from.join("; "),
            row.neededFor,
        ],
    }));
    return (
        <div className="mbx-section">
            <h3>{texts("part.access")}</h3>
            {access.coverage !== undefined && <p className="mbx-quiet">{access.coverage}</p>}
            {access.emptyReason !== undefined && (
                <p>
                    <strong>{access.emptyReason}</strong>
                </p>
            )}
            <h4>{texts("access.roles")}</h4>
            {access.roles.length === 0 ? (
                <p>{texts("access.noRoles")}</p>
            ) : (
                <ul className="mbx-steps">
                    {access.roles.map((role, index) => (
                        <li key={index}>{role}</li>
                    ))}
                </ul>
            )}
            {rows.length > 0 && <DataTable label={texts("part.access")} head={head} rows={rows} />}
        </div>
    );
}
