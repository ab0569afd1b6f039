import { runCycles } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const unknownExchangeMailbox: Scenario = {
    id: "unknown-exchange-mailbox",
    title: "Exchange finds no mailbox",
    story: "Ada's Exchange mailbox was removed, while her mailbox record stayed.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.mail.exchange.setFault(ADA.address, {
            code: "Exchange server returned ErrorNonExistentMailbox exception.",
            sentence:
                "Email can't be received for the mailbox Ada Moreno because the mailbox record doesn't have a valid email address.",
            isTransient: false,
        });
        runCycles(setup, 2);
    },
};
