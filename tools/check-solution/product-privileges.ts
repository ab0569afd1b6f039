import type { Fix } from "../../src/core/fixes/define-fix";

/** How a table that the product touches stands in the roles: by the privilege that the role holds, or by the reason why it holds none. */
export type Decision = { readonly privilege: string } | { readonly none: string };

const NO_PRIVILEGE: Decision = { none: "The table has no privilege of its own." };

/** Reading, by table. A table that the product begins to read must be decided here. */
export const READS: Readonly<Record<string, Decision>> = {
    account: {
        none: "Customers' rows are not needed to diagnose; the reader's other roles decide which accounts are seen.",
    },
    annotation: { privilege: "prvReadNote" },
    contact: {
        none: "Customers' rows are not needed to diagnose; the reader's other roles decide which contacts are seen.",
    },
    email: { privilege: "prvReadActivity" },
    emailsearch: NO_PRIVILEGE,
    emailserverprofile: { privilege: "prvReadEmailServerProfile" },
    exchangesyncidmapping: { privilege: "prvSyncToOutlook" },
    mailbox: { privilege: "prvReadMailbox" },
    mailboxtrackingfolder: { privilege: "prvReadMailboxTrackingFolder" },
    organization: { privilege: "prvReadOrganization" },
    plugintracelog: { privilege: "prvReadPluginTraceLog" },
    privilege: NO_PRIVILEGE,
    queue: { privilege: "prvReadQueue" },
    queueitem: {
        none: "No public source proves the name of a privilege of its own, and a wrong name would fail the whole import.",
    },
    role: { privilege: "prvReadRole" },
    roleprivileges: NO_PRIVILEGE,
    sdkmessage: { privilege: "prvReadSdkMessage" },
    sdkmessagefilter: {
        none: "No public source proves the name of a privilege of its own, and a wrong name would fail the whole import.",
    },
    sdkmessageprocessingstep: { privilege: "prvReadSdkMessageProcessingStep" },
    systemuser: { privilege: "prvReadUser" },
    systemuserroles: NO_PRIVILEGE,
    team: { privilege: "prvReadTeam" },
    teammembership: NO_PRIVILEGE,
    teamroles: NO_PRIVILEGE,
    tracelog: { privilege: "prvReadTraceLog" },
    usersettings: { privilege: "prvReadUserSettings" },
    workflow: { privilege: "prvReadWorkflow" },
};

/** What fixes write whose privileges depend on the case, and which they therefore do not declare. */
export const UNDECLARED_WRITES: Readonly<Record<string, readonly string[]>> = {
    "delete-alerts": ["prvDeleteTraceLog"],
    "filtering-method": ["prvWriteUserSettings", "prvWriteQueue"],
    "repair-address-search": ["prvWriteUser", "prvWriteQueue"],
};

/** What comes on top of a fix's own privileges: a new lookup appends a row to another, and the journal is a note on the mailbox. */
export const SUPPORTING_WRITES: Readonly<Record<string, readonly string[]>> = {
    "server-profile": ["prvAppendMailbox", "prvAppendToEmailServerProfile"],
    journal: ["prvCreateNote", "prvAppendNote", "prvAppendToMailbox"],
};

/** Privileges of fixes that the operator's role leaves out on purpose. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
    prvAssignRole: "Who assigns roles changes what people may do in the whole environment.",
    prvWriteOrganization:
        "The row of the organization holds every setting of the environment, not only those of email.",
    prvWriteUser: "Who writes users can change their addresses and sign-in data.",
};

/** The privileges that the fixes write with, declared or not. */
export function fixPrivileges(fixes: readonly Fix[]): ReadonlySet<string> {
    const declared = fixes.flatMap(({ privileges }) => privileges);
    return new Set([
        ...declared,
        ...Object.values(UNDECLARED_WRITES).flat(),
        ...Object.values(SUPPORTING_WRITES).flat(),
    ]);
}
