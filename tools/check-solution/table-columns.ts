import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Column {
    readonly name: string;
    readonly type: string;
    /** Names of the values, by number; only columns of choices have them. */
    readonly options?: Readonly<Record<string, string>>;
}

interface TableDefinition {
    readonly logicalName: string;
    readonly objectTypeCode: number;
    readonly columns: readonly Column[];
}

let tables: ReadonlyMap<string, TableDefinition> | undefined;

function definitionOf(table: string): TableDefinition | undefined {
    tables ??= new Map(
        (
            JSON.parse(
                readFileSync(join(__dirname, "../../emulator/generated/tables.json"), "utf8"),
            ) as readonly TableDefinition[]
        ).map((definition) => [definition.logicalName, definition]),
    );
    return tables.get(table);
}

/** The number by which grids name a table. */
export function typeCodeOf(table: string): number | undefined {
    return definitionOf(table)?.objectTypeCode;
}

/** One column as the table's metadata has it. */
export function columnOf(table: string, name: string): Column | undefined {
    return definitionOf(table)?.columns.find((column) => column.name === name);
}

/** A sentence for each column that the table does not have. */
export function unknownColumns(table: string, names: readonly string[], place: string): readonly string[] {
    const known = definitionOf(table)?.columns;
    if (!known) return [`${place} is about the table ${table}, which is not known.`];
    return [...new Set(names)]
        .filter((name) => !known.some((column) => column.name === name))
        .map((name) => `${place} uses the column ${name}, which the table ${table} does not have.`);
}
