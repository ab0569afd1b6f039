import type { Table } from "../schema/schema";
import { DataverseFault, missingRow, notAllowed } from "../http/dataverse-fault";
import { noContent, type EmulatorResponse } from "../http/messages";
import { requireRow } from "../http/row-access";
import type { ServiceCall } from "../http/service-call";
import { parseSettings, settingIs } from "../mail/settings";
import { removeComponents } from "../solution/delete-solution";
import { mismatch } from "./conditions";

const settingsOf = (call: ServiceCall) =>
    parseSettings(String(call.store.find("organization")[0]?.["orgdborgsettings"] ?? ""));

/** By default the owner of the mailbox or profile may dismiss an alert; a setting makes the privilege decide. */
const requireAlertDelete = (call: ServiceCall, table: Table, id: string): void => {
    if (settingIs(settingsOf(call), "AlwaysCheckTraceLogDeletePrivilege", false)) {
        requireRow(call, table, "Delete", id);
        return;
    }
    const row = call.store.row(table.logicalName, id);
    if (row === undefined) throw missingRow(table.logicalName, id);
    const owner = row["regardingobjectownerid"];
    const isOwner = owner === call.caller.userId || call.caller.teamIds.some((teamId) => teamId === owner);
    if (!isOwner && !call.caller.isAdministrator)
        throw new DataverseFault({
            status: 403,
            code: "0x80048405",
            message: "Only the owner of the regarding row may delete this alert.",
        });
};

/** DELETE set(key) */
export const deleteRow = (call: ServiceCall, table: Table, id: string): EmulatorResponse => {
    if (!table.delete) throw notAllowed(`The table '${table.logicalName}' does not support Delete.`);
    if (table.logicalName === "tracelog") requireAlertDelete(call, table, id);
    else requireRow(call, table, "Delete", id);
    const ifMatch = call.headers["if-match"];
    const version = call.store.row(table.logicalName, id)?.["versionnumber"];
    if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== `W/"${String(version)}"`) throw mismatch();
    const row = call.store.row(table.logicalName, id);
    if (table.logicalName === "solution" && row !== undefined) removeComponents(call.store, row);
    call.store.remove(table.logicalName, id);
    return noContent();
};
