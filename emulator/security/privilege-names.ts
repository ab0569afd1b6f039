import type { TableDefinition } from "../schema/definitions";

export type Verb = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

const verbs: readonly Verb[] = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

const nouns: Readonly<Record<string, string>> = {
    activityparty: "Activity",
    activitypointer: "Activity",
    email: "Activity",
    systemuser: "User",
};

/** The privilege that guards an operation; undefined for tables that have none of their own. */
export const privilegeName = (table: TableDefinition, verb: Verb): string | undefined => {
    if (table.logicalName === "exchangesyncidmapping") return "prvSyncToOutlook";
    const noun = nouns[table.logicalName];
    if (noun === undefined && table.ownership === "none") return undefined;
    return `prv${verb}${noun ?? table.schemaName}`;
};

const verbsOf = (table: TableDefinition): readonly Verb[] =>
    verbs.filter((verb) => {
        if (verb === "Assign" || verb === "Share") return table.ownership === "user";
        // Alerts can be made, read and deleted; the platform has no write privilege for them.
        return verb !== "Write" || table.logicalName !== "tracelog";
    });

export interface TablePrivilege {
    readonly name: string;
    readonly table: string;
    readonly verb: Verb;
}

export const tablePrivileges = (tables: readonly TableDefinition[]): readonly TablePrivilege[] =>
    tables.flatMap((table) =>
        verbsOf(table).flatMap((verb) => {
            const name = privilegeName(table, verb);
            return name === undefined ? [] : [{ name, table: table.logicalName, verb }];
        }),
    );
