import { throwIfCancelled } from "../../cancelled";
import type { Section } from "../../model/section";
import { toUnread } from "../../gather/gatherer";
import type { CancelSignal, DataverseClient, RequestOptions, RowsQuery } from "../../port";
import type { FleetGap, FleetPart, Host } from "../fleet";
import type { FleetScope } from "../scope";

/** Half of what the platform allows one user at a time at the least, so that the reader's other work goes on. */
const AT_ONCE = 16;

/** What every part of the reading works with. */
export interface FleetReader {
    readonly client: DataverseClient;
    readonly options: RequestOptions;
    readonly scope: FleetScope;
    readonly host: Host;
    /** ISO 8601 in UTC; the same moment for everything that is compared. */
    readonly now: string;
    readonly nowMs: number;
    requests(): number;
    gaps(): readonly FleetGap[];
    note(part: FleetPart, error: unknown, counts?: Pick<FleetGap, "counted" | "missing">): void;
    /** Notes that the item failures were read without a failure and do not tell about one mailbox all the same. */
    noteBlind(kind: "itemsHidden" | "itemsOff"): void;
    /** Runs one part; a failure becomes its state and a gap, and stops nothing else. */
    part<T>(part: FleetPart, work: () => Promise<T>): Promise<Section<T>>;
    throwIfCancelled(): void;
}

/** Lets only so many requests run at a time and counts them. */
function limited(client: DataverseClient): { readonly client: DataverseClient; count(): number } {
    let running = 0;
    let requests = 0;
    const waiting: (() => void)[] = [];
    const enter = async (): Promise<void> => {
        if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
        running += 1;
        requests += 1;
    };
    const leave = (): void => {
        running -= 1;
        waiting.shift()?.();
    };
    return {
        count: () => requests,
        client: {
            async readRows(query: RowsQuery, options?: RequestOptions) {
                await enter();
                try {
                    return await client.readRows(query, options);
                } finally {
                    leave();
                }
            },
        },
    };
}

export interface ReaderParts {
    readonly client: DataverseClient;
    readonly scope: FleetScope;
    readonly host: Host;
    readonly now: string;
    readonly signal?: CancelSignal;
}

export function createReader({ client, scope, host, now, signal }: ReaderParts): FleetReader {
    const own = limited(client);
    const gaps: FleetGap[] = [];
    const add = (gap: FleetGap): void => {
        const { part, kind, message, counted, missing } = gap;
        const same = gaps.find((one) => one.part === part && one.kind === kind && one.message === message);
        const sum: FleetGap = {
            ...gap,
            ...(counted === undefined ? {} : { counted: (same?.counted ?? 0) + counted }),
            ...(missing === undefined ? {} : { missing: (same?.missing ?? 0) + missing }),
        };
        if (same) gaps.splice(gaps.indexOf(same), 1, sum);
        else gaps.push(sum);
    };
    const note: FleetReader["note"] = (part, error, counts) => {
        const { kind = "defect", message, privilege } = toUnread(error, now);
        add({ part, kind, message, ...(privilege === undefined ? {} : { privilege }), ...counts });
    };
    return {
        client: own.client,
        options: signal ? { signal } : {},
        scope,
        host,
        now,
        nowMs: Date.parse(now),
        requests: own.count,
        gaps: () => [...gaps],
        note,
        noteBlind: (kind) => add({ part: "items", kind, message: "", missing: 1 }),
        throwIfCancelled: () => throwIfCancelled(signal),
        async part(part, work) {
            try {
                return { status: "ok", value: await work(), readAt: now };
            } catch (error) {
                throwIfCancelled(signal);
                note(part, error);
                return toUnread(error, now);
            }
        },
    };
}

/** The moment as the platform writes it, whole seconds. */
export function isoOf(ms: number): string {
    return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
