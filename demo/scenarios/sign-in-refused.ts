import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const signInRefused: Scenario = {
    id: "sign-in-refused",
    title: "Mail server refuses the sign-in",
    story: "Since a security change in Exchange Ada's mailbox ends with error 401.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.mail.exchange.setFault(ADA.address, {
            code: "Http server returned 401 Unauthorized exception.",
            sentence:
                "Email cannot be received for the mailbox Ada Moreno. Make sure that the credentials specified in the mailbox are correct.",
            isTransient: false,
        });
        send(setup, { subject: "Security change" });
        runCycles(setup, 2);
    },
};
