import { column, madeByPlatform } from "./emulator-column";

const text = (logicalName: string, maxLength = 256) => column(logicalName, "String", { maxLength });
const long = (logicalName: string) => column(logicalName, "Memo", { maxLength: 1073741823 });
const flag = (logicalName: string) =>
    column(logicalName, "Boolean", {
        ...madeByPlatform,
        options: [
            { value: false, label: "No" },
            { value: true, label: "Yes" },
        ],
    });

const FORM_TYPES = [
    [0, "Dashboard"],
    [2, "Main"],
    [6, "Quick View Form"],
    [7, "Quick Create"],
] as const;

const JOB_CONTEXT = [
    column("startedon", "DateTime", madeByPlatform),
    column("completedon", "DateTime", madeByPlatform),
    column("progress", "Double", madeByPlatform),
    column("data", "Memo", { maxLength: 1073741823, ...madeByPlatform }),
];

interface SolutionTable {
    readonly name: string;
    readonly schemaName: string;
    readonly set: string;
    readonly code: number;
    readonly key: string;
    readonly label: string | null;
    readonly columns: readonly ReturnType<typeof column>[];
    /** Rows that only the platform itself makes. */
    readonly readOnly?: true;
}

const TABLES: readonly SolutionTable[] = [
    {
        name: "systemform",
        schemaName: "SystemForm",
        set: "systemforms",
        code: 1030,
        key: "formid",
        label: "name",
        columns: [
            text("name", 160),
            text("description", 2000),
            column("objecttypecode", "EntityName"),
            column("type", "Picklist", { options: FORM_TYPES.map(([value, label]) => ({ value, label })) }),
            long("formxml"),
            flag("ismanaged"),
            flag("isdefault"),
        ],
    },
    {
        name: "importjob",
        schemaName: "ImportJob",
        set: "importjobs",
        code: 9107,
        key: "importjobid",
        label: "name",
        columns: [text("name"), text("solutionname"), ...JOB_CONTEXT],
        readOnly: true,
    },
    {
        name: "customcontrol",
        schemaName: "CustomControl",
        set: "customcontrols",
        code: 9753,
        key: "customcontrolid",
        label: "name",
        columns: [text("name", 100), text("version", 48), long("manifest"), flag("ismanaged")],
    },
    {
        name: "savedquery",
        schemaName: "Query",
        set: "savedqueries",
        code: 1039,
        key: "savedqueryid",
        label: "name",
        columns: [
            text("name", 200),
            column("returnedtypecode", "EntityName"),
            long("fetchxml"),
            long("layoutxml"),
            flag("ismanaged"),
        ],
    },
    {
        name: "savedqueryvisualization",
        schemaName: "SavedQueryVisualizations",
        set: "savedqueryvisualizations",
        code: 1111,
        key: "savedqueryvisualizationid",
        label: "name",
        columns: [text("name", 100), column("primaryentitytypecode", "EntityName"), flag("ismanaged")],
    },
    {
        name: "webresource",
        schemaName: "WebResource",
        set: "webresourceset",
        code: 9333,
        key: "webresourceid",
        label: "name",
        columns: [text("name"), long("content"), column("webresourcetype", "Integer"), flag("ismanaged")],
    },
    {
        name: "appmodule",
        schemaName: "AppModule",
        set: "appmodules",
        code: 9800,
        key: "appmoduleid",
        label: "name",
        columns: [text("name", 100), text("uniquename", 100), flag("ismanaged")],
    },
    {
        name: "sitemap",
        schemaName: "SiteMap",
        set: "sitemaps",
        code: 4709,
        key: "sitemapid",
        label: "sitemapname",
        columns: [text("sitemapname"), text("sitemapnameunique"), long("sitemapxml"), flag("ismanaged")],
    },
    {
        name: "solutioncomponent",
        schemaName: "SolutionComponent",
        set: "solutioncomponents",
        code: 7103,
        key: "solutioncomponentid",
        label: null,
        columns: [
            column("solutionid", "Lookup", { targets: ["solution"], ...madeByPlatform }),
            column("objectid", "Uniqueidentifier", madeByPlatform),
            column("componenttype", "Integer", madeByPlatform),
        ],
        readOnly: true,
    },
];

/** Tables around solutions, which the published table folder lacks: only the columns that importing touches. */
export const solutionTables = TABLES.map(({ name, schemaName, set, code, key, label, columns, readOnly }) => ({
    logicalName: name,
    schemaName,
    entitySetName: set,
    primaryId: key,
    primaryName: label,
    ownership: "org",
    objectTypeCode: code,
    supportsCreate: readOnly !== true,
    supportsRetrieve: true,
    supportsUpdate: readOnly !== true,
    supportsDelete: readOnly !== true,
    attributes: [
        column(key, "Uniqueidentifier", { isPrimaryId: true, validForUpdate: false }),
        ...columns,
        column("createdon", "DateTime", madeByPlatform),
        column("modifiedon", "DateTime", madeByPlatform),
        column("versionnumber", "BigInt", madeByPlatform),
    ],
    manyToOne: [],
    oneToMany: [],
    manyToMany: [],
}));
