import { createSchema, type Schema, type Table } from "../schema/schema";
import { isPolymorphic, isStored, targetColumn } from "../schema/column-kinds";
import { inList, quoted, sql, type Sql, type SqlValue } from "../sql/fragment";
import { loadEngine, openDatabase } from "../sql/database";
import { isoSeconds, type Clock } from "./clock";
import { createIndexes, createTables, dropIndexes } from "./create-tables";
import { encode, ValueError, type CellValue, type RowReference, type Values } from "./encode";
import { newGuid } from "./guid";
import { defaultValues } from "./default-values";

export type Row = Readonly<Record<string, SqlValue>>;

/** Typed access to the rows, without security: for seeding, for the mail server and for writes already checked. */
export interface Store {
    readonly schema: Schema;
    readonly clock: Clock;
    insert(table: string, values: Values): string;
    update(table: string, id: string, values: Values): void;
    remove(table: string, id: string): boolean;
    row(table: string, id: string): Row | undefined;
    find(table: string, equal?: Values): readonly Row[];
    exists(table: string, id: string): boolean;
    query(query: Sql): SqlValue[][];
    /** Already encoded values, without defaults; `columns` must hold the primary key. Fast enough for a million rows. */
    bulkInsert(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): void;
    transaction<T>(work: () => T): T;
    bytes(): Uint8Array;
    /** Takes the rows of other bytes instead of the present ones. */
    load(bytes: Uint8Array): void;
    close(): void;
}

const isReference = (value: CellValue): value is RowReference => typeof value === "object" && value !== null;

export const createStore = async (clock: Clock, bytes?: Uint8Array): Promise<Store> => {
    const schema = createSchema();
    // Rows outlive a dropped column: seeding and the mail server keep working on the full definitions.
    const full = createSchema();
    const engine = await loadEngine();
    let database = openDatabase(engine, bytes);
    if (bytes === undefined) database.script(createTables(full.tables()));
    // A reopened database already holds versions of the first start, so it begins well above them.
    let version = (bytes === undefined ? 1 : 2) * 10_000_000;

    const known = (name: string): Table => {
        const table = full.table(name);
        if (table === undefined) throw new ValueError(`There is no table "${name}".`);
        return table;
    };

    const encodeAll = (table: Table, values: Values): Map<string, SqlValue> => {
        const cells = new Map<string, SqlValue>();
        for (const [name, value] of Object.entries(values)) {
            if (value === undefined) continue;
            const column = table.columnsByName.get(name);
            if (column === undefined || !isStored(column))
                throw new ValueError(`Table "${table.logicalName}" has no stored column "${name}".`);
            if (isPolymorphic(column) && value !== null) {
                if (!isReference(value))
                    throw new ValueError(`Column "${name}" needs { table, id }: it has several targets.`);
                if (!(column.targets ?? []).includes(value.table))
                    throw new ValueError(`Column "${name}" cannot refer to "${value.table}".`);
                cells.set(name, encode(column, value.id));
                cells.set(targetColumn(name), value.table);
            } else {
                cells.set(name, encode(column, isReference(value) ? value.id : value));
                if (value === null && isPolymorphic(column)) cells.set(targetColumn(name), null);
            }
        }
        return cells;
    };

    const rowsOf = (table: Table, condition: Sql): readonly Row[] => {
        const names = [
            ...table.columns
                .filter(isStored)
                .flatMap((column) => [column.name, ...(isPolymorphic(column) ? [targetColumn(column.name)] : [])]),
            ...(table.columnsByName.has("versionnumber") ? [] : ["versionnumber"]),
        ];
        return database
            .rows({
                text: `SELECT ${names.map(quoted).join(", ")} FROM ${quoted(table.logicalName)} WHERE ${condition.text}`,
                values: condition.values,
            })
            .map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])));
    };

    const ownerBusinessUnit = (cells: ReadonlyMap<string, SqlValue>): SqlValue => {
        const ownerTable = cells.get(targetColumn("ownerid")) === "team" ? "team" : "systemuser";
        return (
            database.rows(
                sql(`SELECT businessunitid FROM ${ownerTable} WHERE ${ownerTable}id = ?`, cells.get("ownerid") ?? null),
            )[0]?.[0] ?? null
        );
    };

    const setOwning = (table: Table, cells: Map<string, SqlValue>): void => {
        if (!cells.has("ownerid")) return;
        const isTeam = cells.get(targetColumn("ownerid")) === "team";
        const owner = cells.get("ownerid") ?? null;
        if (table.columnsByName.has("owninguser")) cells.set("owninguser", isTeam ? null : owner);
        if (table.columnsByName.has("owningteam")) cells.set("owningteam", isTeam ? owner : null);
        if (table.columnsByName.has("owningbusinessunit") && !cells.has("owningbusinessunit"))
            cells.set("owningbusinessunit", ownerBusinessUnit(cells));
    };

    const store: Store = {
        schema,
        clock,
        insert: (tableName, values) => {
            const table = known(tableName);
            const cells = encodeAll(table, { ...defaultValues(table, isoSeconds(clock.now())), ...values });
            setOwning(table, cells);
            if (!cells.has(table.primaryId)) cells.set(table.primaryId, newGuid());
            cells.set("versionnumber", ++version);
            const names = [...cells.keys()];
            database.run({
                text: `INSERT INTO ${quoted(tableName)} (${names.map(quoted).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
                values: [...cells.values()],
            });
            return String(cells.get(table.primaryId));
        },
        update: (tableName, id, values) => {
            const table = known(tableName);
            const stamp = table.columnsByName.has("modifiedon") ? { modifiedon: isoSeconds(clock.now()) } : {};
            const cells = encodeAll(table, { ...stamp, ...values });
            setOwning(table, cells);
            cells.set("versionnumber", ++version);
            if (!store.exists(tableName, id)) throw new ValueError(`Table "${tableName}" has no row ${id}.`);
            const names = [...cells.keys()];
            database.run({
                text: `UPDATE ${quoted(tableName)} SET ${names.map((name) => `${quoted(name)} = ?`).join(", ")} WHERE ${quoted(table.primaryId)} = ?`,
                values: [...cells.values(), id.toLowerCase()],
            });
        },
        remove: (tableName, id) => {
            const table = known(tableName);
            if (!store.exists(tableName, id)) return false;
            database.run(
                sql(`DELETE FROM ${quoted(tableName)} WHERE ${quoted(table.primaryId)} = ?`, id.toLowerCase()),
            );
            return true;
        },
        row: (tableName, id) => {
            const table = known(tableName);
            return rowsOf(table, sql(`${quoted(table.primaryId)} = ?`, id.toLowerCase()))[0];
        },
        find: (tableName, equal = {}) => {
            const table = known(tableName);
            const cells = [...encodeAll(table, equal)];
            const texts = cells.map(([name, value]) => `${quoted(name)} ${value === null ? "IS" : "="} ?`);
            return rowsOf(table, sql(texts.join(" AND ") || "1", ...cells.map(([, value]) => value)));
        },
        exists: (tableName, id) => {
            const table = known(tableName);
            const query = inList(quoted(table.primaryId), [id.toLowerCase()]);
            return (
                database.rows({ text: `SELECT 1 FROM ${quoted(tableName)} WHERE ${query.text}`, values: query.values })
                    .length > 0
            );
        },
        query: (query) => database.rows(query),
        bulkInsert: (tableName, columns, rows) => {
            const table = known(tableName);
            const names = [...columns, "versionnumber"];
            const numbered = function* (): Iterable<readonly SqlValue[]> {
                for (const row of rows) yield [...row, ++version];
            };
            database.script(dropIndexes([table]));
            database.transaction(() => database.insertMany(tableName, names, numbered()));
            database.script(createIndexes([table]));
        },
        transaction: (work) => database.transaction(work),
        bytes: () => database.bytes(),
        load: (other) => {
            database.close();
            database = openDatabase(engine, other);
        },
        close: () => database.close(),
    };
    return store;
};
