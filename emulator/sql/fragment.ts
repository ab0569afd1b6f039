export type SqlValue = string | number | null;

/** A piece of SQL with the values of its question marks, in order. */
export interface Sql {
    readonly text: string;
    readonly values: readonly SqlValue[];
}

export const sql = (text: string, ...values: readonly SqlValue[]): Sql => ({ text, values });

export const concat = (parts: readonly Sql[], separator = " "): Sql => ({
    text: parts.map(({ text }) => text).join(separator),
    values: parts.flatMap(({ values }) => values),
});

export const parenthesised = ({ text, values }: Sql): Sql => ({ text: `(${text})`, values });

const join = (parts: readonly Sql[], word: "AND" | "OR"): Sql | undefined => {
    if (parts.length === 0) return undefined;
    return parts.length === 1 ? parts[0] : parenthesised(concat(parts, ` ${word} `));
};

export const allOf = (parts: readonly (Sql | undefined)[]): Sql | undefined =>
    join(
        parts.filter((part): part is Sql => part !== undefined),
        "AND",
    );

export const anyOf = (parts: readonly Sql[]): Sql | undefined => join(parts, "OR");

export const where = (condition: Sql | undefined): Sql =>
    condition === undefined ? sql("") : { text: ` WHERE ${condition.text}`, values: condition.values };

/** Names come from the table definitions; quoting keeps reserved words such as "to" usable. */
export const quoted = (name: string): string => `"${name}"`;

export const columnOf = (alias: string, name: string): string => `${alias}.${quoted(name)}`;

/** One bound JSON list instead of thousands of question marks. */
export const inList = (expression: string, items: readonly SqlValue[]): Sql =>
    items.length === 0 ? sql("0") : sql(`${expression} IN (SELECT value FROM json_each(?))`, JSON.stringify(items));

/** Escapes the wildcards of LIKE; use with ESCAPE '\'. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
