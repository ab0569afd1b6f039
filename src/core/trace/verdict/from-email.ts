import { valueOf } from "../../facts/combine";
import { fixesOfCheck } from "../trace-fixes";
import { arrivalOf } from "../traced-email";
import { failing, messageIs, type Explanation, type TraceCase } from "./draft";

/** The email is in Dataverse. */
export const fromTracked: Explanation = ({ reports }) => {
    const tracked = reports.get("already-tracked");
    if (tracked?.outcome !== "pass") return undefined;
    const noItem = failing(reports, "queue-item") !== undefined;
    const { confidence } = tracked;
    return {
        kind: "tracked",
        variant: noItem ? "withoutQueueItem" : confidence === "certain" ? "certain" : "likely",
        confidence,
        checkIds: ["already-tracked", "tracking-reason", ...(noItem ? ["queue-item"] : [])],
        readAgain: false,
    };
};

/** The email is protected, or larger than what is read. */
export const fromContent: Explanation = ({ reports }) => {
    const size = failing(reports, "oversized-email");
    const excluded = failing(reports, "protected-email") ?? (messageIs(size, "tooLarge") ? size : undefined);
    if (excluded === undefined) return undefined;
    const fixes = fixesOfCheck(excluded);
    return { kind: "excluded", checkIds: [excluded.id], fixes, readAgain: fixes.length > 0 };
};

/** Plug-ins or workflows failed while emails were made at that time. */
export const fromCode: Explanation = ({ reports }) => {
    const code = failing(reports, "custom-code");
    if (code === undefined) return undefined;
    const { confidence } = code;
    const fixes = [{ fixId: "custom-code" }] as const;
    return { kind: "failed", variant: "customCode", confidence, checkIds: ["custom-code"], fixes };
};

function acceptedBy({ evidence, walked: { decision } }: TraceCase): { readonly reason: string; readonly name: string } {
    const platform = valueOf(evidence.reads.platform)?.fresh;
    if (decision.outcome === "accepted") return { reason: decision.reason, name: decision.by.name };
    return { reason: platform?.accepted === true ? platform.reason : "", name: "" };
}

/** Nothing refuses the email, so it was in another folder, or reading had passed it. */
export const fromPlace: Explanation = (traced) => {
    const { evidence, reports } = traced;
    const start = failing(reports, "sync-start");
    const startOn = start?.message.data["startOn"] ?? "";
    const data = { ...acceptedBy(traced), startOn, receivedOn: arrivalOf(evidence.email) };
    const folder = failing(reports, "inbox-folder");
    if (folder) {
        const { confidence } = folder;
        const checkIds = ["inbox-folder", ...(start ? ["sync-start"] : [])];
        return { kind: "outsideInbox", data, confidence, checkIds, fixes: [{ fixId: "outlook-rules" }] };
    }
    if (start === undefined) return undefined;
    const variant = data.reason === "" ? "open" : "accepted";
    return { kind: "passed", variant, data, confidence: "possible", checkIds: ["sync-start"] };
};
