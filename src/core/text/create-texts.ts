import { fill, type Texts } from "./texts";

/**
 * Makes Texts of a lookup. When the data holds a number `count` and the key has plural forms (`key.one`, `key.other`), the form of the
 * locale is taken, else `key.other`. A key without a text comes back as it is.
 */
export function createTexts(lookup: (key: string) => string | undefined, locale: string): Texts {
    const plural = new Intl.PluralRules(locale);
    return (key, data = {}) => {
        const { count } = data;
        const form =
            typeof count === "number"
                ? (lookup(`${key}.${plural.select(count)}`) ?? lookup(`${key}.other`))
                : undefined;
        return fill(form ?? lookup(key) ?? key, data);
    };
}
