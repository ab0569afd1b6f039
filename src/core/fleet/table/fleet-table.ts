import type { Severity } from "../../model/finding";
import type { FunnelStep, RowVerdict } from "../fleet";

/** A record that many mailboxes share. */
export interface Named {
    readonly id: string;
    readonly name: string;
}

export interface Party extends Named {
    readonly table: "systemuser" | "team" | "queue";
}

/** The statuses of one mailbox as the platform's numbers; null where the column is empty or was not read. */
export interface RowStatuses {
    readonly state: number | null;
    readonly approval: number | null;
    readonly incoming: number | null;
    readonly outgoing: number | null;
    readonly appointments: number | null;
    readonly enabledForIncoming: boolean | null;
}

/**
 * All mailboxes that were read, in compact columns: a row is its index, in the order of reading. Reading a cell makes no object but the text
 * or reference it returns.
 */
export interface FleetTable {
    readonly size: number;
    id(row: number): string;
    name(row: number): string;
    owner(row: number): Party | undefined;
    regarding(row: number): Party | undefined;
    profile(row: number): Named | undefined;
    businessUnit(row: number): Named | undefined;
    /** Host name of the profile's incoming server, or "" where the profile names none. */
    server(row: number): string;
    statuses(row: number): RowStatuses;
    /** The last funnel step that the mailbox passed. */
    lastStep(row: number): FunnelStep;
    verdict(row: number): RowVerdict;
    /** The rule's id; undefined unless the verdict is `found`. */
    cause(row: number): string | undefined;
    severity(row: number): Severity | undefined;
    /** Milliseconds since 1970, whole seconds; undefined where it is not known. */
    since(row: number): number | undefined;
    /** End of the last successful synchronization. */
    lastProcessed(row: number): number | undefined;
    /** Retained alerts of the mailbox; undefined where they could not be counted. */
    alerts(row: number): number | undefined;
    isSilent(row: number): boolean;
    isPostponed(row: number): boolean;
    isStuckTest(row: number): boolean;
    /** The row of a mailbox id, or undefined. */
    find(id: string): number | undefined;
}
