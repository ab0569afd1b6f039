import { column, madeByPlatform } from "./emulator-column";
import { solutionTables } from "./emulator-solution-tables";

const lookup = (logicalName: string, targets: readonly string[], more: Readonly<Record<string, unknown>> = {}) =>
    column(logicalName, "Lookup", { targets, ...more });

const key = (logicalName: string) =>
    column(logicalName, "Uniqueidentifier", { isPrimaryId: true, validForUpdate: false });

const stamps = [
    lookup("createdby", ["systemuser"], madeByPlatform),
    column("createdon", "DateTime", madeByPlatform),
    lookup("modifiedby", ["systemuser"], madeByPlatform),
    column("modifiedon", "DateTime", madeByPlatform),
    column("versionnumber", "BigInt", madeByPlatform),
];

const owner = [
    column("ownerid", "Owner", { targets: ["systemuser", "team"] }),
    lookup("owningbusinessunit", ["businessunit"], madeByPlatform),
    lookup("owningteam", ["team"], madeByPlatform),
    lookup("owninguser", ["systemuser"], madeByPlatform),
];

const to = (
    navigationProperty: string,
    referencedEntity: string | readonly string[],
    referencingAttribute: string,
) => ({
    navigationProperty,
    referencedEntity,
    referencingAttribute,
});

const audited = [to("createdby", "systemuser", "createdby"), to("modifiedby", "systemuser", "modifiedby")];

const table = (logicalName: string, more: Readonly<Record<string, unknown>>) => ({
    logicalName,
    supportsCreate: true,
    supportsRetrieve: true,
    supportsUpdate: true,
    supportsDelete: true,
    oneToMany: [],
    manyToMany: [],
    ...more,
});

const annotationTargets = ["account", "contact", "email", "emailserverprofile", "mailbox", "queue", "workflow"];

/** Tables the product reads that the published table folder lacks, in the shape of its files. */
export const extraTables = [
    ...solutionTables,
    table("annotation", {
        schemaName: "Note",
        entitySetName: "annotations",
        primaryId: "annotationid",
        primaryName: "subject",
        ownership: "user",
        objectTypeCode: 5,
        attributes: [
            key("annotationid"),
            column("subject", "String", { maxLength: 500 }),
            column("notetext", "Memo", { maxLength: 100000 }),
            column("isdocument", "Boolean", {
                options: [
                    { value: false, label: "No" },
                    { value: true, label: "Yes" },
                ],
            }),
            column("documentbody", "String", { maxLength: 1073741823 }),
            column("filename", "String", { maxLength: 255 }),
            column("mimetype", "String", { maxLength: 256 }),
            column("filesize", "Integer", { ...madeByPlatform, minValue: 0, maxValue: 1000000000 }),
            lookup("objectid", annotationTargets),
            column("objecttypecode", "EntityName"),
            ...owner,
            ...stamps,
        ],
        manyToOne: [
            ...audited,
            to("ownerid", ["systemuser", "team"], "ownerid"),
            to("owningbusinessunit", "businessunit", "owningbusinessunit"),
            to("owningteam", "team", "owningteam"),
            to("owninguser", "systemuser", "owninguser"),
            ...annotationTargets.map((target) => to(`objectid_${target}`, target, "objectid")),
        ],
    }),
    table("emailsearch", {
        schemaName: "EmailSearch",
        entitySetName: "emailsearches",
        primaryId: "emailsearchid",
        primaryName: "emailaddress",
        ownership: "none",
        objectTypeCode: 4299,
        supportsCreate: false,
        supportsUpdate: false,
        supportsDelete: false,
        attributes: [
            key("emailsearchid"),
            column("emailaddress", "String", { maxLength: 100 }),
            column("emailcolumnnumber", "Integer", { minValue: 1, maxValue: 1000000000 }),
            lookup("parentobjectid", ["account", "contact", "queue", "systemuser", "team"]),
            column("parentobjecttypecode", "EntityName"),
            column("versionnumber", "BigInt", madeByPlatform),
        ],
        manyToOne: ["account", "contact", "queue", "systemuser"].map((target) =>
            to(`parentobjectid_${target}`, target, "parentobjectid"),
        ),
    }),
    table("sdkmessage", {
        schemaName: "SdkMessage",
        entitySetName: "sdkmessages",
        primaryId: "sdkmessageid",
        primaryName: "name",
        ownership: "org",
        objectTypeCode: 4606,
        supportsDelete: false,
        attributes: [
            key("sdkmessageid"),
            column("name", "String", { maxLength: 256 }),
            column("isprivate", "Boolean"),
            ...stamps,
        ],
        manyToOne: audited,
    }),
    table("sdkmessagefilter", {
        schemaName: "SdkMessageFilter",
        entitySetName: "sdkmessagefilters",
        primaryId: "sdkmessagefilterid",
        primaryName: "name",
        ownership: "org",
        objectTypeCode: 4607,
        supportsDelete: false,
        attributes: [
            key("sdkmessagefilterid"),
            column("name", "String", { maxLength: 256 }),
            column("primaryobjecttypecode", "EntityName"),
            column("secondaryobjecttypecode", "EntityName"),
            lookup("sdkmessageid", ["sdkmessage"]),
            ...stamps,
        ],
        manyToOne: [...audited, to("sdkmessageid", "sdkmessage", "sdkmessageid")],
    }),
    table("plugintype", {
        schemaName: "PluginType",
        entitySetName: "plugintypes",
        primaryId: "plugintypeid",
        primaryName: "name",
        ownership: "org",
        objectTypeCode: 4602,
        attributes: [
            key("plugintypeid"),
            column("name", "String", { maxLength: 256 }),
            column("friendlyname", "String", { maxLength: 256 }),
            column("typename", "String", { maxLength: 256 }),
            column("assemblyname", "String", { maxLength: 256, ...madeByPlatform }),
            ...stamps,
        ],
        manyToOne: audited,
    }),
];
