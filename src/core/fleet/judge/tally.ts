import { SEVERITIES, type Severity } from "../../model/finding";
import { RULES } from "../../rules";
import { findFix } from "../../fixes";
import type { CauseTally, DetectorCounts, FleetTally, ProfileFinding, RowVerdict } from "../fleet";
import { funnelOf, noEnds } from "../funnel";
import type { RowInput } from "../table/build-table";

/** Fewer mailboxes than this say nothing about their profile. */
const PROFILE_LEAST = 10;
/** The platform itself warns about a profile when more than half of its mailboxes fail. */
const PROFILE_SHARE = 0.5;

interface CauseSum {
    severity: Severity;
    mailboxes: number;
    /** Users once; teams with their members. */
    readonly people: Set<string>;
}

interface ProfileSum {
    readonly name: string;
    mailboxes: number;
    readonly causes: Map<string, CauseSum & { since: number | undefined }>;
}

export interface RunningTally {
    add(row: RowInput): void;
    silenceUnknown(count: number): void;
    result(members: ReadonlyMap<string, number>): FleetTally;
}

/** A rule names first what removes its cause. What only follows on that, as a test after the owner got a licence, would change nothing yet. */
const SAFE_FIXES = new Map(
    RULES.map(
        ({ id, fixes = [] }) => [id, fixes.slice(0, 1).filter((fix) => findFix(fix)?.safety === "safe")] as const,
    ),
);

function people(sum: CauseSum, members: ReadonlyMap<string, number>): number {
    let count = 0;
    // A team of which nobody is known counts as one, because somebody misses the email.
    for (const key of sum.people) count += key.startsWith("team ") ? Math.max(1, members.get(key.slice(5)) ?? 1) : 1;
    return count;
}

function worse(a: Severity, b: Severity): Severity {
    return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** Who misses email: the user of the mailbox, or whoever owns the queue. */
function personOf({ owner, regarding }: RowInput): string | undefined {
    const party = regarding?.table === "systemuser" ? regarding : owner;
    return party && (party.table === "team" ? `team ${party.id}` : party.id);
}

function count(sum: CauseSum, row: RowInput): void {
    sum.mailboxes += 1;
    const person = personOf(row);
    if (person !== undefined) sum.people.add(person);
    if (row.severity !== undefined) sum.severity = worse(sum.severity, row.severity);
}

function startSum(row: RowInput): CauseSum {
    return { severity: row.severity ?? "degraded", mailboxes: 0, people: new Set() };
}

function failing(
    profiles: ReadonlyMap<string, ProfileSum>,
    members: ReadonlyMap<string, number>,
): readonly ProfileFinding[] {
    return [...profiles].flatMap(([profileId, profile]) =>
        [...profile.causes]
            .filter(([, sum]) => sum.mailboxes >= PROFILE_LEAST && sum.mailboxes > profile.mailboxes * PROFILE_SHARE)
            .map(([cause, sum]) => ({
                profileId,
                profileName: profile.name,
                cause,
                mailboxes: sum.mailboxes,
                of: profile.mailboxes,
                people: people(sum, members),
                since: sum.since === undefined ? null : new Date(sum.since).toISOString(),
            })),
    );
}

/** Sums up rows as they come, so that nothing has to be gone through again. */
export function startTally(): RunningTally {
    const causes = new Map<string, CauseSum>();
    const profiles = new Map<string, ProfileSum>();
    const ends = noEnds();
    const detectors = { silent: 0, postponed: 0, stuckTest: 0, silenceUnknown: 0 };
    const verdicts: Record<RowVerdict, number> = { none: 0, found: 0, needsForm: 0, unchecked: 0 };

    return {
        add(row) {
            ends[row.lastStep] += 1;
            verdicts[row.verdict] += 1;
            if (row.silent) detectors.silent += 1;
            if (row.postponed) detectors.postponed += 1;
            if (row.stuckTest) detectors.stuckTest += 1;
            const { cause, profile } = row;
            const sum =
                profile && (profiles.get(profile.id) ?? { name: profile.name, mailboxes: 0, causes: new Map() });
            if (profile && sum) {
                profiles.set(profile.id, sum);
                sum.mailboxes += 1;
            }
            if (cause === undefined) return;
            const own = causes.get(cause) ?? startSum(row);
            causes.set(cause, own);
            count(own, row);
            if (sum === undefined) return;
            const ofProfile = sum.causes.get(cause) ?? { ...startSum(row), since: row.since };
            sum.causes.set(cause, ofProfile);
            count(ofProfile, row);
            if (row.since !== undefined) ofProfile.since = Math.min(ofProfile.since ?? row.since, row.since);
        },
        silenceUnknown(more) {
            detectors.silenceUnknown += more;
        },
        result(members) {
            const ranked: CauseTally[] = [...causes]
                .map(([cause, sum]) => ({
                    cause,
                    severity: sum.severity,
                    mailboxes: sum.mailboxes,
                    people: people(sum, members),
                    safeFixes: SAFE_FIXES.get(cause) ?? [],
                }))
                .sort((a, b) => b.mailboxes - a.mailboxes || a.cause.localeCompare(b.cause));
            const counts: DetectorCounts = { ...detectors };
            const together = failing(profiles, members);
            const { none, needsForm, unchecked } = verdicts;
            const sums = { none, needsForm, unchecked, funnel: funnelOf(ends) };
            return { causes: ranked, profiles: together, detectors: counts, ...sums };
        },
    };
}
