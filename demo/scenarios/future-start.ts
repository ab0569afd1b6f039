import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const futureStart: Scenario = {
    id: "future-start",
    title: "Start date lies ahead",
    story: "A migration plan set the start date of Ada's mailbox to next month, and nothing is tracked until then.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("mailbox", ADA.mailboxId, { processemailreceivedafter: "2026-12-15T00:00:00Z" });
        send(setup, { subject: "Before the migration" });
        runCycles(setup, 2);
    },
};
