import type { Fleet } from "../../src/core/fleet/fleet";
import type { FleetTable } from "../../src/core/fleet/table/fleet-table";

function moment(ms: number | undefined): string | null {
    return ms === undefined ? null : new Date(ms).toISOString();
}

/** One mailbox as plain data; values are the platform's own, null stands for nothing or not known. */
export function mailboxJson(table: FleetTable, row: number): string {
    const { state, approval, incoming, outgoing, appointments, enabledForIncoming } = table.statuses(row);
    return JSON.stringify({
        mailboxId: table.id(row),
        name: table.name(row),
        owner: table.owner(row) ?? null,
        regarding: table.regarding(row) ?? null,
        profile: table.profile(row) ?? null,
        businessUnit: table.businessUnit(row) ?? null,
        server: table.server(row),
        statecode: state,
        emailrouteraccessapproval: approval,
        incomingemailstatus: incoming,
        outgoingemailstatus: outgoing,
        actstatus: appointments,
        enabledforincomingemail: enabledForIncoming,
        lastStep: table.lastStep(row),
        verdict: table.verdict(row),
        cause: table.cause(row) ?? null,
        severity: table.severity(row) ?? null,
        since: moment(table.since(row)),
        lastProcessed: moment(table.lastProcessed(row)),
        alerts: table.alerts(row) ?? null,
        silent: table.isSilent(row),
        postponed: table.isPostponed(row),
        stuckTest: table.isStuckTest(row),
    });
}

/** Everything but the mailboxes, without the closing brace, so that they can follow one by one. */
export function fleetHeadJson({ readAt, funnel, trend, tally, gaps, requests, roundTripsToPicture }: Fleet): string {
    const { funnel: counted, ...sums } = tally;
    const head = {
        schema: "mailbox-diagnostics/fleet",
        version: 1,
        readAt,
        funnel: funnel.status === "ok" ? funnel.value : null,
        funnelOfRows: counted,
        trend: trend.status === "ok" ? trend.value : null,
        ...sums,
        gaps,
        requests,
        roundTripsToPicture,
    };
    return `${JSON.stringify(head, null, 2).replace(/\n\}$/, "")},\n  "mailboxes": [`;
}
