import { throwIfCancelled } from "../cancelled";
import {
    EVIDENCE_VERSION,
    SECTION_IDS,
    type Evidence,
    type SectionId,
    type Sections,
    type Viewer,
} from "../model/evidence";
import { DataverseError } from "../model/dataverse-error";
import { parseGuid } from "../model/guid";
import type { Section } from "../model/section";
import type { CancelSignal, Clock, DataverseClient, FunctionCall, RequestOptions, RowsQuery } from "../port";
import { accessGatherer } from "./read-access";
import { alertsGatherer } from "./read-alerts";
import { customizationsGatherer } from "./read-customizations";
import { ok, toUnread, type AnyGatherer, type GatherContext, type Gatherer } from "./gatherer";
import { itemsGatherer } from "./read-items";
import { organizationGatherer } from "./read-organization";
import { recordGatherer } from "./read-record";
import { trafficGatherer } from "./read-traffic";
import { readViewer } from "./read-viewer";

const viewerGatherer: Gatherer<"viewer"> = {
    provides: ["viewer"],
    gather: async (context) => ({ viewer: await context.viewer() }),
};

const GATHERERS: readonly AnyGatherer[] = [
    recordGatherer,
    organizationGatherer,
    alertsGatherer,
    itemsGatherer,
    accessGatherer,
    trafficGatherer,
    customizationsGatherer,
    viewerGatherer,
];

export interface GatherProgress {
    readonly done: readonly SectionId[];
    readonly pending: readonly SectionId[];
}

export interface GatherRequest {
    readonly client: DataverseClient;
    readonly clock: Clock;
    readonly mailboxId: string;
    readonly signal?: CancelSignal;
    onProgress?(progress: GatherProgress): void;
}

/** Counts requests on their way through. */
function counted(client: DataverseClient): { readonly client: DataverseClient; count(): number } {
    let requests = 0;
    const { callFunction } = client;
    return {
        count: () => requests,
        client: {
            readRows: (query: RowsQuery, options?: RequestOptions) => {
                requests += 1;
                return client.readRows(query, options);
            },
            ...(callFunction && {
                callFunction: (call: FunctionCall, options?: RequestOptions) => {
                    requests += 1;
                    return callFunction.call(client, call, options);
                },
            }),
        },
    };
}

async function run(gatherer: AnyGatherer, context: GatherContext): Promise<Partial<Sections>> {
    try {
        return await gatherer.gather(context);
    } catch (error) {
        const unread = toUnread(error, context.now);
        return Object.fromEntries(gatherer.provides.map((id) => [id, unread]));
    }
}

/**
 * Reads everything that a diagnosis needs, in one wave of parallel requests from the mailbox id. A failure becomes the state of its own
 * sections and stops nothing else. Throws DataverseError "badRequest" when the id is no GUID, and "aborted" once the signal is given.
 */
export async function gatherEvidence(request: GatherRequest): Promise<Evidence> {
    const mailboxId = parseGuid(request.mailboxId);
    if (mailboxId === undefined) throw new DataverseError("The mailbox id is no GUID.", { kind: "badRequest" });
    const now = request.clock.now();
    const { client, count } = counted(request.client);
    const { signal } = request;
    const base = { client, mailboxId, now, ...(signal ? { signal } : {}) };
    let viewer: Promise<Section<Viewer>> | undefined;
    const context: GatherContext = {
        ...base,
        viewer: () =>
            (viewer ??= readViewer(base).then(
                (value) => ok(value, now),
                (error: unknown) => toUnread(error, now),
            )),
    };
    const sections: Partial<Sections> = {};
    const report = (): void => {
        const done = SECTION_IDS.filter((id) => sections[id] !== undefined);
        request.onProgress?.({ done, pending: SECTION_IDS.filter((id) => !done.includes(id)) });
    };
    report();
    await Promise.all(
        GATHERERS.map(async (gatherer) => {
            Object.assign(sections, await run(gatherer, context));
            report();
        }),
    );
    throwIfCancelled(signal);
    return {
        schema: "mailbox-diagnostics/evidence",
        version: EVIDENCE_VERSION,
        mailboxId,
        readAt: now,
        redacted: false,
        requests: count(),
        // Every gatherer provides its sections or their failure, so all of them are there.
        sections: sections as Sections,
    };
}
