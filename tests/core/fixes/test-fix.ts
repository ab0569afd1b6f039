import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "../../../src/core/facts/facts";
import type { Fix, FixContext } from "../../../src/core/fixes/define-fix";
import { NOW } from "../rules/healthy";

export interface FixCases {
    readonly offered: readonly Facts[];
    readonly notOffered: readonly Facts[];
    readonly context?: Partial<FixContext>;
}

const HEADINGS = ["What it changes", "When it is offered", "What can go wrong", "Undo", "Sources"];

/** What holds for every fix: offered or not by its facts, input left alone, every text of a message there, a page with its headings. */
export function testFix(fix: Fix, { offered, notOffered, context = {} }: FixCases): void {
    const given = { now: NOW, ...context };

    describe(`fix ${fix.id}`, () => {
        offered.forEach((facts, index) => {
            it(`is offered in case ${index + 1}`, () => {
                expect(fix.offer(deepFreeze(facts), given)).toMatchObject({ outcome: "offered" });
            });
        });

        notOffered.forEach((facts, index) => {
            it(`is not offered in case ${index + 1} and says why`, () => {
                const offer = fix.offer(deepFreeze(facts), given);
                expect(offer).toMatchObject({
                    outcome: "notOffered",
                    reason: { key: expect.stringMatching(/^fix\./) },
                });
            });
        });

        it("has a page with the fixed headings", () => {
            const page = join(__dirname, "../../../docs/fixes", `${fix.id}.md`);
            expect(existsSync(page)).toBe(true);
            const text = readFileSync(page, "utf8");
            expect(HEADINGS.filter((heading) => !text.includes(`\n## ${heading}\n`))).toEqual([]);
        });

        it("has the texts of its offer, and fills their placeholders", () => {
            const messages = [...offered, ...notOffered].map((facts) => {
                const offer = fix.offer(facts, given);
                return offer.outcome === "offered" ? offer.why : offer.reason;
            });
            const texts: Readonly<Record<string, string | undefined>> = fix.messages;
            for (const { key, data } of messages) {
                const text = texts[key.replace(`fix.${fix.id}.`, "")];
                expect(text).toBeDefined();
                const names = [...(text ?? "").matchAll(/\{([a-z]+)\}/gi)].map(([, name]) => name ?? "");
                expect(names.filter((name) => data[name] === undefined)).toEqual([]);
            }
        });
    });
}

export function deepFreeze<T>(value: T): T {
    if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}
