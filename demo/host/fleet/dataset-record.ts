type Entity = ComponentFramework.WebApi.Entity;
type EntityRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const LOOKUP_TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/** A row of the Web API as datasets hand it out: lookups under the column's own name, as references. */
export function createRecord(row: Entity): EntityRecord {
    const id = String(row["mailboxid"]);
    const lookupKey = (column: string): string => `_${column}_value`;
    return {
        getRecordId: () => id,
        getFormattedValue(column) {
            const key = column in row ? column : lookupKey(column);
            return String(row[`${key}${FORMATTED}`] ?? row[key] ?? "");
        },
        getValue(column) {
            if (column in row) return row[column] as string;
            const key = lookupKey(column);
            return {
                id: { guid: String(row[key] ?? "") },
                etn: String(row[`${key}${LOOKUP_TABLE}`] ?? ""),
                name: String(row[`${key}${FORMATTED}`] ?? ""),
            };
        },
        getNamedReference: () => ({ id: { guid: id }, etn: "mailbox", name: String(row["name"] ?? "") }),
    };
}
