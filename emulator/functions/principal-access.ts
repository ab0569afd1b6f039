import { DataverseFault, badRequest, missingRow } from "../http/dataverse-fault";
import { requireRow } from "../http/row-access";
import type { ServiceCall } from "../http/service-call";
import { loadCaller } from "../security/caller";
import { mayUseRow } from "../security/scope";
import { privilegeName, type Verb } from "../security/privilege-names";
import type { Table } from "../schema/schema";
import { parseReference } from "../write/parse-body";
import { knownParameters, requiredParameter, type BoundRow, type Parameters } from "./function-call";

// The order of the names is that of the platform's flags.
const rights: readonly Verb[] = ["Read", "Write", "Append", "AppendTo", "Create", "Delete", "Share", "Assign"];

const targetOf = (call: ServiceCall, text: string): { readonly table: Table; readonly id: string } => {
    const address = /["']@odata\.id["']\s*:\s*["']([^"']+)["']/.exec(text)?.[1];
    if (address === undefined) throw badRequest("The parameter 'Target' must be {'@odata.id':'set(id)'}.");
    const { table: name, id } = parseReference(call, address);
    const table = call.store.schema.table(name);
    if (table === undefined) throw missingRow(name, id);
    return { table, id };
};

/** The rights of a user on one row, as one text such as "ReadAccess, WriteAccess". */
export const retrievePrincipalAccess = (call: ServiceCall, bound: BoundRow, parameters: Parameters): unknown => {
    knownParameters(parameters, "RetrievePrincipalAccess", ["Target"]);
    const { table, id } = targetOf(call, requiredParameter(parameters, "Target"));
    if (bound.id !== call.caller.userId) requireRow(call, bound.table, "Read", bound.id);
    const user = loadCaller(call.store, bound.id);
    const held = rights.filter((right) => {
        const name = privilegeName(table, right);
        if (name === undefined) return false;
        try {
            return mayUseRow(call.store, user, table, right, id);
        } catch (error) {
            if (error instanceof DataverseFault && error.status === 403) return false;
            throw error;
        }
    });
    return { AccessRights: held.length === 0 ? "None" : held.map((right) => `${right}Access`).join(", ") };
};
