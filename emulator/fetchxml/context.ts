import type { ColumnDefinition } from "../schema/definitions";
import type { Table } from "../schema/schema";
import { isReadable } from "../schema/column-kinds";
import type { Caller } from "../security/caller";
import type { Store } from "../store/store";
import { badRequest } from "../http/dataverse-fault";

/** A table of the query under its SQL alias; `name` is the alias of the link, empty for the root. */
export interface Source {
    readonly table: Table;
    readonly alias: string;
    readonly name: string;
}

export interface FetchContext {
    readonly store: Store;
    readonly caller: Caller;
    /** Links by alias, for conditions and orders that name one by entityname. */
    readonly sources: Map<string, Source>;
    nextAlias(): string;
}

export const createContext = (store: Store, caller: Caller): FetchContext => {
    let count = 0;
    return { store, caller, sources: new Map(), nextAlias: () => `t${count++}` };
};

export const fetchTable = (store: Store, name: string): Table => {
    const table = store.schema.table(name);
    if (table !== undefined) return table;
    throw badRequest(
        `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
        "0x80041102",
    );
};

export const fetchColumn = (table: Table, name: string): ColumnDefinition => {
    const column = table.columnsByName.get(name);
    if (column !== undefined && isReadable(column)) return column;
    throw badRequest(
        `'${table.logicalName}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
        "0x80041103",
    );
};

/** The root or the link that an entityname attribute points at. */
export const namedSource = (context: FetchContext, own: Source, entityName: string | undefined): Source => {
    if (entityName === undefined) return own;
    const source = context.sources.get(entityName);
    if (source === undefined)
        throw badRequest(`Link entity with name or alias '${entityName}' is not found.`, "0x8004111b");
    return source;
};
