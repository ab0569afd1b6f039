import type { ViewContext } from "../../report/view-model-context";
import type { SortColumn } from "../rows/select-rows";
import type { CsvColumn } from "../rows/write-csv";
import type { FleetTable } from "../table/fleet-table";
import { causeTitle } from "./fleet-model";

type RowText = (row: number) => string;

function choice({ t }: ViewContext, key: "status" | "approval" | "state", value: number | null): string {
    if (value === null) return t("fleet.unknown");
    const text = t(`fleet.${key}.${value}`);
    // An environment can add values of its own.
    return text === `fleet.${key}.${value}` ? String(value) : text;
}

function iso(ms: number | undefined): string {
    return ms === undefined ? "" : new Date(ms).toISOString();
}

/** The columns whose words are the same on the screen and in the exported file. */
function sharedTexts(table: FleetTable, context: ViewContext) {
    return {
        name: table.name,
        owner: (row) => table.owner(row)?.name ?? "",
        regarding: (row) => table.regarding(row)?.name ?? "",
        profile: (row) => table.profile(row)?.name ?? "",
        businessUnit: (row) => table.businessUnit(row)?.name ?? "",
        server: table.server,
        approval: (row) => choice(context, "approval", table.statuses(row).approval),
        incoming: (row) => choice(context, "status", table.statuses(row).incoming),
        outgoing: (row) => choice(context, "status", table.statuses(row).outgoing),
        appointments: (row) => choice(context, "status", table.statuses(row).appointments),
        cause: (row) => causeTitle(context.t, table.cause(row) ?? table.verdict(row)),
    } satisfies Partial<Record<SortColumn, RowText>>;
}

/** What the detectors say about a row. */
export function fleetNotes(table: FleetTable, row: number, { t }: ViewContext): readonly string[] {
    return [
        ...(table.isSilent(row) ? [t("fleet.detector.silent")] : []),
        ...(table.isPostponed(row) ? [t("fleet.detector.postponed")] : []),
        ...(table.isStuckTest(row) ? [t("fleet.detector.stuckTest")] : []),
    ];
}

/** The words of each column of the table on the screen, made cell by cell, because scrolling shows some cells of very many rows. */
export function fleetTexts(table: FleetTable, context: ViewContext): Readonly<Record<SortColumn, RowText>> {
    const { t, formatter } = context;
    const moment = (ms: number | undefined): string => (ms === undefined ? "" : formatter.dateTime(iso(ms)));
    return {
        ...sharedTexts(table, context),
        since: (row) => moment(table.since(row)),
        lastProcessed: (row) => moment(table.lastProcessed(row)),
        alerts(row) {
            const alerts = table.alerts(row);
            return alerts === undefined ? t("fleet.unknown") : formatter.number(alerts);
        },
    };
}

/** The columns of the exported file: moments in ISO 8601 and plain numbers, which other programs read in every language. */
export function fleetCsvColumns(table: FleetTable, context: ViewContext): readonly CsvColumn[] {
    const { t } = context;
    const shared = sharedTexts(table, context);
    const texts: Readonly<Record<string, RowText>> = {
        name: shared.name,
        owner: shared.owner,
        regarding: shared.regarding,
        profile: shared.profile,
        businessUnit: shared.businessUnit,
        server: shared.server,
        state: (row) => choice(context, "state", table.statuses(row).state),
        approval: shared.approval,
        incoming: shared.incoming,
        outgoing: shared.outgoing,
        appointments: shared.appointments,
        cause: shared.cause,
        severity(row) {
            const severity = table.severity(row);
            return severity === undefined ? "" : t(`severity.${severity}`);
        },
        since: (row) => iso(table.since(row)),
        lastProcessed: (row) => iso(table.lastProcessed(row)),
        alerts: (row) => String(table.alerts(row) ?? ""),
        id: table.id,
    };
    return Object.entries(texts).map(([id, value]) => ({ label: t(`fleet.column.${id}`), value }));
}
