import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check, Outcome } from "../../../src/core/trace/define-check";
import { denied, evidence, type Change } from "./fixture";

export interface CheckCase {
    /** A sentence: what is different. */
    readonly when: string;
    readonly change: Change;
    readonly outcome: Outcome;
    /** A message of the check, or `unread` for the common one. */
    readonly message: string;
}

/** What every check of recipients says of an email that was typed without any. */
export const WITHOUT_RECIPIENTS: CheckCase = {
    when: "is known without its recipients",
    change: { email: { to: [], headersKnown: false } },
    outcome: "needsInformation",
    message: "noRecipients",
};

/** What a check of correlation says where correlation is switched off, and where nobody knows; `change` is an email that would be found. */
export function switchedOff(change: Change): readonly CheckCase[] {
    return [
        {
            when: "meets correlation that is switched off",
            change: { ...change, organization: { emailcorrelationenabled: false } },
            outcome: "fail",
            message: "off",
        },
        {
            when: "meets a switch that was not read",
            change: { ...change, sections: { organization: denied } },
            outcome: "needsInformation",
            message: "maybe",
        },
    ];
}

/** What a check of headers says of an email that was typed by hand. */
export const WITHOUT_HEADERS: CheckCase = {
    when: "was typed by hand",
    change: { email: { headersKnown: false } },
    outcome: "needsInformation",
    message: "notGiven",
};

const HEADINGS = ["What it means", "How it is detected", "Fix", "When to ignore", "Sources"];

/** Tests a check by a table. It also fails when a message is never given, a failure has no proof that it could have, or its page is missing. */
export function testCheck(check: Check, cases: readonly CheckCase[]): void {
    describe(check.id, () => {
        it.each(cases.map((entry) => [entry.when, entry] as const))("%s", (_, { change, outcome, message }) => {
            const given = evidence(change);
            const before = JSON.stringify(given);
            const report = check.run(given);
            expect({ outcome: report.outcome, message: report.message.key }).toEqual({
                outcome,
                message: message.startsWith("unread") ? report.message.key : `check.${check.id}.${message}`,
            });
            if (message.startsWith("unread")) expect(report.message.key).toMatch(/^trace\.unread\./);
            expect(JSON.stringify(given)).toBe(before);
        });

        it("gives each of its messages for a reason, with all that the message names", () => {
            const given = new Set(
                cases.map(({ message }) => message).filter((message) => !message.startsWith("unread")),
            );
            expect([...given].sort()).toEqual(Object.keys(check.messages).sort());
            for (const { change, message } of cases.filter((entry) => !entry.message.startsWith("unread"))) {
                const names = [...(check.messages[message] ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
                expect(Object.keys(check.run(evidence(change)).message.data)).toEqual(expect.arrayContaining(names));
            }
        });

        it("is described on its own page with its sources", () => {
            const page = join(__dirname, "../../../docs/checks", `${check.id}.md`);
            expect(existsSync(page)).toBe(true);
            const text = readFileSync(page, "utf8");
            expect(text.startsWith(`# ${check.title}\n`)).toBe(true);
            expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
            for (const { url } of check.sources) expect(text).toContain(`(${url})`);
        });
    });
}
