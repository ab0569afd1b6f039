import { runCycles, scheduleTest } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const failedMailboxTest: Scenario = {
    id: "failed-mailbox-test",
    title: "Test of the mailbox failed",
    story: "Test & Enable Mailbox ended with Failure, and somebody deleted the alerts.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.mail.exchange.setFault(ADA.address, {
            code: "Http server returned 401 Unauthorized exception.",
            sentence: "Email cannot be received for the mailbox Ada Moreno.",
            isTransient: false,
        });
        scheduleTest(setup, ADA.mailboxId);
        runCycles(setup);
        const { store } = setup.world;
        for (const { tracelogid } of store.find("tracelog")) store.remove("tracelog", String(tracelogid));
    },
};
