import { ids } from "../../emulator/world/ids";
import { guidOf } from "../../emulator/store/guid";

/** Someone who may sign in and nothing else. */
export const NOBODY = { id: guidOf("demo nobody"), name: "Noor Haddad", email: "noor.haddad@contoso.com" } as const;

export const ADA = { userId: ids.users.ada, mailboxId: ids.mailboxes.ada, address: "ada.moreno@contoso.com" } as const;
export const BEN = { userId: ids.users.ben, mailboxId: ids.mailboxes.ben, address: "ben.okafor@contoso.com" } as const;
export const SUPPORT = {
    queueId: ids.queues.support,
    mailboxId: ids.mailboxes.support,
    address: "support@contoso.com",
} as const;
/** Known senders outside of the organization. */
export const NORA = "nora.lind@fabrikam.com";
export const TOMAS = "tomas.vega@fabrikam.com";
export const PRIYA = "priya.shah@adventure-works.com";
