import { Shimmer, ShimmerElementType } from "@fluentui/react";
import * as React from "react";
import { usePanelServices } from "./panel-context";
import type { DiagnosisProgress } from "./services";

const LINES = ["100%", "80%", "90%"] as const;

/** Placeholders and, in words, what is still being read. */
export function LoadingView({ progress }: { readonly progress: DiagnosisProgress }): React.ReactElement {
    const { texts, formatter } = usePanelServices();
    const { done, pending } = progress;
    const all = done.length + pending.length;
    return (
        <div className="mbx-section" aria-busy="true">
            <div role="status">
                <h3>{texts("ui.loading.title")}</h3>
                <p>
                    {all === 0 ? texts("ui.loading.start") : texts("ui.loading.progress", { done: done.length, all })}
                </p>
            </div>
            {pending.length > 0 && (
                <p className="mbx-quiet">
                    {texts("ui.loading.pending", {
                        sections: formatter.list(pending.map((id) => texts(`section.${id}`))),
                    })}
                </p>
            )}
            <div aria-hidden="true">
                {LINES.map((width) => (
                    <Shimmer
                        key={width}
                        width={width}
                        shimmerElements={[{ type: ShimmerElementType.line, height: 16 }]}
                        styles={{ root: { marginBlock: 8 } }}
                    />
                ))}
            </div>
        </div>
    );
}
