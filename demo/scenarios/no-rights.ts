import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const noRights: Scenario = {
    id: "no-rights",
    title: "Reader without any rights",
    story: "Noor opens the mailbox form without having any role.",
    viewer: "nobody",
    mailboxId: ADA.mailboxId,
    build: () => undefined,
};
