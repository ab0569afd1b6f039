export type ColumnType =
    | "BigInt"
    | "Boolean"
    | "DateTime"
    | "Decimal"
    | "Double"
    | "EntityName"
    | "File"
    | "Integer"
    | "Lookup"
    | "Memo"
    | "Money"
    | "Owner"
    | "PartyList"
    | "Picklist"
    | "State"
    | "Status"
    | "String"
    | "Uniqueidentifier"
    | "Virtual";

/** One column as the generator writes it; a flag that is absent is true for read/create/update and false for required. */
export interface ColumnDefinition {
    readonly name: string;
    readonly type: ColumnType;
    readonly options?: Readonly<Record<string, string>>;
    readonly targets?: readonly string[];
    readonly maxLength?: number;
    readonly min?: number;
    readonly max?: number;
    readonly default?: number;
    readonly dateOnly?: boolean;
    readonly read?: boolean;
    readonly create?: boolean;
    readonly update?: boolean;
    readonly required?: boolean;
}

export interface ManyToOne {
    readonly name: string;
    readonly column: string;
    readonly targets: readonly string[];
}

export interface OneToMany {
    readonly name: string;
    readonly table: string;
    readonly column: string;
}

export interface ManyToMany {
    readonly name: string;
    readonly table: string;
    readonly intersect: string;
}

export type Ownership = "user" | "org" | "business" | "none";

export interface TableDefinition {
    readonly logicalName: string;
    readonly schemaName: string;
    readonly entitySetName: string;
    readonly primaryId: string;
    readonly primaryName: string | null;
    readonly ownership: Ownership;
    readonly objectTypeCode: number;
    readonly create: boolean;
    readonly retrieve: boolean;
    readonly update: boolean;
    readonly delete: boolean;
    readonly columns: readonly ColumnDefinition[];
    readonly manyToOne: readonly ManyToOne[];
    readonly oneToMany: readonly OneToMany[];
    readonly manyToMany: readonly ManyToMany[];
}
