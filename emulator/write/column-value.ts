import type { Table } from "../schema/schema";
import { badRequest, notAllowed } from "../http/dataverse-fault";
import { noContent, type EmulatorResponse } from "../http/messages";
import type { ServiceCall } from "../http/service-call";
import { parseJsonObject } from "./parse-body";
import { updateChecked } from "./update-row";

const requireUpdate = (table: Table): void => {
    if (!table.update) throw notAllowed(`The table '${table.logicalName}' does not support Update.`);
};

/** PUT set(key)/column with { "value": … } */
export const putColumn = (call: ServiceCall, table: Table, id: string, name: string): EmulatorResponse => {
    requireUpdate(table);
    const body = parseJsonObject(call.body);
    if (!("value" in body)) throw badRequest('The body needs a "value".');
    updateChecked(call, table, id, { [name]: body["value"] });
    return noContent();
};

/** DELETE set(key)/column empties the column. */
export const clearColumn = (call: ServiceCall, table: Table, id: string, name: string): EmulatorResponse => {
    requireUpdate(table);
    updateChecked(call, table, id, { [name]: null });
    return noContent();
};
