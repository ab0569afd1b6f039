import type { Change } from "../../fixes/change";
import type { Failure } from "../../fixes/failure";
import type { FixResult } from "../../fixes/fix-result";
import type { Message } from "../../model/finding";

export type BulkOutcome = "done" | "refused" | "failed" | "unsure";

export function whatBecame(result: FixResult): BulkOutcome {
    switch (result.outcome) {
        case "done":
            return "done";
        case "refused":
        case "notConfirmed":
        case "ignored":
            return "refused";
        case "failed":
            return "failed";
        case "partly":
        case "unsure":
            return "unsure";
    }
}

/**
 * The kind of failure for which a batch stops: the next mailbox would probably meet it as well, or a person must look. A mailbox that changed
 * since the preview, or was deleted, concerns only itself.
 */
export function unexpected(result: FixResult): Failure["kind"] | undefined {
    switch (result.outcome) {
        case "done":
            return result.journal.kind === "note" ? undefined : "denied";
        case "failed":
        case "partly":
        case "unsure":
            return result.failure.kind === "notFound" || result.failure.kind === "conflict"
                ? undefined
                : result.failure.kind;
        case "refused":
            return result.reason === "missingPrivilege" ? "denied" : undefined;
        case "ignored":
            return "unsupported";
        case "notConfirmed":
            return undefined;
    }
}

function isTrigger(change: Change): boolean {
    return change.kind === "column" && change.trigger === true;
}

function message(key: string, data: Message["data"] = {}): Message {
    return { key: `fleet.bulk.${key}`, data };
}

/** One mailbox's result in a sentence. */
export function describeBulkResult(result: FixResult): Message {
    switch (result.outcome) {
        case "done":
            if (result.journal.kind !== "note") return message("doneNoJournal");
            // The column only starts something; whether that succeeds is not known yet.
            return message(result.written.some(isTrigger) ? "ordered" : "done");
        case "refused":
            if (result.reason === "missingPrivilege") {
                return message("missingPrivilege", { privileges: result.missing.join(", ") });
            }
            if (result.reason === "nothingToDo") return message("nothingToDo");
            return message(result.reason === "changed" ? "changed" : "refused");
        case "notConfirmed":
            return message("refused");
        case "failed":
        case "partly":
        case "unsure":
            return message(result.outcome, { message: result.failure.message });
        case "ignored":
            return message("ignored");
    }
}
