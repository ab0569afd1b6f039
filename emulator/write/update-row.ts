import type { Table } from "../schema/schema";
import { notAllowed } from "../http/dataverse-fault";
import { json, noContent, type EmulatorResponse } from "../http/messages";
import { requireRow } from "../http/row-access";
import type { ServiceCall } from "../http/service-call";
import { readRow } from "../odata/read-collection";
import { accessCondition } from "../security/scope";
import { shouldCreate } from "./conditions";
import { createdResponse, insertChecked } from "./create-row";
import { checkTableRules } from "./table-rules";
import { parseBody, parseJsonObject } from "./parse-body";
import { completeState, stampValues } from "./write-values";

/** Stores changed columns of a row after the checks of privilege, columns and the table's own rules. */
export const updateChecked = (
    call: ServiceCall,
    table: Table,
    id: string,
    body: Readonly<Record<string, unknown>>,
): void => {
    requireRow(call, table, "Write", id);
    const parsed = parseBody(call, table, body, "update");
    if (parsed["ownerid"] !== undefined) requireRow(call, table, "Assign", id);
    // The address decides which row it is, whatever key the body carries.
    const values = { ...completeState(table, parsed), [table.primaryId]: id };
    const effects = checkTableRules(call, table, id, values);
    call.store.update(table.logicalName, id, { ...values, ...effects, ...stampValues(call, table, false) });
};

/** PATCH set(key): update, or create when the row is not there and If-Match does not forbid it. */
export const updateRow = (call: ServiceCall, table: Table, id: string): EmulatorResponse => {
    if (!table.update) throw notAllowed(`The table '${table.logicalName}' does not support Update.`);
    accessCondition(call.store, call.caller, table, "Write", "t");
    const body = parseJsonObject(call.body);
    if (shouldCreate(call, table, id)) {
        insertChecked(call, table, body, id);
        return createdResponse(call, table, id);
    }
    updateChecked(call, table, id, body);
    const headers = { "odata-entityid": `${call.url.base}${table.entitySetName}(${id})`, ...call.preferences.applied };
    if (!call.preferences.returnRepresentation) return noContent(headers);
    const context = `${call.url.base}$metadata#${table.entitySetName}/$entity`;
    return json(200, { "@odata.context": context, ...readRow(call, table, id) }, headers);
};
