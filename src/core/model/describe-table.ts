export type ColumnKind = "string" | "number" | "boolean" | "date" | "id" | "lookup";

export interface TableDescription {
    /** Name in the address of the Web API. */
    readonly set: string;
    /** Column of the row's id. */
    readonly id: string;
    readonly columns: Readonly<Record<string, ColumnKind>>;
    /** Columns that older environments lack. */
    readonly optional: readonly string[];
}

/** Reads the short form of the generated file: column names by kind, with spaces between them and a question mark behind optional ones. */
export function describeTable(
    set: string,
    id: string,
    byKind: Readonly<Partial<Record<ColumnKind, string>>>,
): TableDescription {
    const columns: Record<string, ColumnKind> = {};
    const optional: string[] = [];
    for (const kind of Object.keys(byKind) as ColumnKind[]) {
        for (const marked of (byKind[kind] ?? "").split(" ")) {
            const column = marked.replace("?", "");
            columns[column] = kind;
            if (column !== marked) optional.push(column);
        }
    }
    return { set, id, columns, optional };
}
