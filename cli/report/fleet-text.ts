import { printable } from "../printable";
import { isWithoutCause } from "../../src/core/fleet/fleet";
import type { FleetModel } from "../../src/core/fleet/view-model/fleet-model";

const BAR = 24;
/** As many causes as a screen shows; the other formats hold all. */
const MOST = 30;

function columns(rows: readonly (readonly string[])[], right: ReadonlySet<number>): readonly string[] {
    const widths = rows.reduce<readonly number[]>(
        (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)),
        [],
    );
    return rows.map((row) =>
        row
            .map((cell, index) =>
                right.has(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
            )
            .join("  ")
            .trimEnd(),
    );
}

function bar(value: number, most: number): string {
    const length = most === 0 ? 0 : Math.round((value / most) * BAR);
    return "#".repeat(value > 0 ? Math.max(1, length) : 0);
}

function section(title: string, lines: readonly string[]): readonly string[] {
    return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function funnelLines({ funnel }: FleetModel): readonly string[] {
    if (funnel.status !== "ok") return [funnel.why];
    const most = funnel.value[0]?.count ?? 0;
    return columns(
        funnel.value.map(({ label, count, countLabel, dropped, droppedLabel }) => [
            label,
            countLabel,
            bar(count, most).padEnd(BAR),
            dropped > 0 ? droppedLabel : "",
        ]),
        new Set([1]),
    );
}

function trendLines({ trend }: FleetModel): readonly string[] {
    if (trend.status !== "ok") return [trend.why];
    const most = Math.max(0, ...trend.value.points.map(({ total }) => total));
    const days = trend.value.points.map(({ label, errors, warnings, total }) => [
        label,
        `${errors} errors`,
        `${warnings} warnings`,
        bar(total, most),
    ]);
    return [...columns(days, new Set([1, 2])), trend.value.note];
}

function causeLines({ causes }: FleetModel): readonly string[] {
    const rows = causes.slice(0, MOST).map(({ mailboxesLabel, people, peopleLabel, title, severityLabel, cause }) => [
        mailboxesLabel,
        people === 0 ? "" : peopleLabel,
        severityLabel ?? "",
        // What stands in brackets can be given to --cause; a mailbox without a cause has none.
        isWithoutCause(cause) ? title : `${title} (${cause})`,
    ]);
    const left = causes.length - rows.length;
    return [...columns(rows, new Set([0, 1])), ...(left > 0 ? [`and ${left} more causes`] : [])];
}

/** Breaks a line at spaces; what goes on stands a little further in than a line that is not at the edge. */
function fit(line: string, width: number): readonly string[] {
    const edge = line.length - line.trimStart().length;
    const indent = " ".repeat(edge === 0 ? 0 : edge + 2);
    const lines: string[] = [];
    let rest = line;
    while (rest.length > width) {
        const cut = rest.lastIndexOf(" ", width);
        if (cut <= indent.length) break;
        lines.push(rest.slice(0, cut).trimEnd());
        rest = indent + rest.slice(cut).trimStart();
    }
    return [...lines, rest];
}

/** The fleet as a terminal of `width` columns shows it. */
export function fleetText(model: FleetModel, width: number): string {
    const detectors = model.detectors.filter(({ count, isComplete }) => count > 0 || !isComplete);
    return [
        model.summary,
        `As of ${model.dataAsOf.local}. ${model.rowsRead}, ${model.requests} requests.`,
        ...section(
            "Profiles with one cause for most of their mailboxes",
            model.profiles.map(({ text }) => text),
        ),
        ...section("Causes", causeLines(model)),
        ...section("How far mailboxes get", funnelLines(model)),
        ...section(
            "Silent and stuck",
            detectors.map(({ label, countLabel, hint }) => `${label}: ${countLabel}. ${hint}`),
        ),
        ...section("Alerts by day", trendLines(model)),
        ...section("Not read", model.gaps),
    ]
        .flatMap((line) => fit(printable(line), width))
        .join("\n");
}
