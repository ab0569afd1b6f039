import * as React from "react";
import type { SettingsView } from "../core/report/view-model-settings";
import { DataTable } from "./DataTable";
import { usePanelServices } from "./panel-context";

/** What the mailbox's and the organization's settings mean for this mailbox. */
export function SettingsTab({ settings }: { readonly settings: SettingsView }): React.ReactElement {
    const { texts } = usePanelServices();
    const head = ["setting", "value", "meaning", "column"].map((id) => texts(`column.${id}`));
    return (
        <div className="mbx-section">
            <h3>{texts("part.settings")}</h3>
            {settings.groups.map((group) => (
                <React.Fragment key={group.id}>
                    <h4>{group.title}</h4>
                    {group.emptyReason !== undefined && (
                        <p>
                            <strong>{group.emptyReason}</strong>
                        </p>
                    )}
                    {group.rows.length > 0 && (
                        <DataTable
                            label={group.title}
                            head={head}
                            rows={group.rows.map((row) => ({
                                key: row.name,
                                cells: [row.label, row.value, row.meaning, row.name],
                            }))}
                        />
                    )}
                </React.Fragment>
            ))}
        </div>
    );
}
