import type { SectionId, Sections, Viewer } from "../model/evidence";
import { DataverseError } from "../model/dataverse-error";
import type { Section, Unread, UnreadStatus } from "../model/section";
import type { CancelSignal, DataverseClient } from "../port";

export interface GatherContext {
    readonly client: DataverseClient;
    readonly mailboxId: string;
    /** When the reading began, ISO 8601 in UTC; every section carries it. */
    readonly now: string;
    readonly signal?: CancelSignal;
    /** The reader's own roles, asked for once however many gatherers want them. */
    viewer(): Promise<Section<Viewer>>;
}

/** One question to the environment. It may throw: the runner turns the failure into the state of every section that it provides. */
export interface Gatherer<K extends SectionId = SectionId> {
    readonly provides: readonly K[];
    gather(context: GatherContext): Promise<Pick<Sections, K>>;
}

/** A gatherer whose sections are not known by type, for lists of them. */
export interface AnyGatherer {
    readonly provides: readonly SectionId[];
    gather(context: GatherContext): Promise<Partial<Sections>>;
}

export function ok<T>(value: T, readAt: string, notes: readonly string[] = []): Section<T> {
    return notes.length > 0 ? { status: "ok", value, readAt, notes } : { status: "ok", value, readAt };
}

export function notApplicable(reason: string, readAt: string): Section<never> {
    return { status: "notApplicable", reason, readAt };
}

const STATUS: Readonly<Partial<Record<string, UnreadStatus>>> = {
    denied: "denied",
    notFound: "missing",
    unsupported: "missing",
};

/** What a failure means for a section. */
export function toUnread(error: unknown, readAt: string): Unread {
    if (!(error instanceof DataverseError)) return { status: "failed", message: String(error), kind: "defect", readAt };
    const { kind, code, status, privilege } = error.data;
    return {
        status: STATUS[kind] ?? "failed",
        message: error.message,
        kind,
        readAt,
        ...(code === undefined ? {} : { code }),
        ...(status === undefined ? {} : { httpStatus: status }),
        ...(privilege === undefined ? {} : { privilege }),
    };
}
