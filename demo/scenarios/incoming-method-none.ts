import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const incomingMethodNone: Scenario = {
    id: "incoming-method-none",
    title: "Incoming email is set to None",
    story: "Ada's incoming email was set to None when her mailbox moved, and was never set back.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("mailbox", ADA.mailboxId, {
            incomingemaildeliverymethod: 0,
            incomingemailstatus: 0,
            enabledforincomingemail: false,
        });
        send(setup, { subject: "After the move" });
        runCycles(setup, 2);
    },
};
