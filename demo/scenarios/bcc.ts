import { runCycles, send } from "./mail";
import { ADA, PRIYA } from "./people";
import type { Scenario } from "./scenario";

export const bcc: Scenario = {
    id: "bcc",
    title: "Email comes by Bcc",
    story: "A customer copies Ada blindly, and these emails are never tracked.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        send(setup, { subject: "For your information", to: [PRIYA], bcc: [ADA.address] });
        runCycles(setup);
    },
};
