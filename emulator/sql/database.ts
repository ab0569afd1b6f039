import initSqlJs from "sql.js";
import type { Database as SqlJsDatabase, SqlJsStatic, Statement } from "sql.js";
import type { Sql, SqlValue } from "./fragment";

export interface Database {
    /** Rows as arrays in the order of the selected columns. */
    rows(query: Sql): SqlValue[][];
    run(command: Sql): void;
    script(text: string): void;
    transaction<T>(work: () => T): T;
    /** Inserts many rows with few statements; every row has one value for each column. */
    insertMany(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): void;
    bytes(): Uint8Array;
    close(): void;
}

let engine: Promise<SqlJsStatic> | undefined;

const cacheSize = 200;
const variableLimit = 30_000;

/** Starts the WebAssembly engine, once per process. */
export const loadEngine = (): Promise<SqlJsStatic> => {
    engine ??= initSqlJs();
    return engine;
};

export const openDatabase = ({ Database: Opened }: SqlJsStatic, bytes?: Uint8Array): Database => {
    const database: SqlJsDatabase = new Opened(bytes);
    // The file is memory of this process, so writing a journal beside it only doubles the work; rolling back needs one all the same.
    // The cache holds the joined tables of a fleet; with 16 MB the funnel of twice as many mailboxes took four times as long.
    database.exec(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -131072",
    );
    const prepared = new Map<string, Statement>();

    const release = (): void => {
        prepared.forEach((statement) => statement.free());
        prepared.clear();
    };

    const prepare = (text: string): Statement => {
        const found = prepared.get(text);
        if (found !== undefined) return found;
        if (prepared.size >= cacheSize) release();
        const statement = database.prepare(text);
        prepared.set(text, statement);
        return statement;
    };

    const rows = ({ text, values }: Sql): SqlValue[][] => {
        const statement = prepare(text);
        const result: SqlValue[][] = [];
        try {
            statement.bind([...values]);
            while (statement.step()) result.push(statement.get() as SqlValue[]);
        } finally {
            statement.reset();
        }
        return result;
    };

    return {
        rows,
        run: (command) => {
            const statement = prepare(command.text);
            try {
                statement.run([...command.values]);
            } finally {
                statement.reset();
            }
        },
        script: (text) => {
            database.exec(text);
        },
        transaction: (work) => {
            database.exec("SAVEPOINT work");
            try {
                const result = work();
                database.exec("RELEASE work");
                return result;
            } catch (error) {
                database.exec("ROLLBACK TO work; RELEASE work");
                throw error;
            }
        },
        insertMany: (table, columns, items) => {
            const names = columns.map((name) => `"${name}"`).join(", ");
            const marks = `(${columns.map(() => "?").join(", ")})`;
            const textFor = (count: number): string =>
                `INSERT INTO "${table}" (${names}) VALUES ${Array<string>(count).fill(marks).join(", ")}`;
            // Crossing into WebAssembly costs more than the insert itself, so a hundred rows share one statement.
            const chunk = Math.max(1, Math.min(100, Math.floor(variableLimit / columns.length)));
            const statement = database.prepare(textFor(chunk));
            let values: SqlValue[] = [];
            try {
                for (const item of items) {
                    values.push(...item);
                    if (values.length < chunk * columns.length) continue;
                    statement.run(values);
                    values = [];
                }
            } finally {
                statement.free();
            }
            if (values.length > 0) database.run(textFor(values.length / columns.length), values);
        },
        bytes: () => {
            release();
            return database.export();
        },
        close: () => {
            release();
            database.close();
        },
    };
};
