import { runCycles } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const throttled: Scenario = {
    id: "throttled",
    title: "Exchange asks to slow down",
    story: "Email of Ada arrives hours late on busy days.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.mail.exchange.setFault(ADA.address, {
            code: "Exchange server returned ErrorServerBusy exception.",
            sentence: "Email can't be received for the mailbox Ada Moreno. The system will try again later.",
            isTransient: true,
        });
        runCycles(setup, 3);
    },
};
