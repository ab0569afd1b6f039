/** What the dashboard must show for a generated fleet, counted while it was made. */
export interface FleetTruth {
    readonly seed: number;
    readonly mailboxes: number;
    readonly alerts: number;
    /** Mailboxes that passed each step and all steps before it. */
    readonly funnel: Readonly<Record<string, number>>;
    /** Alerts by UTC day. */
    readonly days: Readonly<
        Record<string, { readonly errors: number; readonly warnings: number; readonly information: number }>
    >;
    readonly traceCodes: Readonly<Record<string, number>>;
    /** Mailboxes by the rule that the form's verdict names. */
    readonly causes: Readonly<Record<string, number>>;
    readonly none: number;
    /** Mailboxes of a profile that fail together, by the profile's name. */
    readonly profiles: Readonly<Record<string, { readonly cause: string; readonly mailboxes: number }>>;
    readonly detectors: { readonly silent: number; readonly postponed: number; readonly stuckTest: number };
}

export const STEPS = [
    "total",
    "active",
    "approved",
    "tested",
    "enabled",
    "ownerReady",
    "syncing",
    "noFailures",
] as const;

const levels = { 1: "information", 2: "warnings", 3: "errors" } as const;

export interface TruthTally {
    mailbox(lastStep: (typeof STEPS)[number], cause: string | undefined, detector: string | undefined): void;
    failingProfile(name: string, cause: string): void;
    alert(moment: string, level: 1 | 2 | 3, traceCode: number): void;
    result(seed: number): FleetTruth;
}

/** Counts the truth beside the rows that are written. */
export const tallyTruth = (): TruthTally => {
    const funnel: Record<string, number> = Object.fromEntries(STEPS.map((step) => [step, 0]));
    const days: Record<string, { errors: number; warnings: number; information: number }> = {};
    const traceCodes: Record<string, number> = {};
    const causes: Record<string, number> = {};
    const profiles: Record<string, { cause: string; mailboxes: number }> = {};
    const detectors: Record<string, number> = { silent: 0, postponed: 0, stuckTest: 0 };
    let mailboxes = 0;
    let alerts = 0;
    let none = 0;
    return {
        mailbox: (lastStep, cause, detector) => {
            mailboxes += 1;
            for (const step of STEPS.slice(0, STEPS.indexOf(lastStep) + 1)) funnel[step] = (funnel[step] ?? 0) + 1;
            if (cause === undefined) none += 1;
            else causes[cause] = (causes[cause] ?? 0) + 1;
            if (detector !== undefined) detectors[detector] = (detectors[detector] ?? 0) + 1;
        },
        failingProfile: (name, cause) => {
            profiles[name] = { cause, mailboxes: (profiles[name]?.mailboxes ?? 0) + 1 };
        },
        alert: (moment, level, traceCode) => {
            alerts += 1;
            const day = moment.slice(0, 10);
            const counts = (days[day] ??= { errors: 0, warnings: 0, information: 0 });
            counts[levels[level]] += 1;
            traceCodes[traceCode] = (traceCodes[traceCode] ?? 0) + 1;
        },
        result: (seed) => ({
            seed,
            mailboxes,
            alerts,
            funnel,
            days: Object.fromEntries(Object.entries(days).sort(([a], [b]) => a.localeCompare(b))),
            traceCodes,
            causes,
            none,
            profiles,
            detectors: {
                silent: detectors["silent"] ?? 0,
                postponed: detectors["postponed"] ?? 0,
                stuckTest: detectors["stuckTest"] ?? 0,
            },
        }),
    };
};
