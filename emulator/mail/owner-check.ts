import { loadGrants } from "../security/grants";
import { sql } from "../sql/fragment";
import type { Store } from "../store/store";
import type { Alert } from "./alerts";
import type { MailboxRow } from "./mailbox-row";

const needed = ["prvReadMailbox", "prvWriteMailbox", "prvCreateActivity", "prvReadActivity", "prvWriteActivity"];

const refused = (sentence: string, code: string): Alert => ({ sentence, code, level: 3 });

const userProblem = (store: Store, mailbox: MailboxRow): Alert | undefined => {
    const user = store.row("systemuser", mailbox.ownerId);
    const name = mailbox.name;
    if (user === undefined || user["isdisabled"] === 1)
        return refused(
            `Email can't be received for the mailbox ${name} because its owner is a disabled user.`,
            "Crm.80040225.UserDisabled",
        );
    if (user["islicensed"] !== 1)
        return refused(
            `Email can't be received for the mailbox ${name} because the associated user doesn't have a valid Microsoft Dynamics 365 license.`,
            "IncomingEmailNoLicenseAssigned",
        );
    const grants = loadGrants(store, mailbox.ownerId);
    if (grants.size === 0)
        return refused(
            `Email can't be received for the mailbox ${name} because its owner has no security role.`,
            "Crm.80042f09.UserNotAssignedRoles",
        );
    // Administrative (1), read (2), support (3) and delegated (5) access cannot own synchronized mail.
    if (![0, 4].includes(Number(user["accessmode"])))
        return refused(
            `Email can't be received for the mailbox ${name} because of the access mode of its owner.`,
            "8005E276",
        );
    const missing = needed.find((privilege) => !grants.has(privilege.toLowerCase()));
    if (missing !== undefined)
        return refused(
            `Email can't be received for the mailbox ${name} because the mailbox user doesn't have sufficient permissions: ${missing} is missing.`,
            "Crm.80040220.PrivilegeDenied",
        );
    return undefined;
};

const teamProblem = (store: Store, mailbox: MailboxRow): Alert | undefined => {
    const roles = store.query(sql("SELECT 1 FROM teamroles WHERE teamid = ? LIMIT 1", mailbox.ownerId));
    if (roles.length > 0) return undefined;
    return refused(
        `Email can't be received for the mailbox ${mailbox.name} because the owning team has no security role.`,
        "Crm.80042f09.UserNotAssignedRoles",
    );
};

/** Why the owner cannot receive mail, or undefined when nothing stands in the way. */
export const ownerProblem = (store: Store, mailbox: MailboxRow): Alert | undefined =>
    mailbox.ownerTable === "team" ? teamProblem(store, mailbox) : userProblem(store, mailbox);
