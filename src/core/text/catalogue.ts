import { FIXES } from "../fixes";
import type { Rule } from "../rules/define-rule";
import { CHECKS } from "../trace/checks";
import { ENGLISH_CAUSES } from "./english-causes";
import { englishCheckTexts } from "./english-checks";
import { englishFixTexts } from "./english-fixes";
import { ENGLISH_FLEET } from "./english-fleet";
import { ENGLISH_REPORT } from "./english-report";
import { ENGLISH_SETTINGS } from "./english-settings";
import { ENGLISH_TRACE } from "./english-trace";

export type Catalogue = Readonly<Record<string, string>>;

function ruleTexts(rule: Rule): readonly (readonly [string, string])[] {
    const key = (id: string): string => `rule.${rule.id}.${id}`;
    return [
        [key("title"), rule.title],
        ...Object.entries(rule.messages).map(([id, text]) => [key(id), text] as const),
        ...rule.remedy.map((text, index) => [key(`remedy.${index + 1}`), text] as const),
        ...rule.sources.flatMap(({ title, url }, index) => [
            [key(`source.${index + 1}.title`), title] as const,
            [key(`source.${index + 1}.url`), url] as const,
        ]),
    ];
}

/** All English texts of core by key: those of the report, of the fixes and of the rules given. */
export function englishCatalogue(rules: readonly Rule[]): Catalogue {
    return {
        ...ENGLISH_REPORT,
        ...ENGLISH_SETTINGS,
        ...ENGLISH_CAUSES,
        ...ENGLISH_TRACE,
        ...ENGLISH_FLEET,
        ...englishFixTexts(FIXES),
        ...englishCheckTexts(CHECKS),
        ...Object.fromEntries(rules.flatMap(ruleTexts)),
    };
}
