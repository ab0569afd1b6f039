import type { SolutionPackage } from "../../src/package/open-package";
import type { Store } from "../store/store";

/** What may be made for a table, as its managed properties say. */
export interface TableFlags {
    readonly IsCustomizable: boolean;
    readonly CanCreateForms: boolean;
    readonly CanCreateViews: boolean;
    readonly CanCreateCharts: boolean;
    readonly CanCreateAttributes: boolean;
}

export interface RunningImport {
    readonly jobId: string;
    readonly operationId: string;
    readonly pkg: SolutionPackage;
    readonly overwrites: boolean;
}

/** What lives beside the rows: uploads that wait, imports that run, and settings of tables that no row holds. */
export interface SolutionState {
    readonly uploads: Map<string, SolutionPackage>;
    readonly running: Map<string, RunningImport>;
    readonly flags: Map<string, TableFlags>;
    /** Tables whose changes were published, in order; "all" stands for everything. */
    readonly published: string[];
}

const states = new WeakMap<Store, SolutionState>();

export const solutionState = (store: Store): SolutionState => {
    const known = states.get(store);
    if (known !== undefined) return known;
    const fresh: SolutionState = { uploads: new Map(), running: new Map(), flags: new Map(), published: [] };
    states.set(store, fresh);
    return fresh;
};

/** The published metadata of CRM 2015: a mailbox takes forms, views and charts but no columns; a profile takes none of them. */
const mailboxFlags: TableFlags = {
    IsCustomizable: true,
    CanCreateForms: true,
    CanCreateViews: true,
    CanCreateCharts: true,
    CanCreateAttributes: false,
};
const closedFlags: TableFlags = {
    IsCustomizable: false,
    CanCreateForms: false,
    CanCreateViews: false,
    CanCreateCharts: false,
    CanCreateAttributes: false,
};

export const tableFlags = (store: Store, table: string): TableFlags =>
    solutionState(store).flags.get(table) ?? (table === "mailbox" ? mailboxFlags : closedFlags);
