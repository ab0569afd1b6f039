// Fails when a fix lacks its page, test or place in the index, when no rule offers it, or when a rule names a fix that does not exist.
import { existsSync, readFileSync } from "node:fs";
import { FIXES } from "../src/core/fixes";
import { RULES } from "../src/core/rules";
import { fixIndexText } from "./generate-fix-index";
import { FIX_INDEX, listFixFiles } from "./fix-files";

/** Fixes that no finding leads to, with the reason. */
const OFFERED_ELSEWHERE: Readonly<Record<string, string>> = {};

/** Rules whose cause no change in Dataverse and no fixed list of steps removes, with the reason. */
const RULES_WITHOUT_FIX: Readonly<Record<string, string>> = {
    "duplicate-email": "The email is tracked already; there is nothing to repair.",
    "pending-item-retry": "The platform tries the item again by itself.",
    "refused-appointment-item": "The user decides about the appointment in Outlook.",
    "unexplained-item-failure": "The cause is not known.",
    "unrecognized-alert": "The cause is not known.",
};

const HEADINGS = ["What it changes", "When it is offered", "What can go wrong", "Undo", "Sources"];

/** Every defect as one sentence. */
export function fixDefects(): readonly string[] {
    const files = listFixFiles();
    const ids = new Set(FIXES.map(({ id }) => id));
    const offered = new Set(RULES.flatMap(({ fixes = [] }) => fixes));
    const ofFix = files.flatMap(({ id, doc, test }) => {
        const page = existsSync(doc) ? readFileSync(doc, "utf8") : undefined;
        return [
            ...(ids.has(id) ? [] : [`${id} is not in the index.`]),
            ...(existsSync(test) ? [] : [`${id} has no test.`]),
            ...(page === undefined ? [`${id} has no page in docs/fixes.`] : []),
            ...HEADINGS.filter((heading) => page !== undefined && !page.includes(`\n## ${heading}\n`)).map(
                (heading) => `The page of ${id} lacks the heading ${heading}.`,
            ),
            ...(offered.has(id) || id in OFFERED_ELSEWHERE ? [] : [`No rule offers ${id}.`]),
        ];
    });
    const ofRule = RULES.flatMap(({ id, fixes = [] }) => [
        ...fixes
            .filter((fix) => !ids.has(fix))
            .map((fix) => `The rule ${id} names the fix ${fix}, which does not exist.`),
        ...(fixes.length > 0 || id in RULES_WITHOUT_FIX
            ? []
            : [`The rule ${id} offers no fix, and no reason is given.`]),
        ...(fixes.length > 0 && id in RULES_WITHOUT_FIX
            ? [`The rule ${id} offers a fix although none is expected.`]
            : []),
    ]);
    const written = FIXES.flatMap(({ id, messages }) =>
        Object.keys(messages).length > 0 ? [] : [`${id} has no texts.`],
    );
    const index = readFileSync(FIX_INDEX, "utf8") === fixIndexText() ? [] : ["src/core/fixes/index.ts is out of date."];
    return [...ofFix, ...ofRule, ...written, ...index];
}

if (require.main === module) {
    const defects = fixDefects();
    defects.forEach((defect) => process.stderr.write(`${defect}\n`));
    if (defects.length > 0) process.exitCode = 1;
}
