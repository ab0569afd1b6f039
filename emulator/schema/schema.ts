import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnDefinition, TableDefinition } from "./definitions";

export interface Table extends TableDefinition {
    readonly columnsByName: ReadonlyMap<string, ColumnDefinition>;
}

/** What the environment knows; a dropped table or column answers like one that never existed. */
export interface Schema {
    tables(): readonly Table[];
    table(logicalName: string): Table | undefined;
    tableOfSet(entitySetName: string): Table | undefined;
    dropTable(logicalName: string): void;
    dropColumn(logicalName: string, column: string): void;
    restore(): void;
}

let definitions: readonly TableDefinition[] | undefined;

// The file is immutable data, so parsing it once per process is safe for every emulator in it.
const readDefinitions = (): readonly TableDefinition[] => {
    definitions ??= JSON.parse(
        readFileSync(join(__dirname, "..", "generated", "tables.json"), "utf8"),
    ) as readonly TableDefinition[];
    return definitions;
};

const toTable = (definition: TableDefinition): Table => ({
    ...definition,
    columnsByName: new Map(definition.columns.map((column) => [column.name, column])),
});

export const createSchema = (source: readonly TableDefinition[] = readDefinitions()): Schema => {
    const byName = new Map<string, Table>();
    const bySet = new Map<string, Table>();

    const keep = (table: Table): void => {
        byName.set(table.logicalName, table);
        bySet.set(table.entitySetName, table);
    };

    const known = (logicalName: string): Table => {
        const table = byName.get(logicalName);
        if (table === undefined) throw new Error(`The emulator has no table "${logicalName}".`);
        return table;
    };

    const restore = (): void => source.forEach((definition) => keep(toTable(definition)));
    restore();

    return {
        tables: () => [...byName.values()],
        table: (logicalName) => byName.get(logicalName),
        tableOfSet: (entitySetName) => bySet.get(entitySetName),
        dropTable: (logicalName) => {
            bySet.delete(known(logicalName).entitySetName);
            byName.delete(logicalName);
        },
        dropColumn: (logicalName, column) => {
            const table = known(logicalName);
            if (!table.columnsByName.has(column)) throw new Error(`Table "${logicalName}" has no column "${column}".`);
            keep(
                toTable({
                    ...table,
                    columns: table.columns.filter(({ name }) => name !== column),
                    manyToOne: table.manyToOne.filter((relation) => relation.column !== column),
                }),
            );
        },
        restore,
    };
};
