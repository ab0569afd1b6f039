import { FocusZone, FocusZoneDirection } from "@fluentui/react";
import * as React from "react";
import type { FleetModel, TrendPointView, TrendView } from "../../core/fleet/view-model/fleet-model";
import { useSharedServices } from "../shared-context";
import { useCounted } from "./fleet-context";
import { Disclosure } from "../Disclosure";
import { Bar } from "./Bar";
import { Picture } from "./Picture";
import type { ChangeView, DashboardView } from "./use-view-state";

export interface TrendPictureProps {
    readonly trend: FleetModel["trend"];
    readonly view: DashboardView;
    readonly onChange: ChangeView;
}

const LEVELS = ["errors", "warnings", "information"] as const;
const HEIGHT = 120;

function Column({ point, most }: { readonly point: TrendPointView; readonly most: number }): React.ReactElement {
    let top = HEIGHT;
    return (
        <svg width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
            {LEVELS.map((level) => {
                const height = (point[level] / most) * HEIGHT;
                top -= height;
                return (
                    <rect key={level} className={`mbx-level-${level}`} x="12%" width="76%" y={top} height={height} />
                );
            })}
        </svg>
    );
}

interface DaysProps extends Omit<TrendPictureProps, "trend"> {
    readonly value: TrendView;
}

/** One column for each day, the newest in sight. */
function Days({ value: { points }, view, onChange }: DaysProps): React.ReactElement {
    const { texts, formatter } = useSharedServices();
    const counted = useCounted();
    const last = React.useRef<HTMLButtonElement>(null);
    React.useLayoutEffect(() => {
        const box = last.current?.closest<HTMLElement>(".mbx-scroll");
        // Right-to-left boxes count from zero downwards.
        if (box) box.scrollLeft = getComputedStyle(box).direction === "rtl" ? -box.scrollWidth : box.scrollWidth;
    }, []);
    const most = Math.max(1, ...points.map(({ total }) => total));
    const highest = points.find(({ total }) => total === most);
    return (
        <>
            <ul className="mbx-legend">
                {LEVELS.map((level) => (
                    <li key={level}>
                        <svg width="12" height="12" aria-hidden="true" focusable="false">
                            <rect className={`mbx-level-${level}`} x="1" y="1" width="10" height="10" />
                        </svg>
                        {texts(`ui.fleet.trend.${level}`)}
                    </li>
                ))}
                {highest !== undefined && (
                    <li className="mbx-quiet">
                        {counted("ui.fleet.trend.highest", highest.total, { day: highest.label })}
                    </li>
                )}
            </ul>
            <FocusZone direction={FocusZoneDirection.horizontal} className="mbx-scroll">
                <div className="mbx-days" role="group" aria-label={texts("ui.fleet.trend.days")}>
                    {points.map((point, index) => {
                        const name = texts("ui.fleet.trend.day", {
                            day: point.label,
                            errors: formatter.number(point.errors),
                            warnings: formatter.number(point.warnings),
                            information: formatter.number(point.information),
                        });
                        return (
                            <button
                                key={point.day}
                                ref={index === points.length - 1 ? last : undefined}
                                type="button"
                                className="mbx-part mbx-day"
                                title={name}
                                aria-label={name}
                                aria-pressed={view.day === point.day}
                                onClick={() => onChange({ day: view.day === point.day ? undefined : point.day })}
                            >
                                <Column point={point} most={most} />
                            </button>
                        );
                    })}
                </div>
                <div className="mbx-axis" aria-hidden="true">
                    <span>{points[0]?.label}</span>
                    <span>{points[points.length - 1]?.label}</span>
                </div>
            </FocusZone>
        </>
    );
}

/** The platform's own numbers for what alerts are about; each filters the table. */
function TraceCodes({ value: { codes }, view, onChange }: DaysProps): React.ReactElement | null {
    const { texts } = useSharedServices();
    if (codes.length === 0) return null;
    const most = Math.max(1, ...codes.map(({ alerts }) => alerts));
    return (
        <Disclosure showText={texts("ui.fleet.trend.codes.show")} hideText={texts("ui.fleet.trend.codes.hide")}>
            {() => (
                <ul className="mbx-funnel" aria-label={texts("ui.fleet.trend.codes")}>
                    {codes.map(({ traceCode, label, alerts, alertsLabel }) => (
                        <li key={label}>
                            <button
                                type="button"
                                className="mbx-part"
                                aria-pressed={view.traceCode === traceCode}
                                onClick={() =>
                                    onChange({ traceCode: view.traceCode === traceCode ? undefined : traceCode })
                                }
                            >
                                <span className="mbx-part-head">
                                    <span>{label}</span>
                                    <strong>{alertsLabel}</strong>
                                </span>
                                <Bar share={alerts / most} />
                            </button>
                        </li>
                    ))}
                </ul>
            )}
        </Disclosure>
    );
}

/** Alerts of each retained day by level; a day or a trace code filters the table. The arrow keys move between days. */
export function TrendPicture({ trend, view, onChange }: TrendPictureProps): React.ReactElement {
    const { texts, formatter } = useSharedServices();
    const numbersOf = (point: TrendPointView): readonly string[] =>
        LEVELS.map((level) => formatter.number(point[level]));
    return (
        <Picture
            isWide
            title={texts("ui.fleet.trend")}
            section={trend}
            draw={(value) => (
                <>
                    {value.points.length === 0 ? (
                        <p>{texts("ui.fleet.trend.none")}</p>
                    ) : (
                        <Days value={value} view={view} onChange={onChange} />
                    )}
                    <TraceCodes value={value} view={view} onChange={onChange} />
                </>
            )}
            notes={trend.status === "ok" ? [trend.value.note] : []}
            table={({ points }) => ({
                head: [texts("ui.fleet.trend.date"), ...LEVELS.map((level) => texts(`ui.fleet.trend.${level}`))],
                rows: [...points]
                    .reverse()
                    .map((point) => ({ key: point.day, cells: [point.label, ...numbersOf(point)] })),
            })}
        />
    );
}
