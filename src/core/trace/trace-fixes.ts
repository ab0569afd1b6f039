import type { FixInput } from "../fixes/define-fix";
import type { CheckReport } from "./define-check";

/** A fix of the product that removes the cause; `missedOn` is the arrival of the email, from before which reading has to begin again. */
export interface TraceFix {
    readonly fixId: string;
    /** ISO 8601 in UTC. */
    readonly missedOn?: string;
    /** Values for the fields of the fix. */
    readonly input?: FixInput;
}

const setting = (name: string, value: string): TraceFix => ({
    fixId: "organization-setting",
    input: { setting: name, value },
});

const BY_MESSAGE: Readonly<Record<string, TraceFix>> = {
    "mailbox-fitness.inactive": { fixId: "mailbox-state" },
    "mailbox-fitness.otherMethod": { fixId: "delivery-methods" },
    "mailbox-fitness.noProfile": { fixId: "server-profile" },
    "mailbox-fitness.inactiveProfile": { fixId: "server-profile" },
    "mailbox-fitness.notApproved": { fixId: "approve-address" },
    "mailbox-fitness.notTested": { fixId: "test-and-enable" },
    "owner-readiness.disabled": { fixId: "user-account" },
    "owner-readiness.unlicensed": { fixId: "user-licence" },
    "owner-readiness.accessMode": { fixId: "user-account" },
    "owner-readiness.noRole": { fixId: "grant-privileges" },
    "owner-readiness.cause": { fixId: "grant-privileges" },
    "sent-item.off": setting("AutoTrackSentFolderItems", "true"),
    "sent-item.filterNone": { fixId: "filtering-method" },
    "sent-item.filterReplies": { fixId: "filtering-method" },
    "filter-scope.onlyOwn": setting("UseFilteringMethodOfSyncingMailboxOnlyForCorrelation", "false"),
    "filter-scope.forced": setting("SSSForceFilteringMethodForUserMailboxes", "-1"),
    "protected-email.restricted": setting("RestrictIRMEmailItems", "false"),
};

/** The fix for what a check found, where the product has one. */
export function fixesOfCheck({ message }: CheckReport): readonly TraceFix[] {
    const fix = BY_MESSAGE[message.key.replace(/^check\./, "")];
    return fix === undefined ? [] : [fix];
}
