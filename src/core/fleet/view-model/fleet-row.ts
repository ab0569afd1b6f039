import type { Severity } from "../../model/finding";
import type { ViewContext } from "../../report/view-model-context";
import type { CsvColumn } from "../rows/write-csv";
import type { FleetTable } from "../table/fleet-table";
import { causeTitle } from "./fleet-model";

/** One row of the table in words. */
export interface FleetRowView {
    readonly id: string;
    readonly name: string;
    readonly owner: string;
    readonly regarding: string;
    readonly profile: string;
    readonly businessUnit: string;
    readonly server: string;
    readonly state: string;
    readonly incoming: string;
    readonly outgoing: string;
    readonly appointments: string;
    readonly approval: string;
    readonly cause: string;
    /** A rule's id; undefined when there is none or only the form can tell. */
    readonly causeId?: string;
    readonly severity?: Severity;
    readonly severityLabel: string;
    readonly since: string;
    readonly lastProcessed: string;
    readonly alerts: string;
    /** What the detectors say about it. */
    readonly notes: readonly string[];
}

function choice({ t }: ViewContext, key: "status" | "approval" | "state", value: number | null): string {
    if (value === null) return t("fleet.unknown");
    const text = t(`fleet.${key}.${value}`);
    // An environment can add values of its own.
    return text === `fleet.${key}.${value}` ? String(value) : text;
}

function iso(ms: number | undefined): string | undefined {
    return ms === undefined ? undefined : new Date(ms).toISOString();
}

/** Makes one row's texts; cheap enough for every row that is on the screen. */
export function fleetRowView(table: FleetTable, row: number, context: ViewContext): FleetRowView {
    const { t, formatter } = context;
    const statuses = table.statuses(row);
    const causeId = table.cause(row);
    const severity = table.severity(row);
    const moment = (ms: number | undefined): string => {
        const text = iso(ms);
        return text === undefined ? "" : formatter.dateTime(text);
    };
    const alerts = table.alerts(row);
    const notes = [
        ...(table.isSilent(row) ? [t("fleet.detector.silent")] : []),
        ...(table.isPostponed(row) ? [t("fleet.detector.postponed")] : []),
        ...(table.isStuckTest(row) ? [t("fleet.detector.stuckTest")] : []),
    ];
    return {
        id: table.id(row),
        name: table.name(row),
        owner: table.owner(row)?.name ?? "",
        regarding: table.regarding(row)?.name ?? "",
        profile: table.profile(row)?.name ?? "",
        businessUnit: table.businessUnit(row)?.name ?? "",
        server: table.server(row),
        state: choice(context, "state", statuses.state),
        incoming: choice(context, "status", statuses.incoming),
        outgoing: choice(context, "status", statuses.outgoing),
        appointments: choice(context, "status", statuses.appointments),
        approval: choice(context, "approval", statuses.approval),
        cause: causeTitle(t, causeId ?? table.verdict(row)),
        ...(causeId === undefined ? {} : { causeId }),
        ...(severity === undefined ? {} : { severity }),
        severityLabel: severity === undefined ? "" : t(`severity.${severity}`),
        since: moment(table.since(row)),
        lastProcessed: moment(table.lastProcessed(row)),
        alerts: alerts === undefined ? t("fleet.unknown") : formatter.number(alerts),
        notes,
    };
}

/** The columns of the exported file: moments in ISO 8601 and plain numbers, which other programs read in every language. */
export function fleetCsvColumns(table: FleetTable, context: ViewContext): readonly CsvColumn[] {
    const { t } = context;
    const column = (id: string, value: (row: number) => string): CsvColumn => ({
        label: t(`fleet.column.${id}`),
        value,
    });
    const status = (id: "incoming" | "outgoing" | "appointments"): CsvColumn =>
        column(id, (row) => choice(context, "status", table.statuses(row)[id]));
    return [
        column("name", table.name),
        column("owner", (row) => table.owner(row)?.name ?? ""),
        column("regarding", (row) => table.regarding(row)?.name ?? ""),
        column("profile", (row) => table.profile(row)?.name ?? ""),
        column("businessUnit", (row) => table.businessUnit(row)?.name ?? ""),
        column("server", table.server),
        column("state", (row) => choice(context, "state", table.statuses(row).state)),
        column("approval", (row) => choice(context, "approval", table.statuses(row).approval)),
        status("incoming"),
        status("outgoing"),
        status("appointments"),
        column("cause", (row) => causeTitle(t, table.cause(row) ?? table.verdict(row))),
        column("severity", (row) => {
            const severity = table.severity(row);
            return severity === undefined ? "" : t(`severity.${severity}`);
        }),
        column("since", (row) => iso(table.since(row)) ?? ""),
        column("lastProcessed", (row) => iso(table.lastProcessed(row)) ?? ""),
        column("alerts", (row) => String(table.alerts(row) ?? "")),
        column("id", table.id),
    ];
}
