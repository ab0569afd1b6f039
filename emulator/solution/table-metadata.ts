import { badRequest, notAllowed, unknownProperty, unknownResource } from "../http/dataverse-fault";
import { json, type EmulatorResponse } from "../http/messages";
import type { Segment } from "../http/resource-path";
import type { ServiceCall } from "../http/service-call";
import { tableFlags } from "./solution-state";

/** GET EntityDefinitions(LogicalName='x')?$select=…: the few properties that tell what a solution may bring for a table. */
export const tableMetadata = (call: ServiceCall, segment: Segment): EmulatorResponse => {
    if (call.method !== "GET") throw notAllowed("Table definitions can only be read here.");
    const name = /^LogicalName='([^']+)'$/.exec(segment.argument ?? "")?.[1];
    if (name === undefined) throw badRequest("The emulator finds table definitions by LogicalName only.");
    const table = call.store.schema.table(name);
    if (table === undefined) throw unknownResource(`EntityDefinitions(LogicalName='${name}')`);
    const { IsCustomizable, ...flags } = tableFlags(call.store, name);
    const managed = (value: boolean, logicalName: string) => ({
        Value: value,
        CanBeChanged: false,
        ManagedPropertyLogicalName: logicalName,
    });
    const properties: Readonly<Record<string, unknown>> = {
        LogicalName: name,
        ObjectTypeCode: table.objectTypeCode,
        IsCustomizable: managed(IsCustomizable, "iscustomizable"),
        ...Object.fromEntries(Object.entries(flags).map(([key, value]) => [key, managed(value, key.toLowerCase())])),
    };
    const asked = call.url.options.get("$select")?.split(",") ?? Object.keys(properties);
    const unknown = asked.find((each) => !(each in properties));
    if (unknown !== undefined) throw unknownProperty("EntityMetadata", unknown);
    return json(200, {
        "@odata.context": `${call.url.base}$metadata#EntityDefinitions/$entity`,
        ...Object.fromEntries(asked.map((each) => [each, properties[each]])),
    });
};
