import { callFunction } from "../functions/call-function";
import { deleteRow } from "../write/delete-row";
import { updateRow } from "../write/update-row";
import { clearColumn, putColumn } from "../write/column-value";
import type { Table } from "../schema/schema";
import { getRow } from "./get-row";
import { notAllowed } from "./dataverse-fault";
import type { EmulatorResponse } from "./messages";
import type { Segment } from "./resource-path";
import { rowKey } from "./row-key";
import { routeProperty } from "./route-property";
import type { ServiceCall } from "./service-call";

const functionPrefix = "Microsoft.Dynamics.CRM.";

/** Requests behind set(key): the row itself, its columns, its relations and its bound functions. */
export const routeRow = (
    call: ServiceCall,
    table: Table,
    argument: string,
    rest: readonly Segment[],
): EmulatorResponse => {
    const id = rowKey(table, argument);
    const [next, ...more] = rest;
    if (next?.name.startsWith(functionPrefix) && more.length === 0)
        return callFunction(call, { table, id }, { ...next, name: next.name.slice(functionPrefix.length) });
    if (next !== undefined) {
        const isColumn = more.length === 0 && next.argument === undefined && table.columnsByName.has(next.name);
        if (isColumn && call.method === "PUT") return putColumn(call, table, id, next.name);
        if (isColumn && call.method === "DELETE") return clearColumn(call, table, id, next.name);
        return routeProperty(call, table, id, rest);
    }
    switch (call.method) {
        case "GET":
            return getRow(call, table, id);
        case "PATCH":
            return updateRow(call, table, id);
        case "DELETE":
            return deleteRow(call, table, id);
        default:
            throw notAllowed(`${call.method} is not allowed on a row of '${table.entitySetName}'.`);
    }
};
