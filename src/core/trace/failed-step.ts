import { DataverseError } from "../model/dataverse-error";
import type { EmailStep, EmailStepId } from "./email-question";

/** A step whose request was refused: unknown, with the server's own words. Anything but a refusal is a defect and goes on. */
export function failedStep(id: EmailStepId, error: unknown): EmailStep {
    if (!(error instanceof DataverseError)) throw error;
    return {
        id,
        state: "unknown",
        message: { key: "trace.step.unread", data: { reason: error.message } },
        evidence: [],
    };
}
