import type { Table } from "../schema/schema";
import type { Store } from "../store/store";
import { readCollection } from "../odata/read-collection";
import { callFunction } from "../functions/call-function";
import { badRequest, notAllowed, notImplemented, unknownResource } from "./dataverse-fault";
import { fetchCollection } from "./fetch-collection";
import { json, type EmulatorResponse } from "./messages";
import type { ServiceCall } from "./service-call";
import { routeRow } from "./route-row";
import { createRow } from "../write/create-row";
import { callAction, isAction } from "../solution/call-action";
import { continueImports } from "../solution/import-run";
import { tableMetadata } from "../solution/table-metadata";

const serviceDocument = (call: ServiceCall): EmulatorResponse =>
    json(200, {
        "@odata.context": `${call.url.base}$metadata`,
        value: call.store.schema
            .tables()
            .map(({ entitySetName }) => ({ name: entitySetName, kind: "EntitySet", url: entitySetName })),
    });

const routeCollection = (call: ServiceCall, table: Table): EmulatorResponse => {
    if (call.method === "POST") return createRow(call, table);
    if (call.method !== "GET")
        throw notAllowed(`${call.method} is not allowed on the entity set '${table.entitySetName}'.`);
    const fetchXml = call.url.options.get("fetchXml");
    return fetchXml === undefined ? readCollection(call, table) : fetchCollection(call, table, fetchXml);
};

/** The table that the first segment names, for the log and for fault rules. */
export const addressedTable = (store: Store, call: Pick<ServiceCall, "url">): Table | undefined =>
    store.schema.tableOfSet(call.url.segments[0]?.name ?? "");

export const route = (call: ServiceCall): EmulatorResponse => {
    const [first, ...rest] = call.url.segments;
    if (first === undefined) return serviceDocument(call);
    if (first.name === "$batch" || first.name === "$metadata")
        throw notImplemented(`The emulator does not offer ${first.name}.`);
    if (first.name === "EntityDefinitions" && rest.length === 0) return tableMetadata(call, first);
    if (first.argument === undefined && rest.length === 0 && isAction(first.name)) return callAction(call, first.name);
    const table = call.store.schema.tableOfSet(first.name);
    if (table?.logicalName === "importjob" || table?.logicalName === "asyncoperation") continueImports(call.store);
    if (table === undefined) {
        if (rest.length > 0 || first.argument === undefined) throw unknownResource(first.name);
        return callFunction(call, undefined, first);
    }
    if (first.argument !== undefined) return routeRow(call, table, first.argument, rest);
    if (rest.length === 0) return routeCollection(call, table);
    if (rest.length === 1 && rest[0]?.name === "$count") return readCollection(call, table, "count");
    throw badRequest(`The path '${rest.map(({ name }) => name).join("/")}' is not known behind '${first.name}'.`);
};
