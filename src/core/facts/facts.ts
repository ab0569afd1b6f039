import type { Cell, Row } from "../model/row";
import type { Section } from "../model/section";
import type { PrivilegeGrant, Sections } from "../model/evidence";
import type { Classification } from "../messages/classification";

/** Alerts that say the same, with their first and last time. */
export interface AlertGroup {
    readonly key: string;
    readonly subject: "mailbox" | "profile";
    readonly classification: Classification;
    /** The most severe level of the group: 1 information, 2 warning, 3 error. */
    readonly level: number;
    readonly first: string;
    readonly last: string;
    readonly count: number;
    /** Newest row of the group. */
    readonly sample: Row<"tracelog">;
    readonly rows: readonly Row<"tracelog">[];
}

/** Item failures with the same cause and error. */
export interface ItemGroup {
    readonly key: string;
    readonly classification: Classification;
    /** The kind of item; unknown numbers count as email because Item Level Monitoring leaves the number empty for some refusals. */
    readonly item: "email" | "appointment" | "contact" | "task";
    readonly errorName: string | null;
    readonly errorCode: number | null;
    readonly first: string;
    readonly last: string;
    readonly count: number;
    readonly maxRetries: number;
    readonly sample: Row<"exchangesyncidmapping">;
    readonly rows: readonly Row<"exchangesyncidmapping">[];
}

/** What an empty or short list of item failures means for this reader. */
export interface ItemVisibility {
    /** all: owner or System Administrator. own: rows of others are hidden, so an empty list proves nothing. */
    readonly scope: "all" | "own" | "unknown";
    readonly monitoring: "on" | "off" | "default" | "unknown";
    readonly retentionDays: number;
    /** True when an empty list means that no item failed within the retention. */
    readonly emptyMeansNone: boolean;
    /** The reader does not own the rows, so the platform shows `***` for their subjects. */
    readonly subjectsHidden: boolean;
}

/** One privilege that synchronization needs, against what the owner has. Depths are the platform's bits (1, 2, 4, 8). */
export interface PrivilegeNeed {
    readonly privilege: string;
    readonly requiredDepth: number;
    /** 0 when it is not held; null when an absent grant proves nothing. */
    readonly effectiveDepth: number | null;
    readonly neededFor: "email" | "appointments";
    readonly grants: readonly PrivilegeGrant[];
}

/** Emails received before `effective` are never read: it is the later of the mailbox's and the profile's date. */
export interface SyncStart {
    readonly effective: string | null;
    readonly decidedBy: "mailbox" | "profile" | "none";
    readonly mailboxDate: Cell;
    readonly profileDate: Cell | null;
}

/** What is worked out from the evidence before any rule runs. */
export interface DerivedFacts {
    readonly alertGroups: Section<readonly AlertGroup[]>;
    readonly itemGroups: Section<readonly ItemGroup[]>;
    readonly itemVisibility: Section<ItemVisibility>;
    readonly privilegeNeeds: Section<readonly PrivilegeNeed[]>;
    readonly syncStart: Section<SyncStart>;
}

export type Facts = Sections & DerivedFacts;
export type FactId = keyof Facts;

/** The value of a fact once it was read. */
export type FactValue<K extends FactId> = Extract<Facts[K], { readonly status: "ok" }>["value"];
