import { runFetch } from "../fetchxml/run-fetch";
import {
    fetchPagingCookie,
    moreRecords,
    totalRecordCount,
    totalRecordCountLimitExceeded,
} from "../results/annotations";
import type { Table } from "../schema/schema";
import { badRequest } from "./dataverse-fault";
import { json, type EmulatorResponse } from "./messages";
import type { ServiceCall } from "./service-call";

const totalLimit = 5000;

/** GET set?fetchXml=… */
export const fetchCollection = (call: ServiceCall, table: Table, fetchXml: string): EmulatorResponse => {
    for (const name of call.url.options.keys())
        if (name.startsWith("$")) throw badRequest(`Query option '${name}' cannot be combined with fetchXml.`);
    const { annotations, pageSize, applied } = call.preferences;
    const result = runFetch(call.store, call.caller, fetchXml, {
        annotations,
        pageSize,
        expectedTable: table.logicalName,
    });
    const total = result.total;
    const body = {
        "@odata.context": `${call.url.base}$metadata#${table.entitySetName}`,
        ...(annotations(totalRecordCount)
            ? { [`@${totalRecordCount}`]: total === undefined ? -1 : Math.min(total, totalLimit) }
            : {}),
        ...(annotations(totalRecordCountLimitExceeded)
            ? { [`@${totalRecordCountLimitExceeded}`]: total !== undefined && total > totalLimit }
            : {}),
        ...(annotations(fetchPagingCookie) && result.cookie !== undefined
            ? { [`@${fetchPagingCookie}`]: result.cookie }
            : {}),
        ...(annotations(moreRecords) ? { [`@${moreRecords}`]: result.moreRecords } : {}),
        value: result.records,
    };
    return json(200, body, applied);
};
