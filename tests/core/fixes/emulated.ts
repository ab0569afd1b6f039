import { createEmulator, type Emulator } from "../../../emulator/create-emulator";
import { asFetch } from "../../../emulator/http/as-fetch";
import { isoSeconds } from "../../../emulator/store/clock";
import { createWorld, type World } from "../../../emulator/world/create-world";
import { ids } from "../../../emulator/world/ids";
import type { Fix, FixContext, FixInput } from "../../../src/core/fixes/define-fix";
import type { FixResult, StepProgress } from "../../../src/core/fixes/fix-result";
import { prepareFix, type Preview } from "../../../src/core/fixes/prepare-fix";
import type { JournalEntry } from "../../../src/core/fixes/journal-entry";
import { prepareUndo } from "../../../src/core/fixes/prepare-undo";
import { runFix, type RunRequest } from "../../../src/core/fixes/run-fix";
import { runUndo, type UndoRequest } from "../../../src/core/fixes/run-undo";
import { gatherEvidence } from "../../../src/core/gather/gather-evidence";
import type { Facts } from "../../../src/core/facts/facts";
import { DataverseError } from "../../../src/core/model/dataverse-error";
import type { Clock, DataverseClient, DataverseWriter } from "../../../src/core/port";
import { judge } from "../../../src/core/report/judge";
import type { Report } from "../../../src/core/report/report";
import { createHttpClient } from "../../../src/dataverse/http-client";
import { createHttpWriter } from "../../../src/dataverse/http-writer";

/** A Contoso environment in this process, with the product's own client and writer on it. */
export interface Emulated {
    readonly world: World;
    readonly emulator: Emulator;
    readonly clock: Clock;
    client(userId?: string): DataverseClient;
    writer(userId?: string): DataverseWriter;
    /** The next request gets no answer in time, and does not reach the environment. */
    timeOutOnce(): void;
    report(mailboxId?: string, userId?: string): Promise<Report>;
    facts(mailboxId?: string, userId?: string): Promise<Facts>;
    /** A column of a row as it is stored. */
    stored(table: string, id: string, column: string): unknown;
    /** Changes that reached the environment: everything but reads, notes left out. */
    writes(): readonly string[];
    close(): void;
}

export async function emulated(): Promise<Emulated> {
    const world = await createWorld();
    const emulator = createEmulator({ world });
    const clock = { now: () => isoSeconds(world.clock.now()) };
    const baseUrl = "http://127.0.0.1";
    let timingOut = false;
    const fetchAs = (userId: string): typeof fetch => {
        const send = asFetch(emulator.handle, userId);
        return (...request) => {
            if (!timingOut) return send(...request);
            timingOut = false;
            return Promise.reject(new DataverseError("No answer in time.", { kind: "timeout" }));
        };
    };
    const client = (userId: string = ids.users.administrator): DataverseClient =>
        createHttpClient({ baseUrl, fetch: fetchAs(userId) });
    const report = async (mailboxId: string = ids.mailboxes.ada, userId?: string): Promise<Report> =>
        judge(await gatherEvidence({ client: client(userId), clock, mailboxId }), clock.now());
    return {
        world,
        emulator,
        clock,
        client,
        writer: (userId = ids.users.administrator) => createHttpWriter({ baseUrl, fetch: fetchAs(userId) }),
        timeOutOnce: () => {
            timingOut = true;
        },
        report,
        facts: async (mailboxId, userId) => (await report(mailboxId, userId)).facts,
        stored: (table, id, column) => world.store.row(table, id)?.[column],
        writes: () =>
            emulator.requests
                .list()
                .filter(
                    ({ method, table, status }) => method !== "GET" && table !== "annotation" && (status ?? 0) < 300,
                )
                .map(({ method, table }) => `${method} ${table ?? ""}`),
        close: () => {
            emulator.close();
            world.close();
        },
    };
}

export interface Prepared {
    readonly facts: Facts;
    readonly input: FixInput;
    readonly preview: Preview;
}

/** Offers, fills in and previews a fix for a mailbox as the user interface does; throws when it is not offered. */
export async function prepared(
    env: Emulated,
    fix: Fix,
    input: FixInput = {},
    { mailboxId = ids.mailboxes.ada, userId, context = {} }: PreparedOptions = {},
): Promise<Prepared> {
    const facts = await env.facts(mailboxId, userId);
    const fixContext = { now: env.clock.now(), ...context };
    const offer = fix.offer(facts, fixContext);
    if (offer.outcome !== "offered") throw new Error(`${fix.id} is not offered: ${offer.reason.key}`);
    const chosen = { ...offer.input, ...input };
    const preview = await prepareFix(fix, {
        client: env.client(userId),
        facts,
        mailboxId,
        input: chosen,
        context: fixContext,
    });
    return { facts, input: chosen, preview };
}

export interface PreparedOptions {
    readonly mailboxId?: string;
    readonly userId?: string;
    readonly context?: Partial<FixContext>;
}

/** Runs a preview, confirmed unless said otherwise. */
export function run(
    env: Emulated,
    fix: Fix,
    preview: Preview,
    { userId = ids.users.administrator, ...options }: Partial<RunRequest> & { readonly userId?: string } = {},
): Promise<FixResult> {
    return runFix({
        fix,
        preview,
        client: env.client(userId),
        writer: env.writer(userId),
        clock: env.clock,
        viewer: { id: userId, name: "Morgan Reyes" },
        confirmed: true,
        sleep: () => Promise.resolve(),
        ...options,
    });
}

/** Takes the steps of a run down. */
export function steps(): { readonly seen: string[]; onStep(progress: StepProgress): void } {
    const seen: string[] = [];
    return { seen, onStep: ({ step, state }) => void seen.push(`${step} ${state}`) };
}

/** Previews the undoing of an entry and takes it back, confirmed unless said otherwise. */
export async function undo(
    env: Emulated,
    entry: JournalEntry,
    options: Partial<Pick<UndoRequest, "confirmed" | "signal">> = {},
): Promise<FixResult> {
    const ports = { client: env.client(), writer: env.writer() };
    const preview = await prepareUndo(ports, entry);
    return runUndo({
        ...ports,
        preview,
        clock: env.clock,
        viewer: { name: "Morgan Reyes" },
        confirmed: true,
        ...options,
    });
}
