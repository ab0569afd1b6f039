import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OPTION_SETS, SELECTION } from "./tables/selection";
import { readTable, type TableMetadata } from "./tables/metadata";
import type { ColumnKind } from "../src/core/model/describe-table";
import { hasMaterial, writeOrCheck } from "./write-or-check";

const ROOT = join(__dirname, "..");
const SOURCE = join(ROOT, "..", "shared", "dataverse");
const TARGET = join(ROOT, "src", "core", "model", "generated");

const KINDS: Readonly<Record<string, ColumnKind>> = {
    String: "string",
    Memo: "string",
    EntityName: "string",
    Integer: "number",
    BigInt: "number",
    Decimal: "number",
    Double: "number",
    Picklist: "number",
    State: "number",
    Status: "number",
    Boolean: "boolean",
    DateTime: "date",
    Uniqueidentifier: "id",
    Lookup: "lookup",
    Owner: "lookup",
};

const TYPES: Readonly<Record<ColumnKind, string>> = {
    string: "string",
    number: "number",
    boolean: "boolean",
    date: "string",
    id: "string",
    lookup: "string",
};

/** Makes a constant's name of an option label: "Pending Approval" becomes PendingApproval. */
function constantName(label: string): string {
    const words = label
        .replace(/[^A-Z0-9]+/gi, " ")
        .trim()
        .split(" ");
    const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
    return /^\d/.test(name) ? `Value${name}` : name;
}

function kindOf(table: TableMetadata, column: string): ColumnKind {
    const found = table.attributes.find((attribute) => attribute.logicalName === column);
    const kind = found && KINDS[found.type];
    if (!kind) throw new Error(`${table.logicalName}.${column} is not a readable column in the metadata.`);
    return kind;
}

function generateTables(): string {
    const lines = [
        "// Made by tools/generate-tables.ts from the table metadata; change tools/tables/selection.ts instead.",
        "",
        'import { describeTable, type TableDescription } from "../describe-table";',
        "",
        "export interface Columns {",
    ];
    const meta: string[] = ["export const TABLES: Readonly<Record<TableName, TableDescription>> = {"];
    for (const [name, selection] of Object.entries(SELECTION)) {
        const table = readTable(SOURCE, name);
        const optional: readonly string[] = selection.optional ?? [];
        const all = [...selection.columns, ...optional];
        lines.push(`    readonly ${name}: {`);
        for (const column of all) lines.push(`        readonly ${column}: ${TYPES[kindOf(table, column)]} | null;`);
        lines.push("    };");
        const byKind = Object.keys(TYPES).flatMap((kind) => {
            const columns = all.filter((column) => kindOf(table, column) === kind);
            const marked = columns.map((column) => (optional.includes(column) ? `${column}?` : column));
            return marked.length > 0 ? [`        ${kind}: "${marked.join(" ")}",`] : [];
        });
        meta.push(`    ${name}: describeTable("${table.entitySetName}", "${table.primaryId}", {`, ...byKind, "    }),");
    }
    lines.push("}", "", "export type TableName = keyof Columns;", "");
    meta.push("};");
    return `${lines.join("\n")}\n${meta.join("\n")}\n`;
}

function generateOptionSets(): string {
    const lines = [
        "// Made by tools/generate-tables.ts from the table metadata; change tools/tables/selection.ts instead.",
        "",
    ];
    for (const [name, { table, column }] of Object.entries(OPTION_SETS)) {
        const found = readTable(SOURCE, table).attributes.find((attribute) => attribute.logicalName === column);
        if (!found?.options?.length) throw new Error(`${table}.${column} has no options in the metadata.`);
        lines.push(`/** ${table}.${column} */`, `export const ${name} = {`);
        for (const option of found.options) lines.push(`    ${constantName(option.label)}: ${option.value},`);
        lines.push("} as const;", "");
    }
    return lines.join("\n");
}

/** The privileges that the documentation names for server-side synchronization, by name. */
function generatePrivileges(): string {
    const source = JSON.parse(readFileSync(join(SOURCE, "tables", "_privileges.json"), "utf8")) as {
        readonly minimumForServerSideSync: { readonly names: readonly string[] };
    };
    const names = source.minimumForServerSideSync.names.map((name) => `    ${JSON.stringify(name)},`);
    return [
        "// Made by tools/generate-tables.ts from the documented privileges for server-side synchronization.",
        "",
        "export const SYNC_PRIVILEGES = [",
        ...names,
        "] as const;",
        "",
    ].join("\n");
}

function main(args: readonly string[]): number {
    if (!hasMaterial(SOURCE)) return args.includes("--check") ? 0 : 1;
    const files = new Map([
        [join(TARGET, "tables.ts"), generateTables()],
        [join(TARGET, "option-sets.ts"), generateOptionSets()],
        [join(TARGET, "privileges.ts"), generatePrivileges()],
    ]);
    return writeOrCheck(files, args);
}

process.exitCode = main(process.argv.slice(2));
