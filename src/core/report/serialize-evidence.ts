import type { Evidence } from "../model/evidence";

/** Evidence as a file: indented JSON with a line break at its end. */
export function serializeEvidence(evidence: Evidence): string {
    return `${JSON.stringify(evidence, null, 2)}\n`;
}
