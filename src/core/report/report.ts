import type { Facts } from "../facts/facts";
import type { Evidence, SectionId } from "../model/evidence";
import type { Finding, Message, Severity } from "../model/finding";
import type { Unread } from "../model/section";
import type { Stage } from "../model/stage";

/** What one rule said. `crashed` is a defect of the rule; it counts as not checked. */
export type RuleOutcome =
    | {
          readonly ruleId: string;
          readonly stage: Stage;
          readonly outcome: "found";
          readonly findings: readonly Finding[];
      }
    | { readonly ruleId: string; readonly stage: Stage; readonly outcome: "clear" | "notApplicable" }
    | {
          readonly ruleId: string;
          readonly stage: Stage;
          readonly outcome: "unknown";
          readonly title: Message;
          /** The rule's own reason, when everything it needs was read. */
          readonly reason?: Message;
          readonly unreadSections: readonly string[];
      }
    | {
          readonly ruleId: string;
          readonly stage: Stage;
          readonly outcome: "crashed";
          readonly title: Message;
          readonly error: string;
      };

export interface StageReport {
    readonly stage: Stage;
    readonly state: "found" | "clear" | "unknown" | "notApplicable";
    /** The worst severity of the stage's findings; advice leaves the state clear. */
    readonly severity?: Severity;
    readonly ruleIds: readonly string[];
}

/**
 * The answer in one word:
 * stopped: a blocking cause was found; impaired: something is lost but email flows; clear: every check was made and none found a cause;
 * undecided: no cause was found, but not everything could be checked; unreadable: the mailbox itself could not be read.
 */
export type VerdictKind = "stopped" | "impaired" | "clear" | "undecided" | "unreadable";

export interface Verdict {
    readonly kind: VerdictKind;
    readonly stage?: Stage;
    readonly finding?: Finding;
    readonly since?: string;
    /** Checks without an answer. */
    readonly unchecked: number;
}

export interface UnreadSection {
    readonly section: SectionId;
    readonly unread: Unread;
}

export interface Report {
    readonly evidence: Evidence;
    readonly facts: Facts;
    readonly verdict: Verdict;
    readonly findings: readonly Finding[];
    readonly stages: readonly StageReport[];
    readonly outcomes: readonly RuleOutcome[];
    readonly unread: readonly UnreadSection[];
}
