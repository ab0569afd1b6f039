import { DefaultButton } from "@fluentui/react";
import * as React from "react";
import type { Severity } from "../../core/model/finding";
import { isWithoutCause } from "../../core/fleet/fleet";
import type { CauseBarView } from "../../core/fleet/view-model/fleet-model";
import { useSharedServices } from "../shared-context";
import { StatusIcon, type StatusSign } from "../StatusIcon";
import { Bar, type BarProps } from "./Bar";
import { Picture } from "./Picture";
import { hasParts, toggled } from "./row-filter";
import type { BulkWish } from "./bulk/bulk-wish";
import { useCounted } from "./fleet-context";
import type { ChangeView, DashboardView } from "./use-view-state";

export interface CauseRankingProps {
    readonly causes: readonly CauseBarView[];
    readonly view: DashboardView;
    readonly onChange: ChangeView;
    /** Not all mailboxes are judged yet. */
    readonly isCounting: boolean;
    /** The mailboxes could not be read to the end. */
    readonly isUnread: boolean;
    /** Absent where nothing may be written now. */
    readonly onFix?: (wish: BulkWish) => void;
}

const SIGNS: Readonly<Record<Severity, StatusSign>> = { blocking: "problem", degraded: "warning", advice: "info" };
const TONES: Readonly<Record<Severity, BarProps["tone"]>> = { blocking: "bad", degraded: "warn", advice: "quiet" };
/** More causes are shown on demand. */
const FIRST = 8;

function filterOf({ cause }: CauseBarView): DashboardView["filter"] {
    return isWithoutCause(cause) ? { verdict: cause } : { cause };
}

/** The causes by how many mailboxes they hit. One filters the table; one with a safe fix offers it for all its mailboxes. */
export function CauseRanking(props: CauseRankingProps): React.ReactElement {
    const { causes, isCounting, isUnread, view, onChange, onFix } = props;
    const { texts } = useSharedServices();
    const counted = useCounted();
    const [showAll, setShowAll] = React.useState(false);
    const isChosen = (bar: CauseBarView): boolean => hasParts(view.filter, filterOf(bar));
    const toggle = (bar: CauseBarView): void =>
        onChange({ filter: toggled(view.filter, filterOf(bar), "cause", "verdict") });
    const draw = (bars: readonly CauseBarView[]): React.ReactNode => {
        // Mailboxes without a cause would make every bar small.
        const found = bars.filter(({ severity }) => severity !== undefined);
        const most = Math.max(1, ...found.map(({ mailboxes }) => mailboxes));
        const shown = showAll ? bars : bars.slice(0, FIRST);
        return (
            <>
                <ol className="mbx-funnel">
                    {shown.map((bar) => (
                        <li key={bar.cause} className="mbx-cause">
                            <button
                                type="button"
                                className="mbx-part"
                                aria-pressed={isChosen(bar)}
                                onClick={() => toggle(bar)}
                            >
                                <span className="mbx-part-head">
                                    <span className="mbx-row mbx-title">
                                        <StatusIcon
                                            sign={bar.severity === undefined ? "unknown" : SIGNS[bar.severity]}
                                        />
                                        {bar.title}
                                    </span>
                                    <strong>{bar.mailboxesLabel}</strong>
                                </span>
                                {bar.severity !== undefined && (
                                    <Bar share={bar.mailboxes / most} tone={TONES[bar.severity] ?? "quiet"} />
                                )}
                                <span className="mbx-quiet">
                                    {bar.severityLabel !== undefined && `${bar.severityLabel} · ${bar.peopleLabel}`}
                                    {bar.hint}
                                </span>
                            </button>
                            {(onFix === undefined ? [] : bar.safeFixes).map((fix) => (
                                <DefaultButton
                                    key={fix.id}
                                    className="mbx-small"
                                    text={fix.title}
                                    ariaLabel={counted("ui.fleet.fixAll", bar.mailboxes, { fix: fix.title })}
                                    onClick={() =>
                                        onFix?.({
                                            fixId: fix.id,
                                            title: fix.title,
                                            ruleId: bar.cause,
                                            filter: filterOf(bar),
                                        })
                                    }
                                />
                            ))}
                        </li>
                    ))}
                </ol>
                {bars.length > FIRST && (
                    <DefaultButton
                        aria-expanded={showAll}
                        text={texts(showAll ? "ui.fleet.causes.fewer" : "ui.fleet.causes.all", { count: bars.length })}
                        onClick={() => setShowAll(!showAll)}
                    />
                )}
            </>
        );
    };
    return (
        <Picture
            title={texts("ui.fleet.causes")}
            section={{ status: "ok", value: causes }}
            draw={(bars) =>
                bars.length === 0 ? (
                    <p>{texts(`ui.fleet.causes.${isCounting ? "counting" : isUnread ? "unread" : "none"}`)}</p>
                ) : (
                    draw(bars)
                )
            }
            notes={isCounting && causes.length > 0 ? [texts("ui.fleet.causes.counting")] : []}
            table={(bars) => ({
                head: ["cause", "severity", "mailboxes", "people"].map((id) => texts(`ui.fleet.causes.${id}`)),
                rows: bars.map((bar) => ({
                    key: bar.cause,
                    cells: [bar.title, bar.severityLabel ?? "–", bar.mailboxesLabel, bar.peopleLabel || "–"],
                })),
            })}
        />
    );
}
