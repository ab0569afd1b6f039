import type { Scalar } from "../model/row";
import type { Change } from "./change";
import type { Guard } from "./define-fix";
import type { Failure } from "./failure";
import type { JournalOutcome } from "./journal";
import type { Comparison } from "./read-states";

export type StepId = "privileges" | "readAgain" | "write" | "readBack" | "journal";

export interface StepProgress {
    readonly step: StepId;
    /** unknown: the step gave no answer, and the next ones find out. */
    readonly state: "running" | "done" | "failed" | "unknown";
}

/** A change whose place holds something else than when it was previewed. */
export interface Moved {
    readonly change: Change;
    /** What stands there now; null also for a row or link that is gone. */
    readonly now: Scalar;
}

export type Refusal =
    | { readonly reason: "changed"; readonly moved: readonly Moved[] }
    | { readonly reason: "missingPrivilege"; readonly missing: readonly string[] }
    | { readonly reason: "stopped"; readonly guards: readonly Guard[] }
    | { readonly reason: "exportFirst" | "nothingToDo" | "noLinks" | "manual" };

/** What became of a write without an answer, as far as reading back told. */
export interface Unsure {
    readonly change: Change;
    readonly found: Comparison | "unread";
}

/**
 * How a fix ended. Everything but done, partly and unsure means that nothing was written.
 * done: all of it stands there; partly: some of it; unsure: a write gave no answer and reading back did not settle it.
 */
export type FixResult =
    | {
          readonly outcome: "done";
          /** With the values that stand there now. */
          readonly written: readonly Change[];
          /** unread: the platform took the write, but it could not be read back. */
          readonly verified: "asPreviewed" | "storedDifferently" | "unread";
          /** The write gave no answer; reading back showed that it was made. */
          readonly answerLost: boolean;
          readonly journal: JournalOutcome;
          /** True when the viewer's privileges could not be asked for beforehand. */
          readonly privilegesUnknown: boolean;
      }
    | ({ readonly outcome: "refused" } & Refusal)
    | { readonly outcome: "notConfirmed" }
    | {
          readonly outcome: "partly";
          readonly written: readonly Change[];
          readonly notWritten: readonly Change[];
          readonly failure: Failure;
          readonly journal: JournalOutcome;
      }
    | {
          readonly outcome: "unsure";
          readonly written: readonly Change[];
          readonly unsure: readonly Unsure[];
          readonly notWritten: readonly Change[];
          readonly failure: Failure;
          readonly journal: JournalOutcome;
      }
    | {
          readonly outcome: "failed";
          readonly step: StepId;
          readonly failure: Failure;
      }
    /** The platform took the write and kept the old value. */
    | { readonly outcome: "ignored"; readonly changes: readonly Change[] };
