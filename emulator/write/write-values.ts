import type { Table } from "../schema/schema";
import type { ServiceCall } from "../http/service-call";
import type { CellValue } from "../store/encode";

/** Who wrote: createdby and modifiedby where the table has them. */
export const stampValues = (call: ServiceCall, table: Table, isNew: boolean): Record<string, CellValue> => {
    const stamp = (name: string): Record<string, CellValue> => {
        const targets = table.columnsByName.get(name)?.targets;
        if (targets === undefined) return {};
        const userId = call.caller.userId;
        return { [name]: targets.length === 1 ? userId : { table: "systemuser", id: userId } };
    };
    return { ...(isNew ? stamp("createdby") : {}), ...stamp("modifiedby") };
};

/** A state without a status takes the usual status of that state. */
export const completeState = (table: Table, values: Record<string, CellValue>): Record<string, CellValue> => {
    const state = values["statecode"];
    if (typeof state !== "number" || values["statuscode"] !== undefined || !table.columnsByName.has("statuscode"))
        return values;
    return { ...values, statuscode: state + 1 };
};
