import type { Table } from "../schema/schema";
import { DataverseFault, missingRow } from "../http/dataverse-fault";
import type { ServiceCall } from "../http/service-call";

export const mismatch = (): DataverseFault =>
    new DataverseFault({
        status: 412,
        code: "0x80060882",
        message: "The version of the existing record doesn't match the RowVersion property provided.",
    });

/** True when the row is to be created; applies the rules of If-Match and If-None-Match. */
export const shouldCreate = (call: ServiceCall, table: Table, id: string): boolean => {
    const ifMatch = call.headers["if-match"];
    const row = call.store.row(table.logicalName, id);
    if (row === undefined) {
        if (ifMatch !== undefined) throw missingRow(table.logicalName, id);
        return true;
    }
    if (call.headers["if-none-match"] === "*")
        throw new DataverseFault({
            status: 412,
            code: "0x80040237",
            message: "A record with matching key values already exists.",
        });
    if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== `W/"${String(row["versionnumber"])}"`) throw mismatch();
    return false;
};
