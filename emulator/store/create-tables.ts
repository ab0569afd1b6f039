import type { ColumnDefinition, TableDefinition } from "../schema/definitions";
import { isGuid, isNumber, isPolymorphic, isStored, isText, targetColumn } from "../schema/column-kinds";
import { quoted } from "../sql/fragment";

const sqlType = (column: ColumnDefinition): string => {
    // Dataverse compares text without regard to case.
    if (isText(column)) return "TEXT COLLATE NOCASE";
    if (column.type === "Boolean" || (isNumber(column) && !["Decimal", "Double", "Money"].includes(column.type)))
        return "INTEGER";
    if (isNumber(column)) return "REAL";
    return "TEXT";
};

/** A `+` joins columns of one index: counting a million alerts by day reads the index alone. */
const indexedColumns: Readonly<Record<string, readonly string[]>> = {
    account: ["emailaddress1"],
    activityparty: ["activityid", "partyid"],
    annotation: ["objectid"],
    contact: ["emailaddress1", "parentcustomerid"],
    email: ["receivingmailboxid", "createdon", "messageid", "regardingobjectid", "ownerid", "acceptingentityid"],
    emailsearch: ["emailaddress", "parentobjectid"],
    exchangesyncidmapping: ["ownerid", "lastsyncerrorcode"],
    mailbox: ["ownerid", "regardingobjectid", "emailserverprofile", "emailaddress", "owningbusinessunit"],
    mailboxtrackingfolder: ["mailboxid"],
    privilege: ["name"],
    queue: ["emailaddress", "ownerid"],
    queueitem: ["objectid", "queueid"],
    queuemembership: ["queueid", "systemuserid"],
    role: ["parentrootroleid", "roletemplateid"],
    roleprivileges: ["roleid", "privilegeid"],
    systemuser: ["internalemailaddress", "businessunitid"],
    systemuserroles: ["systemuserid", "roleid"],
    teammembership: ["systemuserid", "teamid"],
    teamroles: ["teamid", "roleid"],
    tracelog: ["regardingobjectid+level+createdon", "createdon+level+tracecode+regardingobjectid"],
};

const isIndexable = (table: TableDefinition, name: string): boolean =>
    table.columns.some((column) => column.name === name && (isGuid(column) || isStored(column)));

const createTable = (table: TableDefinition): string => {
    const columns = table.columns
        .filter(isStored)
        .flatMap((column) => [
            `${quoted(column.name)} ${column.name === table.primaryId ? "TEXT NOT NULL PRIMARY KEY" : sqlType(column)}`,
            ...(isPolymorphic(column) ? [`${quoted(targetColumn(column.name))} TEXT`] : []),
        ]);
    // Every row needs a version for its ETag, also in tables that do not show one.
    const version = table.columns.some(({ name }) => name === "versionnumber") ? [] : ['"versionnumber" INTEGER'];
    return `CREATE TABLE ${quoted(table.logicalName)} (${[...columns, ...version].join(", ")});`;
};

export const dropIndexes = (tables: readonly TableDefinition[]): string =>
    tables
        .flatMap((table) => indexNames(table).map(({ index }) => `DROP INDEX IF EXISTS ${quoted(index)};`))
        .join("\n");

const indexNames = (table: TableDefinition): readonly { readonly index: string; readonly columns: string }[] =>
    (indexedColumns[table.logicalName] ?? [])
        .map((names) => names.split("+"))
        .filter((names) => names.every((name) => isIndexable(table, name)))
        .map((names) => ({
            index: `${table.logicalName}_${names.join("_")}`,
            columns: names.map(quoted).join(", "),
        }));

export const createIndexes = (tables: readonly TableDefinition[]): string =>
    tables
        .flatMap((table) =>
            indexNames(table).map(
                ({ index, columns }) =>
                    `CREATE INDEX IF NOT EXISTS ${quoted(index)} ON ${quoted(table.logicalName)} (${columns});`,
            ),
        )
        .join("\n");

export const createTables = (tables: readonly TableDefinition[]): string =>
    `${tables.map(createTable).join("\n")}\n${createIndexes(tables)}`;
