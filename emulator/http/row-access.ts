import type { Table } from "../schema/schema";
import type { Verb } from "../security/privilege-names";
import { mayUseRow } from "../security/scope";
import { DataverseFault, missingRow } from "./dataverse-fault";
import type { ServiceCall } from "./service-call";

const accessDenied = (call: ServiceCall, table: Table, verb: Verb, id: string): DataverseFault =>
    new DataverseFault({
        status: 403,
        code: "0x80048306",
        message: `SecLib::AccessCheckEx failed. Returned hr = -2147187962, ObjectID: ${id}, CallingUser: ${call.caller.userId}, ObjectTypeCode: ${table.objectTypeCode}, AccessRights: ${verb}Access`,
    });

/** Refuses with 404 when the row is not there, with 403 when it lies outside of the caller's depth. */
export const requireRow = (call: ServiceCall, table: Table, verb: Verb, id: string): void => {
    const allowed = mayUseRow(call.store, call.caller, table, verb, id);
    if (!call.store.exists(table.logicalName, id)) throw missingRow(table.logicalName, id);
    if (!allowed) throw accessDenied(call, table, verb, id);
};
