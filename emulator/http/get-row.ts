import { readRow } from "../odata/read-collection";
import { checkOptions } from "../odata/query-options";
import type { Table } from "../schema/schema";
import { notAllowed } from "./dataverse-fault";
import { json, type EmulatorResponse } from "./messages";
import { requireRow } from "./row-access";
import type { ServiceCall } from "./service-call";

/** GET set(key); 304 when the row still has the version sent, unless annotations or related rows are asked for. */
export const getRow = (call: ServiceCall, table: Table, id: string): EmulatorResponse => {
    checkOptions(call.url.options, ["$select", "$expand"]);
    if (!table.retrieve) throw notAllowed(`The table '${table.logicalName}' does not support Retrieve, only lists.`);
    requireRow(call, table, "Read", id);
    const body = readRow(call, table, id);
    const etag = String(body["@odata.etag"]);
    const known = call.headers["if-none-match"];
    if (known === etag && !call.preferences.asksAnnotations && !call.url.options.has("$expand"))
        return { status: 304, headers: { "odata-version": "4.0", etag }, body: "" };
    const select = call.url.options.get("$select");
    const context = `${call.url.base}$metadata#${table.entitySetName}${select === undefined ? "" : `(${select})`}/$entity`;
    return json(200, { "@odata.context": context, ...body }, { ...call.preferences.applied, etag });
};
