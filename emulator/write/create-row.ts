import type { Table } from "../schema/schema";
import { DataverseFault, notAllowed } from "../http/dataverse-fault";
import { json, noContent, type EmulatorResponse } from "../http/messages";
import type { ServiceCall } from "../http/service-call";
import { readRow } from "../odata/read-collection";
import { accessCondition } from "../security/scope";
import type { CellValue } from "../store/encode";
import { newGuid } from "../store/guid";
import { checkTableRules } from "./table-rules";
import { parseBody, parseJsonObject } from "./parse-body";
import { stampValues } from "./write-values";

const defaultOwner = (call: ServiceCall, table: Table, values: Record<string, CellValue>): Record<string, CellValue> =>
    table.ownership === "user" && values["ownerid"] === undefined && table.columnsByName.has("ownerid")
        ? { ownerid: { table: "systemuser", id: call.caller.userId } }
        : {};

/** Stores a new row after the checks of privilege, columns and the table's own rules; gives its id. */
export const insertChecked = (
    call: ServiceCall,
    table: Table,
    body: Readonly<Record<string, unknown>>,
    key?: string,
): string => {
    if (!table.create) throw notAllowed(`The table '${table.logicalName}' does not support Create.`);
    accessCondition(call.store, call.caller, table, "Create", "t");
    const values = parseBody(call, table, body, "create");
    const given = values[table.primaryId];
    const id = key ?? (typeof given === "string" ? given : newGuid());
    if (call.store.exists(table.logicalName, id))
        throw new DataverseFault({
            status: 412,
            code: "0x80040237",
            message: "A record with matching key values already exists.",
        });
    const effects = checkTableRules(call, table, undefined, values);
    return call.store.insert(table.logicalName, {
        ...values,
        ...effects,
        ...defaultOwner(call, table, values),
        ...stampValues(call, table, true),
        [table.primaryId]: id,
    });
};

export const createdResponse = (call: ServiceCall, table: Table, id: string): EmulatorResponse => {
    const headers = { "odata-entityid": `${call.url.base}${table.entitySetName}(${id})`, ...call.preferences.applied };
    if (!call.preferences.returnRepresentation) return noContent(headers);
    const context = `${call.url.base}$metadata#${table.entitySetName}/$entity`;
    return json(201, { "@odata.context": context, ...readRow(call, table, id) }, headers);
};

/** POST set */
export const createRow = (call: ServiceCall, table: Table): EmulatorResponse =>
    createdResponse(call, table, insertChecked(call, table, parseJsonObject(call.body)));
