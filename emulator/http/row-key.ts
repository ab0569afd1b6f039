import type { Table } from "../schema/schema";
import { parseGuid } from "../store/guid";
import { badRequest, notImplemented } from "./dataverse-fault";

/** The id inside the parentheses: a GUID, or the primary key by name. */
export const rowKey = (table: Table, argument: string): string => {
    const named = /^(\w+)=(.*)$/.exec(argument.trim());
    if (named !== null && named[1] !== table.primaryId)
        throw notImplemented(`The key '${named[1] ?? ""}' of '${table.logicalName}' is not supported by the emulator.`);
    const id = parseGuid(named?.[2] ?? argument.trim());
    if (id === undefined)
        throw badRequest(`Bad Request - Error in query syntax: '${argument}' is no GUID for '${table.entitySetName}'.`);
    return id;
};
