// Writes emulator/generated/*.json from the table descriptions in ../shared/dataverse/tables.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extraTables } from "./emulator-extra-tables";
import { hasMaterial, writeOrCheck } from "./write-or-check";

interface SourceColumn {
    readonly logicalName: string;
    readonly type: string;
    readonly options?: readonly { readonly value: number | boolean; readonly label: string }[];
    readonly targets?: readonly string[];
    readonly maxLength?: number;
    readonly minValue?: number;
    readonly maxValue?: number;
    readonly defaultValue?: number | boolean | null;
    readonly dateBehaviour?: string;
    readonly validForRead?: boolean;
    readonly validForCreate?: boolean;
    readonly validForUpdate?: boolean;
    readonly required?: string;
}

interface SourceTable {
    readonly logicalName: string;
    readonly schemaName: string;
    readonly entitySetName: string;
    readonly primaryId: string;
    readonly primaryName: string | null;
    readonly ownership: string;
    readonly objectTypeCode: number;
    readonly supportsCreate: boolean;
    readonly supportsRetrieve: boolean;
    readonly supportsUpdate: boolean;
    readonly supportsDelete: boolean;
    readonly attributes: readonly SourceColumn[];
    readonly manyToOne: readonly {
        readonly navigationProperty: string;
        readonly referencedEntity: string | readonly string[];
        readonly referencingAttribute: string;
    }[];
    readonly oneToMany: readonly {
        readonly navigationProperty: string;
        readonly referencingEntity: string;
        readonly referencingAttribute: string;
    }[];
    readonly manyToMany: readonly {
        readonly navigationProperty: string;
        readonly relatedEntity: string;
        readonly intersectEntity: string;
    }[];
}

interface PrivilegeSource {
    readonly minimumForServerSideSync: { readonly names: readonly string[] };
    readonly appForOutlookExtra: { readonly names: readonly string[] };
    readonly miscellaneous: { readonly items: Readonly<Record<string, string>> };
    readonly knownIds: Readonly<Record<string, string>>;
    readonly defaultRoleDepths: {
        readonly roles: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
    };
}

const source = join(__dirname, "../../shared/dataverse/tables");
const target = join(__dirname, "../emulator/generated");
if (!hasMaterial(source)) process.exit(process.argv.includes("--check") ? 0 : 1);

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(source, name), "utf8"));

const compactColumn = (column: SourceColumn): Record<string, unknown> => ({
    name: column.logicalName,
    type: column.type,
    ...(column.options && column.options.length > 0
        ? { options: Object.fromEntries(column.options.map(({ value, label }) => [String(Number(value)), label])) }
        : {}),
    ...(column.targets ? { targets: column.targets } : {}),
    ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
    ...(column.minValue === undefined ? {} : { min: column.minValue }),
    ...(column.maxValue === undefined ? {} : { max: column.maxValue }),
    ...(typeof column.defaultValue === "number" || typeof column.defaultValue === "boolean"
        ? { default: Number(column.defaultValue) }
        : {}),
    ...(column.dateBehaviour === "DateOnly" ? { dateOnly: true } : {}),
    ...(column.validForRead === false ? { read: false } : {}),
    ...(column.validForCreate === false ? { create: false } : {}),
    ...(column.validForUpdate === false ? { update: false } : {}),
    ...(column.required === "SystemRequired" ? { required: true } : {}),
});

const compactTable = (table: SourceTable): Record<string, unknown> => ({
    logicalName: table.logicalName,
    schemaName: table.schemaName,
    entitySetName: table.entitySetName,
    primaryId: table.primaryId,
    primaryName: table.primaryName,
    ownership: table.ownership,
    objectTypeCode: table.objectTypeCode,
    create: table.supportsCreate,
    retrieve: table.supportsRetrieve,
    update: table.supportsUpdate,
    delete: table.supportsDelete,
});

const oneItemPerLine = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `      ${JSON.stringify(item)}`).join(",\n")}\n    ]`;

const printTable = (table: SourceTable): string => {
    const head = Object.entries(compactTable(table)).map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`);
    const lists = {
        columns: table.attributes.map(compactColumn),
        manyToOne: table.manyToOne.map((item) => ({
            name: item.navigationProperty,
            column: item.referencingAttribute,
            targets: [item.referencedEntity].flat(),
        })),
        oneToMany: table.oneToMany.map((item) => ({
            name: item.navigationProperty,
            table: item.referencingEntity,
            column: item.referencingAttribute,
        })),
        manyToMany: table.manyToMany.map((item) => ({
            name: item.navigationProperty,
            table: item.relatedEntity,
            intersect: item.intersectEntity,
        })),
    };
    const tail = Object.entries(lists).map(([name, items]) => `    "${name}": ${oneItemPerLine(items)}`);
    return `  {\n${[...head, ...tail].join(",\n")}\n  }`;
};

const published = readdirSync(source)
    .filter((name) => /^[a-z].*\.json$/.test(name))
    .map((name) => readJson(name) as SourceTable);
const known = new Set(published.map(({ logicalName }) => logicalName));
const added = (extraTables as unknown as readonly SourceTable[]).filter(({ logicalName }) => !known.has(logicalName));
const tables = [...published, ...added].sort((a, b) => (a.logicalName < b.logicalName ? -1 : 1));

const privileges = readJson("_privileges.json") as PrivilegeSource;
const names = [
    ...new Set([
        ...privileges.minimumForServerSideSync.names,
        ...privileges.appForOutlookExtra.names,
        ...Object.keys(privileges.miscellaneous.items),
        ...Object.keys(privileges.knownIds),
    ]),
].sort();

const files = new Map([
    [join(target, "tables.json"), `[\n${tables.map(printTable).join(",\n")}\n]\n`],
    [
        join(target, "privileges.json"),
        `${JSON.stringify(
            {
                names,
                serverSideSync: privileges.minimumForServerSideSync.names,
                knownIds: privileges.knownIds,
                roleDepths: privileges.defaultRoleDepths.roles,
            },
            null,
            1,
        )}\n`,
    ],
]);
process.exitCode = writeOrCheck(files, process.argv.slice(2));
