import { guidOf } from "../store/guid";

/** The moment every world starts at. */
export const worldStart = "2026-11-24T09:00:00Z";

const id = (name: string): string => guidOf(`contoso:${name}`);

/** Rows of the base world, the same in every run. */
export const ids = {
    organization: id("organization"),
    rootBusinessUnit: id("business unit root"),
    salesBusinessUnit: id("business unit sales"),
    profile: id("exchange online profile"),
    roles: {
        systemAdministrator: id("role System Administrator"),
        systemCustomizer: id("role System Customizer"),
        basicUser: id("role Basic User"),
        syncUser: id("role Contoso Sync User"),
        diagnosticsReader: id("role Mailbox Diagnostics Reader"),
    },
    users: {
        administrator: id("user administrator"),
        ada: id("user ada"),
        ben: id("user ben"),
        customizer: id("user customizer"),
        reader: id("user reader"),
        eli: id("user eli"),
    },
    teams: { contoso: id("team contoso"), sales: id("team sales"), support: id("team support") },
    queues: { support: id("queue support") },
    mailboxes: {
        administrator: id("mailbox administrator"),
        ada: id("mailbox ada"),
        ben: id("mailbox ben"),
        customizer: id("mailbox customizer"),
        eli: id("mailbox eli"),
        support: id("mailbox support"),
    },
    contacts: { nora: id("contact nora"), tomas: id("contact tomas"), priya: id("contact priya") },
    accounts: { fabrikam: id("account fabrikam"), adventureWorks: id("account adventure works") },
} as const;
