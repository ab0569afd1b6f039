import { FUNNEL_STEPS, type FunnelCounts, type FunnelStep } from "./fleet";

/** A mailbox that has not succeeded for a day counts as not synchronizing. */
export const SYNCING_HOURS = 24;

/** What decides how far a mailbox comes, as the platform's values; undefined where a value is empty or was not read. */
export interface FunnelState {
    readonly state: number | undefined;
    readonly approval: number | undefined;
    readonly isForward: boolean;
    readonly kind: "user" | "other";
    readonly incomingStatus: number | undefined;
    readonly enabled: boolean | undefined;
    readonly ownerIsUser: boolean;
    readonly ownerDisabled: boolean | undefined;
    readonly ownerLicensed: boolean | undefined;
    readonly ownerAccessMode: number | undefined;
}

export interface ApprovalNeeds {
    readonly user: boolean;
    readonly other: boolean;
}

const READ_WRITE = 0;
const NON_INTERACTIVE = 4;

function ownerReady(state: FunnelState): boolean {
    // A team has no state of its own, and a user whose row is hidden is judged by the rules, not here.
    if (!state.ownerIsUser) return true;
    const mode = state.ownerAccessMode ?? READ_WRITE;
    if (state.ownerDisabled === true || (mode !== READ_WRITE && mode !== NON_INTERACTIVE)) return false;
    return state.ownerLicensed !== false || mode === NON_INTERACTIVE;
}

/** The last step before synchronization that the mailbox passes. */
export function settingsStep(state: FunnelState, approval: ApprovalNeeds): FunnelStep {
    if (state.state !== 0) return "total";
    if (!state.isForward && approval[state.kind] && state.approval !== 1) return "active";
    if (state.incomingStatus !== 1) return "approved";
    if (state.enabled !== true) return "tested";
    return ownerReady(state) ? "ownerReady" : "enabled";
}

/** How many passed each step, from how many ended at each. */
export function funnelOf(ends: Readonly<Record<FunnelStep, number>>): FunnelCounts {
    let sum = 0;
    const counts = [...FUNNEL_STEPS].reverse().map((step) => [step, (sum += ends[step])] as const);
    return Object.fromEntries(counts) as FunnelCounts;
}

export function noEnds(): Record<FunnelStep, number> {
    return Object.fromEntries(FUNNEL_STEPS.map((step) => [step, 0])) as Record<FunnelStep, number>;
}
