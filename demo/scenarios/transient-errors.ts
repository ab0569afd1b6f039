import { runCycles } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const transientErrors: Scenario = {
    id: "transient-errors",
    title: "Temporary errors repeat",
    story: "Ada's mailbox shows a warning in every cycle since this morning.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.mail.exchange.setFault(ADA.address, {
            code: "Exchange server returned ErrorMailboxStoreUnavailable exception.",
            sentence: "A general mailbox access error occurred while receiving email through the mailbox Ada Moreno.",
            isTransient: true,
        });
        runCycles(setup, 7);
    },
};
