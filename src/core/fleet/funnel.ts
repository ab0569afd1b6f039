import { FUNNEL_STEPS, type FunnelCounts, type FunnelStep } from "./fleet";

/** A mailbox that has not succeeded for a day counts as not synchronizing. */
export const SYNCING_HOURS = 24;

/** hidden: there is a user, but the reader may not see the row. */
export type OwnerKind = "user" | "team" | "hidden";

/** What decides how far a mailbox comes, as the platform's values; undefined where a value is empty or was not read. */
export interface FunnelState {
    readonly state: number | undefined;
    readonly approval: number | undefined;
    readonly isForward: boolean;
    readonly kind: "user" | "other";
    readonly incomingStatus: number | undefined;
    readonly enabled: boolean | undefined;
    readonly ownerKind: OwnerKind;
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
    // A team has no state of its own; of a hidden user nothing is known, and that does not count as ready.
    if (state.ownerKind !== "user") return state.ownerKind === "team";
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
