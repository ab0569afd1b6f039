import * as React from "react";
import type { PanelModel } from "../core/report/view-model";
import { CauseCard } from "./CauseCard";
import { usePanelServices } from "./panel-context";

export function CausesTab({ model }: { readonly model: PanelModel }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <div className="mbx-section">
            <h3>{texts("part.causes")}</h3>
            {model.causes.length === 0 && (
                <p>
                    {texts("ui.causes.none")} {model.verdict.detail}
                </p>
            )}
            {model.causes.map((cause, index) => (
                <CauseCard key={cause.key} cause={cause} level={4} folded={index > 0} />
            ))}
        </div>
    );
}
