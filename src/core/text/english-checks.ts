import type { CheckMeta } from "../trace/define-check";

/** The texts that stand in the files of the checks of one email, by key. */
export function englishCheckTexts(checks: readonly CheckMeta[]): Readonly<Record<string, string>> {
    const texts = checks.flatMap(({ id, title, messages, sources }) => {
        const key = (name: string): string => `check.${id}.${name}`;
        return [
            [key("title"), title] as const,
            ...Object.entries(messages).map(([name, text]) => [key(name), text] as const),
            ...sources.flatMap((source, index) => [
                [key(`source.${index + 1}.title`), source.title] as const,
                [key(`source.${index + 1}.url`), source.url] as const,
            ]),
        ];
    });
    return Object.fromEntries(texts);
}
