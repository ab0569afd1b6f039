import { FIXES, findFix } from "../../fixes";
import type { Fix } from "../../fixes/define-fix";
import { failureOf, type Failure } from "../../fixes/failure";
import { prepareFix, type Preview } from "../../fixes/prepare-fix";
import type { Message } from "../../model/finding";
import { parseGuid } from "../../model/guid";
import type { Unread } from "../../model/section";
import type { CancelSignal, Clock, DataverseClient } from "../../port";
import type { Host } from "../fleet";
import { nextTurn } from "../turn";
import { rowFacts, type PageFacts } from "../judge/row-facts";
import { createPageReader, type PageRow } from "../read/read-page";
import { byId, readPageAlerts } from "../read/read-page-alerts";
import { readBasics, type SharedFacts } from "../read/read-shared";
import { createReader, type FleetReader } from "../read/reader";

/** Ids that fit into the address of one request, whatever the host adds. */
const BATCH = 200;
const USUAL_ALERTS = 20;

export type BulkRow =
    | { readonly state: "ready"; readonly mailboxId: string; readonly name: string; readonly preview: Preview }
    | { readonly state: "skipped"; readonly mailboxId: string; readonly name: string; readonly reason: Message }
    | { readonly state: "unread"; readonly mailboxId: string; readonly name: string; readonly failure: Failure };

/** What a batch would do, mailbox by mailbox; only the ready ones are run. */
export interface BulkPreview {
    readonly fixId: string;
    readonly preparedAt: string;
    readonly rows: readonly BulkRow[];
    readonly counts: Readonly<Record<BulkRow["state"], number>>;
}

export interface BulkPrepareRequest {
    readonly client: DataverseClient;
    readonly clock: Clock;
    readonly host: Host;
    readonly fixId: string;
    readonly mailboxIds: readonly string[];
    /** The rule whose findings ask for the fix. */
    readonly ruleId?: string;
    readonly signal?: CancelSignal;
    onProgress?(done: number, of: number): void;
}

/** The fixes that may run for many. */
export function bulkFixes(): readonly Fix[] {
    return FIXES.filter(({ safety }) => safety === "safe");
}

function text(key: string): Message {
    return { key: `fleet.bulk.${key}`, data: {} };
}

/** Why the mailbox is left out although the fix fits it; undefined when it may be run without a look at it alone. */
function obstacle(preview: Preview): Message | undefined {
    const stop = preview.guards.find(({ level }) => level === "stop");
    if (stop) return stop.message;
    const warning = preview.guards.find(({ level }) => level === "warn");
    // A warning wants a person who decides, and nobody reads a thousand of them.
    if (warning) return warning.message;
    if (preview.changes.length === 0) return text("nothingToDo");
    return preview.keepsake === undefined ? undefined : text("warned");
}

async function prepareRow(
    fix: Fix,
    row: PageRow,
    page: PageFacts,
    shared: SharedFacts,
    reader: FleetReader,
    ruleId?: string,
): Promise<BulkRow> {
    const { mailbox } = row;
    const mailboxId = mailbox.id;
    const name = mailbox.values.name ?? mailboxId;
    const skipped = (reason: Message): BulkRow => ({ state: "skipped", mailboxId, name, reason });
    const facts = rowFacts(row, shared, page, reader.now);
    const context = { now: reader.now, ...(ruleId === undefined ? {} : { ruleId }) };
    const offer = fix.offer(facts, context);
    if (offer.outcome === "notOffered") return skipped(offer.reason);
    // Without a finding that asks for it, the fix is left to those that it is for.
    if (ruleId === undefined && fix.isCured(facts, context) === true) return skipped(text("cured"));
    if (offer.fields.some(({ id }) => (offer.input[id] ?? null) === null)) return skipped(text("moreFields"));
    const { client, options } = reader;
    const preview = await prepareFix(fix, { client, facts, mailboxId, input: offer.input, context, ...options });
    const reason = obstacle(preview);
    return reason === undefined ? { state: "ready", mailboxId, name, preview } : skipped(reason);
}

function unreadAlerts(unread: ReadonlyMap<string, Unread>, id: string): Failure | undefined {
    const found = unread.get(id);
    return found && { kind: "unavailable", message: found.message };
}

async function prepareBatch(
    fix: Fix,
    ids: readonly string[],
    shared: SharedFacts,
    reader: FleetReader,
    read: (ids: readonly string[]) => Promise<readonly PageRow[]>,
    ruleId?: string,
): Promise<readonly BulkRow[]> {
    try {
        const [found, alerts] = await Promise.all([read(ids), readPageAlerts(reader, ids, byId(ids), USUAL_ALERTS)]);
        const page: PageFacts = { alerts: alerts.counts, alertsUnread: alerts.unread, allAlerts: true };
        const rows = new Map(found.map((row) => [row.mailbox.id, row] as const));
        const prepared: BulkRow[] = [];
        for (const id of ids) {
            const row = rows.get(id);
            const name = row?.mailbox.values.name ?? id;
            // Without the alerts a guard could miss that another environment owns the mailbox.
            const failure = unreadAlerts(alerts.unread, id);
            if (row === undefined) prepared.push({ state: "skipped", mailboxId: id, name: id, reason: text("gone") });
            else if (failure) prepared.push({ state: "unread", mailboxId: id, name, failure });
            else prepared.push(await prepareRow(fix, row, page, shared, reader, ruleId));
        }
        return prepared;
    } catch (error) {
        reader.throwIfCancelled();
        const failure = failureOf(error);
        return ids.map((id) => ({ state: "unread", mailboxId: id, name: id, failure }));
    }
}

/**
 * Works out what a fix would do for each mailbox, with the fix's own offer, guards and preview; a mailbox with a warning is left out. Throws
 * DataverseError "aborted" once the signal is given, and Error for a fix that may not run for many.
 */
export async function prepareBulk(request: BulkPrepareRequest): Promise<BulkPreview> {
    const { client, clock, host, fixId, mailboxIds, ruleId, signal } = request;
    const fix = findFix(fixId);
    if (fix?.safety !== "safe") throw new Error(`The fix ${fixId} may not run for many mailboxes.`);
    const now = clock.now();
    const reader = createReader({ client, host, now, scope: { fragments: [] }, ...(signal ? { signal } : {}) });
    const shared = await readBasics(reader);
    const pages = createPageReader(reader);
    const ids = [...new Set(mailboxIds.flatMap((id) => parseGuid(id) ?? []))];
    const rows: BulkRow[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
        const batch = ids.slice(from, from + BATCH);
        rows.push(...(await prepareBatch(fix, batch, shared, reader, pages.some, ruleId)));
        request.onProgress?.(rows.length, ids.length);
        await nextTurn(host, reader.options.signal);
    }
    const count = (state: BulkRow["state"]): number => rows.filter((row) => row.state === state).length;
    const counts = { ready: count("ready"), skipped: count("skipped"), unread: count("unread") };
    return { fixId, preparedAt: now, rows, counts };
}
