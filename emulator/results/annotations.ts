export const formattedValue = "OData.Community.Display.V1.FormattedValue";
export const lookupLogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
export const associatedNavigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";
export const fetchPagingCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
export const moreRecords = "Microsoft.Dynamics.CRM.morerecords";
export const totalRecordCount = "Microsoft.Dynamics.CRM.totalrecordcount";
export const totalRecordCountLimitExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

/** Tells whether the caller asked for an annotation. */
export type Annotations = (name: string) => boolean;

const matches = (pattern: string, name: string): boolean =>
    pattern === "*" || pattern === name || (pattern.endsWith("*") && name.startsWith(pattern.slice(0, -1)));

/** Reads the value of odata.include-annotations: names, prefixes with a star, and a minus sign to leave some out. */
export const parseAnnotations = (text: string | undefined): Annotations => {
    const patterns = (text ?? "")
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "");
    const without = patterns.filter((part) => part.startsWith("-")).map((part) => part.slice(1));
    const wanted = patterns.filter((part) => !part.startsWith("-"));
    return (name) =>
        wanted.some((pattern) => matches(pattern, name)) && !without.some((pattern) => matches(pattern, name));
};
