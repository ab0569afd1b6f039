import type { Row } from "./row";
import type { Section } from "./section";

export const EVIDENCE_VERSION = 1;

export type Owner =
    { readonly kind: "user"; readonly user: Row<"systemuser"> } | { readonly kind: "team"; readonly team: Row<"team"> };

export type Regarding =
    | { readonly kind: "user"; readonly user: Row<"systemuser"> }
    | { readonly kind: "queue"; readonly queue: Row<"queue"> };

/** Whose filtering method decides for this mailbox. `method` is null when the row holds none. */
export interface Filtering {
    readonly method: number | null;
    readonly row: Row<"usersettings"> | Row<"queue">;
}

export interface Organization {
    readonly row: Row<"organization">;
    /** OrgDBOrgSettings by name; a name that is absent has the server's default. */
    readonly settings: Readonly<Record<string, string>>;
}

export interface Alerts {
    readonly mailbox: readonly Row<"tracelog">[];
    readonly profile: readonly Row<"tracelog">[];
    readonly truncated: boolean;
}

export interface ItemFailures {
    readonly rows: readonly Row<"exchangesyncidmapping">[];
    readonly truncated: boolean;
}

export type GrantPath =
    | { readonly kind: "direct" }
    | { readonly kind: "team"; readonly teamId: string; readonly teamName: string }
    | { readonly kind: "owningTeam"; readonly teamId: string; readonly teamName: string };

export interface AssignedRole {
    readonly roleId: string;
    readonly name: string;
    readonly templateId: string | null;
    readonly path: GrantPath;
}

/** Depth as the platform's bit: 1 user, 2 business unit, 4 parent and child business units, 8 organization. */
export interface PrivilegeGrant {
    readonly privilege: string;
    readonly depth: number;
    readonly roleId: string;
    readonly roleName: string;
    readonly path: GrantPath;
    /** False for a team role that counts for the team only, so that its user depth gives its members nothing of their own. */
    readonly countsForMembers: boolean;
}

export interface Access {
    readonly roles: readonly AssignedRole[];
    readonly grants: readonly PrivilegeGrant[];
    /**
     * How far an absent role or privilege proves that it is missing. `complete`: a platform function answered for the owner, or the reader sees
     * every role. `partial`: roles of other business units may be hidden from the reader.
     */
    readonly coverage: "complete" | "partial";
    readonly source: "roles" | "function";
    readonly readAt: string;
}

export interface AddressMatch {
    readonly address: string;
    readonly mailboxes: readonly Row<"mailbox">[];
    readonly users: readonly Row<"systemuser">[];
    readonly queues: readonly Row<"queue">[];
}

/** Received emails that this mailbox turned into activities, by day (UTC date), newest day last; days without email are absent. */
export interface Traffic {
    readonly days: readonly { readonly day: string; readonly count: number }[];
    readonly windowDays: number;
}

/** Emails that this mailbox shall send and has not sent, of the same window as the traffic. Days are UTC dates. */
export interface Outgoing {
    readonly waiting: number;
    /** Day of the oldest email that waits. */
    readonly waitingSince: string | null;
    readonly failed: number;
    /** Day of the newest email that failed. */
    readonly failedOn: string | null;
}

/** Custom code that runs while an item is created and can refuse it: a synchronous plug-in step or a real-time workflow. */
export interface CustomCode {
    readonly row: Row<"sdkmessageprocessingstep" | "workflow">;
    /** Table of the item, such as email. */
    readonly item: string;
}

export interface Customizations {
    readonly code: readonly CustomCode[];
    readonly truncated: boolean;
}

export interface Viewer {
    readonly userId: string;
    readonly roles: readonly AssignedRole[];
    readonly isSystemAdministrator: boolean;
}

/** Everything that a diagnosis reads, one question each. */
export interface Sections {
    readonly mailbox: Section<Row<"mailbox">>;
    readonly owner: Section<Owner>;
    readonly regarding: Section<Regarding>;
    readonly profile: Section<Row<"emailserverprofile">>;
    readonly filtering: Section<Filtering>;
    readonly organization: Section<Organization>;
    readonly alerts: Section<Alerts>;
    readonly items: Section<ItemFailures>;
    readonly access: Section<Access>;
    readonly folders: Section<readonly Row<"mailboxtrackingfolder">[]>;
    readonly addresses: Section<AddressMatch>;
    /** Where the platform looks up the mailbox's address when it resolves recipients and senders. */
    readonly addressSearch: Section<readonly Row<"emailsearch">[]>;
    readonly traffic: Section<Traffic>;
    readonly outgoing: Section<Outgoing>;
    readonly customizations: Section<Customizations>;
    readonly viewer: Section<Viewer>;
}

export type SectionId = keyof Sections;

export const SECTION_IDS: readonly SectionId[] = [
    "mailbox",
    "owner",
    "regarding",
    "profile",
    "filtering",
    "organization",
    "alerts",
    "items",
    "access",
    "folders",
    "addresses",
    "addressSearch",
    "traffic",
    "outgoing",
    "customizations",
    "viewer",
];

/** One JSON document that holds what was read; it can be saved, redacted and judged again offline. */
export interface Evidence {
    readonly schema: "mailbox-diagnostics/evidence";
    readonly version: typeof EVIDENCE_VERSION;
    readonly mailboxId: string;
    readonly readAt: string;
    readonly readBy?: string;
    readonly redacted: boolean;
    readonly requests: number;
    readonly sections: Sections;
}
