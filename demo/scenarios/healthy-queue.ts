import { SUPPORT } from "./people";
import type { Scenario } from "./scenario";

export const healthyQueue: Scenario = {
    id: "healthy-queue",
    title: "Healthy queue mailbox",
    story: "The support queue receives its email as it should.",
    mailboxId: SUPPORT.mailboxId,
    build: () => undefined,
};
