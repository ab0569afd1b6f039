import { readFileSync } from "node:fs";
import { join } from "node:path";

interface TableDefinition {
    readonly logicalName: string;
    readonly columns: readonly { readonly name: string }[];
}

let columns: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The columns of a table as its metadata has them; undefined for a table that is not known here. */
export function columnsOfTable(table: string): ReadonlySet<string> | undefined {
    columns ??= new Map(
        (
            JSON.parse(
                readFileSync(join(__dirname, "../../emulator/generated/tables.json"), "utf8"),
            ) as readonly TableDefinition[]
        ).map((definition) => [definition.logicalName, new Set(definition.columns.map(({ name }) => name))]),
    );
    return columns.get(table);
}

/** A sentence for each column that the table does not have. */
export function unknownColumns(table: string, names: readonly string[], place: string): readonly string[] {
    const known = columnsOfTable(table);
    if (!known) return [`${place} is about the table ${table}, which is not known.`];
    return [...new Set(names)]
        .filter((name) => !known.has(name))
        .map((name) => `${place} uses the column ${name}, which the table ${table} does not have.`);
}
