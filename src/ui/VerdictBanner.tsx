import * as React from "react";
import type { VerdictKind } from "../core/report/report";
import type { VerdictView } from "../core/report/view-model-verdict";
import { usePanelServices } from "./panel-context";
import { edgeClass, StatusIcon, type StatusSign } from "./StatusIcon";
import { TimeLabel } from "./TimeLabel";

const SIGNS: Readonly<Record<VerdictKind, StatusSign>> = {
    stopped: "stop",
    impaired: "warning",
    clear: "ok",
    undecided: "unknown",
    unreadable: "problem",
};

/** The answer in one sentence, with what follows from it. */
export function VerdictBanner({ verdict }: { readonly verdict: VerdictView }): React.ReactElement {
    const { texts } = usePanelServices();
    return (
        <section className={`mbx-verdict ${edgeClass(SIGNS[verdict.kind])}`} aria-label={texts("part.verdict")}>
            <StatusIcon sign={SIGNS[verdict.kind]} />
            <div>
                <div role="status">
                    <span className="mbx-badge">{verdict.label}</span>
                    <h3 dir="auto">{verdict.sentence}</h3>
                    {verdict.detail !== "" && <p dir="auto">{verdict.detail}</p>}
                    {verdict.alsoUnchecked !== undefined && <p>{verdict.alsoUnchecked}</p>}
                </div>
                <div className="mbx-row mbx-quiet">
                    {verdict.stage !== undefined && <span>{texts("verdict.stage", { stage: verdict.stage })}</span>}
                    {verdict.actor !== undefined && <span>{texts("verdict.actor", { actor: verdict.actor })}</span>}
                    {verdict.since !== undefined && (
                        <span>
                            {texts("ui.since")}: <TimeLabel time={verdict.since} />
                        </span>
                    )}
                </div>
            </div>
        </section>
    );
}
