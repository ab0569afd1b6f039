import type { Severity } from "../model/finding";
import type { Section } from "../model/section";
import type { CancelSignal, Clock, DataverseClient } from "../port";
import type { FleetScope } from "./scope";
import type { FleetTable } from "./table/fleet-table";

/** Steps that a mailbox passes until email flows, in this order; `total` is every mailbox of the scope. */
export const FUNNEL_STEPS = [
    "total",
    "active",
    "approved",
    "tested",
    "enabled",
    "ownerReady",
    "syncing",
    "noFailures",
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** How many mailboxes passed each step and all steps before it. */
export type FunnelCounts = Readonly<Record<FunnelStep, number>>;
/** The server's own sums; without the last step where recent failures could not be asked for. */
export type FunnelSums = Omit<FunnelCounts, "noFailures"> & Partial<Pick<FunnelCounts, "noFailures">>;

/** Alerts of one UTC day by level. */
export interface TrendDay {
    /** Such as 2026-11-24. */
    readonly day: string;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
}

/** Alerts with one trace code. */
export interface TraceCodeCount {
    readonly traceCode: number | null;
    readonly alerts: number;
}

export interface Trend {
    readonly days: readonly TrendDay[];
    readonly codes: readonly TraceCodeCount[];
    /** How long the environment keeps alerts. */
    readonly retentionDays: number;
    readonly alerts: number;
}

/**
 * What the fleet says about one mailbox: `found` is the form panel's own cause; `none` that nothing of what the fleet reads is a cause;
 * `needsForm` that only the form reads what decides; `unchecked` that something which decides cannot be read by the form either
 * (docs/decisions/0008).
 */
export const ROW_VERDICTS = ["none", "found", "needsForm", "unchecked"] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** What stands in the place of a cause. */
export type WithoutCause = Exclude<RowVerdict, "found">;

export function isWithoutCause(cause: string): cause is WithoutCause {
    return cause !== "found" && ROW_VERDICTS.some((verdict) => verdict === cause);
}

/** One cause with the mailboxes that have it as their worst one. */
export interface CauseTally {
    /** The id of the rule. */
    readonly cause: string;
    readonly severity: Severity;
    readonly mailboxes: number;
    /** Users behind these mailboxes, each once; a team counts with its members. */
    readonly people: number;
    /** The fix that removes the cause, where it may run for many. */
    readonly safeFixes: readonly string[];
}

/** Many mailboxes of one profile that fail together for one cause: a finding about the profile. */
export interface ProfileFinding {
    readonly profileId: string;
    readonly profileName: string;
    readonly cause: string;
    readonly mailboxes: number;
    /** Mailboxes of the profile in the scope. */
    readonly of: number;
    readonly people: number;
    readonly since: string | null;
}

export const DETECTORS = ["silent", "postponed", "stuckTest"] as const;
export type Detector = (typeof DETECTORS)[number];

export interface DetectorCounts {
    /** Usually tracks email and has tracked none since longer than ever before. */
    readonly silent: number;
    /** Silent mailboxes whose email could not be counted, because there are more than the fleet asks for. */
    readonly silenceUnknown: number;
    /** Processing is postponed by more than two hours. */
    readonly postponed: number;
    /** A test has been scheduled for more than an hour. */
    readonly stuckTest: number;
}

/** What of the fleet. */
export const FLEET_PARTS = [
    "funnel",
    "recentFailures",
    "trend",
    "mailboxes",
    "owners",
    "alerts",
    "profileAlerts",
    "items",
    "access",
    "organization",
    "profiles",
    "folders",
    "addresses",
    "addressSearch",
    "traffic",
    "outgoing",
    "customizations",
    "viewer",
    "teams",
] as const;
export type FleetPart = (typeof FLEET_PARTS)[number];

/** A part that was not read, or not to the end. */
export interface FleetGap {
    readonly part: FleetPart;
    readonly kind: string;
    readonly message: string;
    readonly privilege?: string;
    /** Rows that were counted before the reading failed, where that is known. */
    readonly counted?: number;
    /** Rows that were not counted, where the total is known. */
    readonly missing?: number;
}

export interface FleetTally {
    /** Worst first: by mailboxes hit. */
    readonly causes: readonly CauseTally[];
    readonly profiles: readonly ProfileFinding[];
    readonly detectors: DetectorCounts;
    readonly none: number;
    readonly needsForm: number;
    readonly unchecked: number;
    /** The funnel as counted from the rows, to compare with the server's own sums. */
    readonly funnel: FunnelCounts;
}

/** The fleet so far. Every update is a new object; `table` is the same one and grows. */
export interface Fleet {
    readonly phase: "counting" | "rows" | "done";
    readonly readAt: string;
    readonly funnel: Section<FunnelSums>;
    readonly trend: Section<Trend>;
    readonly table: FleetTable;
    readonly tally: FleetTally;
    readonly gaps: readonly FleetGap[];
    readonly requests: number;
    /** Round trips, one after another, until the funnel and trend were there. */
    readonly roundTripsToPicture: number;
}

export interface FleetProgress {
    readonly step: "counting" | "rows";
    readonly done: number;
    /** Mailboxes in all, once counted. */
    readonly of: number | null;
    readonly requests: number;
}

/** The host's side of long work: core has no timers. */
export interface Host {
    /** Gives the thread back to the host. */
    yieldToHost(): Promise<void>;
    /** Milliseconds that only grow, such as performance.now(). */
    elapsed(): number;
}

export interface FleetRequest {
    /** Wrap it with withRetry, so that throttling is waited for. */
    readonly client: DataverseClient;
    readonly clock: Clock;
    readonly host: Host;
    /** Every mailbox when absent. */
    readonly scope?: FleetScope;
    readonly signal?: CancelSignal;
    /** First the counted picture, then one update for each page of mailboxes. */
    onUpdate?(fleet: Fleet): void;
    onProgress?(progress: FleetProgress): void;
}
