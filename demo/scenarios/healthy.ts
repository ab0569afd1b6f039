import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const healthy: Scenario = {
    id: "healthy",
    title: "Healthy mailbox",
    story: "Ada's email is tracked as it should be; the administrator only wants to know that it is.",
    mailboxId: ADA.mailboxId,
    build: () => undefined,
};
