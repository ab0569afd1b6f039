import { runCycles, send } from "./mail";
import { ADA, PRIYA } from "./people";
import type { Scenario } from "./scenario";

export const readerRole: Scenario = {
    id: "reader-role",
    title: "Reader who sees no item failures",
    story: "Dana may diagnose mailboxes, but Item Level Monitoring hides the rows of others from her.",
    viewer: "reader",
    mailboxId: ADA.mailboxId,
    build(setup) {
        send(setup, { subject: "Blind copy", to: [PRIYA], bcc: [ADA.address] });
        runCycles(setup);
    },
};
