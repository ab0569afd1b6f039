import fc from "fast-check";
import { judge } from "../../../../src/core/report/judge";
import { evidence, NOW } from "../healthy";
import { healthyMailbox, MAILBOX_KINDS } from "./healthy-mailboxes";

const SEED = 20_261_124;
const MAILBOXES = fc.sample(healthyMailbox, { numRuns: 400, seed: SEED });

describe("400 generated mailboxes that work", () => {
    it.each(MAILBOX_KINDS)("have at least 25 of the kind %s", (kind) => {
        expect(MAILBOXES.filter((mailbox) => mailbox.kind === kind).length).toBeGreaterThanOrEqual(25);
    });

    it.each(MAILBOX_KINDS)("give no finding above advice and no crash as %s", (kind) => {
        const wrong = MAILBOXES.filter((mailbox) => mailbox.kind === kind).flatMap(({ overrides }) => {
            const report = judge(evidence(overrides), NOW);
            const severe = report.findings.filter(({ severity }) => severity !== "advice");
            const crashed = report.outcomes.filter(({ outcome }) => outcome === "crashed");
            return [
                ...severe.map(({ message, evidence: cells }) => `${message.key} ${JSON.stringify(cells)}`),
                ...crashed.map(({ ruleId }) => `${ruleId} crashed`),
            ];
        });
        expect(wrong).toEqual([]);
    });

    it("are judged, not merely passed over", () => {
        const outcomes = MAILBOXES.flatMap(({ overrides }) => judge(evidence(overrides), NOW).outcomes);
        const share = outcomes.filter(({ outcome }) => outcome === "clear").length / outcomes.length;
        expect(share).toBeGreaterThan(0.5);
    });
});
