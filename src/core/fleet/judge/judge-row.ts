import type { Facts } from "../../facts/facts";
import { CONFIDENCES, SEVERITIES, type Finding, type Severity } from "../../model/finding";
import { isUnread } from "../../model/section";
import { nestSymptoms, rankFindings } from "../../report/rank";
import type { RuleOutcome } from "../../report/report";
import { RULES } from "../../rules";
import type { Rule } from "../../rules/define-rule";
import { ITEM_BLINDNESS, itemsWith } from "../../rules/support/hits";
import { runRule } from "../../rules/run-rules";
import type { RowVerdict } from "../fleet";

/** What the fleet says about one mailbox, and what it would have to read to be surer. */
export interface RowJudgement {
    readonly verdict: RowVerdict;
    readonly finding: Finding | undefined;
    /** Sections that the fleet did not read and that could change the verdict. */
    readonly open: readonly string[];
}

const ORDER = new Map(RULES.map((rule, index) => [rule.id, index] as const));

/** Rules whose finding weighs more than their own severity says, when the data is bad enough. */
const CAN_DEGRADE: ReadonlySet<string> = new Set([
    "disabled-correlation",
    "foreign-cloud-endpoint",
    "gmail-without-recent-mode",
    "missing-address-entry",
    "overriding-profile-start",
]);

/** Rules that say advice and explain nothing change no verdict; the form shows them. */
function matters(rule: Rule): boolean {
    return rule.severity !== "advice" || CAN_DEGRADE.has(rule.id) || (rule.explains?.length ?? 0) > 0;
}

const DECIDING: readonly { readonly rule: Rule; readonly facts: readonly string[] }[] = RULES.filter(matters).map(
    (rule) => ({ rule, facts: [...rule.needs, ...rule.uses] }),
);

interface Reach {
    readonly severity: Severity;
    readonly confidence: Finding["confidence"];
}

/**
 * The most that a rule can say because of a section which the fleet reads for few mailboxes only. Where such a section is missing, these
 * take the place of the rule's own severity, which it may reach by other data that was read.
 */
const REACH: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
    traffic: {
        "email-outside-inbox": { severity: "degraded", confidence: "possible" },
        "gmail-without-recent-mode": { severity: "degraded", confidence: "possible" },
        "late-sync-start": { severity: "degraded", confidence: "possible" },
        "failed-customization": { severity: "advice", confidence: "possible" },
    },
    addressSearch: {
        "ambiguous-address": { severity: "advice", confidence: "certain" },
        // Without an email that found no recipient it is advice; mailboxes with one are looked at again.
        "missing-address-entry": { severity: "degraded", confidence: "likely" },
    },
};

function worst(rule: Rule): Severity {
    return rule.severity === "advice" && CAN_DEGRADE.has(rule.id) ? "degraded" : rule.severity;
}

function weight(severity: Severity, confidence: Finding["confidence"]): number {
    return SEVERITIES.indexOf(severity) * CONFIDENCES.length + CONFIDENCES.indexOf(confidence);
}

/** Absence of email is looked for only where the mailbox's own marks hint at it; otherwise it is taken as not there. */
const TAKEN_AS_CLEAR: ReadonlySet<string> = new Set(["traffic", "addressSearch"]);

interface Unsure {
    readonly rule: Rule;
    readonly missing: readonly string[];
}

function reachOf({ rule, missing }: Unsure): Reach {
    const reaches = missing.map((section) => REACH[section]?.[rule.id]);
    const [first] = reaches;
    if (first !== undefined && reaches.length === 1) return first;
    return { severity: worst(rule), confidence: "certain" };
}

/** Could this rule, with the data that is missing, come before the finding, explain it, or speak otherwise of the same? */
function couldChange(unsure: Unsure, finding: Finding): boolean {
    const { rule } = unsure;
    if (rule.id === finding.ruleId || rule.explains?.includes(finding.ruleId) === true) return true;
    const reach = reachOf(unsure);
    const best = weight(reach.severity, reach.confidence);
    const own = weight(finding.severity, finding.confidence);
    return best < own || (best === own && (ORDER.get(rule.id) ?? 0) < (ORDER.get(finding.ruleId) ?? 0));
}

/** Sections that were not read, though the form may get them: those left out here, and those that failed for the moment. */
function openSections(facts: Facts): ReadonlySet<string> {
    const all = facts as unknown as Readonly<Record<string, Facts["mailbox"]>>;
    const open = Object.keys(all).filter((id) => {
        const section = all[id];
        return section !== undefined && isUnread(section) && section.status === "failed";
    });
    return new Set(open);
}

function main(findings: readonly Finding[]): Finding | undefined {
    return findings.find(({ severity }) => severity !== "advice");
}

/** True when an email failed because nobody was found, which a missing entry in the list of addresses would explain. */
export function hasUnmatchedEmail({ itemGroups }: Pick<Facts, "itemGroups">): boolean {
    return itemGroups.status !== "ok" || itemsWith(itemGroups.value, ["no-recipient-match"], "email").length > 0;
}

const decidingByOpen = new Map<string, readonly Unsure[]>();

/** The deciding rules with those of their facts that are open. The mailboxes of a page miss the same sections, so it is worked out once for them. */
function decidingRules(open: ReadonlySet<string>): readonly Unsure[] {
    const key = [...open].join();
    const known = decidingByOpen.get(key);
    if (known) return known;
    const made = DECIDING.map(({ rule, facts }) => ({ rule, missing: facts.filter((id) => open.has(id)) }));
    decidingByOpen.set(key, made);
    return made;
}

const BLIND: ReadonlySet<string> = new Set(Object.keys(ITEM_BLINDNESS));

/** True when a rule could not judge for want of something that the form does not get either. */
function isUnchecked(outcome: RuleOutcome, open: ReadonlySet<string>): boolean {
    if (outcome.outcome === "crashed") return true;
    if (outcome.outcome !== "unknown") return false;
    const reason = outcome.reason?.key.split(".").pop();
    return outcome.unreadSections.some((id) => !open.has(id)) || (reason !== undefined && BLIND.has(reason));
}

/** Judges one mailbox by the form's own rules and their own order; the texts are left to the form. */
export function judgeRow(facts: Facts, now: string): RowJudgement {
    const open = openSections(facts);
    const all: Finding[] = [];
    const unsure: Unsure[] = [];
    const unmatched = hasUnmatchedEmail(facts);
    let unchecked = false;
    for (const entry of decidingRules(open)) {
        const { rule, missing } = entry;
        const outcome = runRule(rule, facts, { now });
        if (outcome.outcome === "found") all.push(...outcome.findings);
        else unchecked ||= isUnchecked(outcome, open);
        const settled = rule.id === "missing-address-entry" && !unmatched;
        if (missing.length > 0 && !settled) unsure.push(entry);
    }
    const finding = all.length === 0 ? undefined : main(nestSymptoms(rankFindings(all), RULES));
    if (finding === undefined) {
        const decisive = unsure
            .filter((entry) => reachOf(entry).severity !== "advice")
            .flatMap(({ missing }) => missing);
        const really = decisive.filter((id) => !TAKEN_AS_CLEAR.has(id));
        const verdict = really.length > 0 ? "needsForm" : unchecked ? "unchecked" : "none";
        return { verdict, finding, open: [...new Set(decisive)] };
    }
    const changing = unsure.filter((entry) => couldChange(entry, finding));
    const missing = [...new Set(changing.flatMap(({ missing: sections }) => sections))];
    return { verdict: missing.length > 0 ? "needsForm" : "found", finding, open: missing };
}
