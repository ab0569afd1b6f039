import type { Section } from "../../model/section";
import type { Fleet, FleetRequest, FunnelSums, Trend } from "../fleet";
import { judgePage } from "../judge/judge-page";
import { startTally } from "../judge/tally";
import { createTable } from "../table/build-table";
import { readFunnel } from "./read-funnel";
import { createPageReader } from "./read-page";
import { byRange, readPageAlerts } from "./read-page-alerts";
import { allShared, alertRetention, approvalNeeds, readShared } from "./read-shared";
import { readTrend } from "./read-trend";
import { createReader, type FleetReader } from "./reader";

/** Alerts a mailbox has on average, where the trend could not tell. */
const USUAL_ALERTS = 5;
/** Second looks of one page, so that all of them stay a small part of the requests. */
const SECOND_LOOKS = 2;

interface Counted {
    readonly funnel: Section<FunnelSums>;
    readonly trend: Section<Trend>;
    readonly roundTrips: number;
}

function known<T>(section: Section<T>): T | undefined {
    return section.status === "ok" ? section.value : undefined;
}

async function countAll(reader: FleetReader, shared: ReturnType<typeof readShared>): Promise<Counted> {
    const trips = { funnel: 0, trend: 0 };
    const needs = shared.organization.then(approvalNeeds);
    const retention = shared.organization.then(alertRetention);
    // Both may be given up before they are awaited.
    needs.catch(() => undefined);
    retention.catch(() => undefined);
    const [funnel, trend] = await Promise.all([
        reader.part("funnel", () =>
            readFunnel(reader, needs, () => {
                trips.funnel += 1;
            }),
        ),
        reader.part("trend", () =>
            readTrend(reader, retention, () => {
                trips.trend += 1;
            }),
        ),
    ]);
    return { funnel, trend, roundTrips: Math.max(trips.funnel, trips.trend) };
}

/**
 * Reads a fleet: first the server's own sums, then every mailbox in pages, each judged by the form's rules and kept in compact columns.
 * Throws only DataverseError "aborted"; whatever could not be read is said in the result.
 */
export async function readFleet(request: FleetRequest): Promise<Fleet> {
    const { client, clock, host, signal, scope = { fragments: [] } } = request;
    const now = clock.now();
    const reader = createReader({ client, scope, host, now, ...(signal ? { signal } : {}) });
    const builder = createTable();
    const tally = startTally();
    const pending = readShared(reader);
    // The parts are awaited later; a cancelled one must not count as unhandled until then.
    for (const part of Object.values<Promise<unknown>>(pending)) part.catch(() => undefined);
    const pages = createPageReader(reader);
    let ahead = pages.page(undefined);
    // The page is awaited later; until then its failure must not count as unhandled.
    ahead.catch(() => undefined);
    const counted = await countAll(reader, pending);
    let members: ReadonlyMap<string, number> = new Map();
    const fleetNow = (phase: Fleet["phase"]): Fleet => ({
        phase,
        readAt: now,
        funnel: counted.funnel,
        trend: counted.trend,
        table: builder.table,
        tally: tally.result(members),
        gaps: reader.gaps(),
        requests: reader.requests(),
        roundTripsToPicture: counted.roundTrips,
    });
    const total = known(counted.funnel)?.total ?? null;
    const progress = (): void =>
        request.onProgress?.({ step: "rows", done: builder.table.size, of: total, requests: reader.requests() });
    reader.throwIfCancelled();
    request.onUpdate?.(fleetNow("counting"));
    progress();
    const shared = await allShared(pending);
    members = known(shared.teams) ?? members;
    const approval = approvalNeeds(shared.organization);
    const alerts = known(counted.trend)?.alerts;
    const perMailbox = alerts === undefined || !total ? USUAL_ALERTS : alerts / total;
    let before: string | undefined;
    for (;;) {
        try {
            const { rows, last } = await ahead;
            reader.throwIfCancelled();
            if (last !== undefined) {
                ahead = pages.page(last);
                ahead.catch(() => undefined);
            }
            const ids = rows.map(({ id }) => id);
            const pageAlerts = await readPageAlerts(reader, ids, byRange(ids, before), perMailbox);
            const outcome = await judgePage({
                reader,
                shared,
                approval,
                rows,
                alerts: pageAlerts,
                secondLooks: SECOND_LOOKS,
                take(input) {
                    builder.add(input);
                    tally.add(input);
                },
            });
            tally.silenceUnknown(outcome.silenceUnknown);
            progress();
            if (last === undefined) break;
            before = last;
            request.onUpdate?.(fleetNow("rows"));
        } catch (error) {
            reader.throwIfCancelled();
            const done = builder.table.size;
            reader.note("mailboxes", error, {
                counted: done,
                ...(total === null ? {} : { missing: Math.max(0, total - done) }),
            });
            break;
        }
    }
    const result = fleetNow("done");
    request.onUpdate?.(result);
    return result;
}
