import type { Message, TextData } from "../model/finding";
import { fixText } from "./define-fix";
import type { Failure } from "./failure";
import type { FixResult } from "./fix-result";
import type { JournalOutcome } from "./journal";

const say = (key: string, data: TextData = {}): Message => ({ key: `fix.${key}`, data });

export function describeFailure({ kind, message, privilege }: Failure): Message {
    if (kind === "denied" && privilege !== undefined) return say("failure.privilege", { privilege });
    return say(`failure.${kind}`, { message });
}

function describeJournal({ kind }: JournalOutcome): Message {
    return say(`journal.${kind}`);
}

const UNSURE = { old: "result.unsureOld", other: "result.unsureOther", unread: "result.unsureUnread" } as const;

/** What a result means, one sentence each, the most important first. */
export function describeResult(result: FixResult): readonly Message[] {
    switch (result.outcome) {
        case "done": {
            const main = result.answerLost
                ? "answerLost"
                : result.verified === "asPreviewed"
                  ? "done"
                  : result.verified;
            const unknown = result.privilegesUnknown ? [say("result.privilegesUnknown")] : [];
            return [say(`result.${main}`), ...unknown, describeJournal(result.journal)];
        }
        case "refused":
            if (result.reason === "missingPrivilege") {
                return [say("result.missingPrivilege", { privileges: result.missing.join(", ") })];
            }
            if (result.reason === "stopped") {
                return [say("result.stopped"), ...result.guards.map(({ message }) => message)];
            }
            return [say(`result.${result.reason}`)];
        case "notConfirmed":
        case "ignored":
            return [say(`result.${result.outcome}`)];
        case "partly": {
            const data = { written: result.written.length, notWritten: result.notWritten.length };
            return [say("result.partly", data), describeFailure(result.failure), describeJournal(result.journal)];
        }
        case "unsure": {
            const found = new Set(
                result.unsure.flatMap((entry) => (entry.found === "new" ? [] : [UNSURE[entry.found]])),
            );
            return [
                say("result.unsure"),
                ...[...found].map((key) => say(key)),
                describeFailure(result.failure),
                describeJournal(result.journal),
            ];
        }
        case "failed": {
            const key = result.step === "write" ? "result.failedWrite" : "result.failedBefore";
            return [say(key), describeFailure(result.failure)];
        }
    }
}

/** The steps that lead on by hand: shown for manual fixes, and when the environment did not take the change. */
export function fixSteps(fix: { readonly id: string; readonly steps: readonly string[] }): readonly Message[] {
    return fix.steps.map((_, index) => fixText(fix.id, `step.${index + 1}`));
}
