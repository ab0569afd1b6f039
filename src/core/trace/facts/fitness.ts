import { EmailApproval, ProfileState, ServerType } from "../../model/generated/option-sets";
import { cell, type Cell, type Row } from "../../model/row";
import type { Section } from "../../model/section";
import { isActive, isInService, kindOf, receivesServerSide } from "../../rules/support/mailbox-kind";

export type Unfitness = "inactive" | "otherMethod" | "noProfile" | "inactiveProfile" | "notApproved" | "notTested";

export interface Unfit {
    readonly kind: Unfitness;
    readonly evidence: readonly Cell[];
}

function isUnapproved(
    mailbox: Row<"mailbox">,
    profile: Row<"emailserverprofile"> | undefined,
    organization: Row<"organization"> | undefined,
): boolean {
    const isQueue = kindOf(mailbox) === "queue";
    const required = isQueue
        ? organization?.values.requireapprovalforqueueemail
        : organization?.values.requireapprovalforuseremail;
    const { emailrouteraccessapproval: approval, isemailaddressapprovedbyo365admin: byAdmin } = mailbox.values;
    if (required !== true) return false;
    const online = profile?.values.servertype === ServerType.ExchangeOnlineHybrid;
    const refused = approval !== undefined && approval !== EmailApproval.Approved;
    return refused || (online && byAdmin === false);
}

/** What keeps a mailbox from being read, the first in the platform's order; undefined when nothing is known to. */
export function findUnfitness(
    mailbox: Row<"mailbox">,
    profile: Row<"emailserverprofile"> | undefined,
    organization: Row<"organization"> | undefined,
    profileSection?: Section<unknown>,
): Unfit | undefined {
    if (mailbox.values.statecode !== undefined && !isActive(mailbox)) {
        return { kind: "inactive", evidence: [cell(mailbox, "statecode")] };
    }
    if (mailbox.values.incomingemaildeliverymethod !== undefined && !receivesServerSide(mailbox)) {
        return { kind: "otherMethod", evidence: [cell(mailbox, "incomingemaildeliverymethod")] };
    }
    if (profileSection?.status === "notApplicable") {
        return { kind: "noProfile", evidence: [cell(mailbox, "emailserverprofile")] };
    }
    if (profile !== undefined && profile.values.statecode === ProfileState.Inactive) {
        return { kind: "inactiveProfile", evidence: [cell(profile, "statecode")] };
    }
    if (isUnapproved(mailbox, profile, organization)) {
        const proof = [cell(mailbox, "emailrouteraccessapproval"), cell(mailbox, "isemailaddressapprovedbyo365admin")];
        return { kind: "notApproved", evidence: proof };
    }
    if (mailbox.values.incomingemailstatus !== undefined && !isInService(mailbox)) {
        const proof = [cell(mailbox, "incomingemailstatus"), cell(mailbox, "enabledforincomingemail")];
        return { kind: "notTested", evidence: proof };
    }
    return undefined;
}
