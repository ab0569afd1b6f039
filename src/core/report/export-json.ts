import { redactEvidence } from "./redact";
import type { Report } from "./report";
import { serializeEvidence } from "./serialize-evidence";

/** The evidence of a report as a file that can be judged again; the report itself follows from it. */
export function exportJson({ evidence }: Report, redact: boolean): string {
    return serializeEvidence(redact ? redactEvidence(evidence) : evidence);
}
