import { isPolymorphic } from "../schema/column-kinds";
import type { Table } from "../schema/schema";
import { invalidArgument, notImplemented, unknownProperty } from "../http/dataverse-fault";
import { noContent, type EmulatorResponse } from "../http/messages";
import { requireRow } from "../http/row-access";
import type { Segment } from "../http/resource-path";
import type { ServiceCall } from "../http/service-call";
import { parseJsonObject, parseReference } from "./parse-body";
import { rowKey } from "../http/row-key";
import { updateChecked } from "./update-row";

const relationOf = (table: Table, navigation: string) => {
    const many = table.manyToMany.find(({ name }) => name === navigation);
    const one = table.manyToOne.find(({ name }) => name === navigation);
    if (many === undefined && one === undefined) throw unknownProperty(table.logicalName, navigation);
    return { many, one };
};

const relatedTable = (call: ServiceCall, name: string): Table => {
    const table = call.store.schema.table(name);
    if (table === undefined) throw notImplemented(`The table '${name}' is not emulated.`);
    return table;
};

/** POST or PUT set(key)/navigation/$ref with { "@odata.id": … } */
export const associate = (call: ServiceCall, table: Table, id: string, navigation: string): EmulatorResponse => {
    const { many, one } = relationOf(table, navigation);
    const reference = parseReference(call, parseJsonObject(call.body)["@odata.id"]);
    if (one !== undefined) {
        const set = relatedTable(call, reference.table).entitySetName;
        updateChecked(call, table, id, { [`${navigation}@odata.bind`]: `/${set}(${reference.id})` });
        return noContent();
    }
    requireRow(call, table, "Append", id);
    const target = relatedTable(call, many?.table ?? "");
    if (reference.table !== target.logicalName)
        throw invalidArgument(`'${navigation}' cannot refer to '${reference.table}'.`);
    requireRow(call, target, "AppendTo", reference.id);
    const keys = { [table.primaryId]: id, [target.primaryId]: reference.id };
    const intersect = relatedTable(call, many?.intersect ?? "").logicalName;
    if (call.store.find(intersect, keys).length === 0) call.store.insert(intersect, keys);
    return noContent();
};

/** DELETE set(key)/navigation/$ref for a lookup, set(key)/navigation(key)/$ref for a many-to-many relation. */
export const disassociate = (call: ServiceCall, table: Table, id: string, segment: Segment): EmulatorResponse => {
    const { many, one } = relationOf(table, segment.name);
    if (one !== undefined) {
        const column = table.columnsByName.get(one.column);
        if (column === undefined) throw unknownProperty(table.logicalName, one.column);
        const row = call.store.row(table.logicalName, id);
        const stored = row?.[`${one.column}__type`];
        if (!isPolymorphic(column) || one.targets.includes(String(stored)))
            updateChecked(call, table, id, { [`${segment.name}@odata.bind`]: null });
        return noContent();
    }
    requireRow(call, table, "Append", id);
    const target = relatedTable(call, many?.table ?? "");
    const intersect = relatedTable(call, many?.intersect ?? "");
    const otherId = rowKey(target, segment.argument ?? "");
    for (const row of call.store.find(intersect.logicalName, { [table.primaryId]: id, [target.primaryId]: otherId }))
        call.store.remove(intersect.logicalName, String(row[intersect.primaryId]));
    return noContent();
};
