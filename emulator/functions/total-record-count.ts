import { DataverseFault, badRequest } from "../http/dataverse-fault";
import type { ServiceCall } from "../http/service-call";
import { mayReadTable } from "../odata/read-collection";
import { sql } from "../sql/fragment";
import { knownParameters, listParameter, type Parameters } from "./function-call";

/** Counts of whole tables, without row security; the real service answers from a snapshot up to a day old. */
export const retrieveTotalRecordCount = (call: ServiceCall, parameters: Parameters): unknown => {
    knownParameters(parameters, "RetrieveTotalRecordCount", ["EntityNames"]);
    const names = listParameter(parameters, "EntityNames");
    if (names.length === 0) throw badRequest("The parameter 'EntityNames' is empty.");
    const counts = names.map((name) => {
        const table = call.store.schema.table(name);
        if (table === undefined)
            throw new DataverseFault({
                status: 404,
                code: "0x80041102",
                message: `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
            });
        mayReadTable(call, table);
        return Number(call.store.query(sql(`SELECT COUNT(*) FROM "${name}"`))[0]?.[0] ?? 0);
    });
    return {
        EntityRecordCountCollection: {
            Count: names.length,
            IsReadOnly: false,
            Keys: names,
            Values: counts,
        },
    };
};
