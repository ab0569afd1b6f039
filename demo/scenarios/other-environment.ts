import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const otherEnvironment: Scenario = {
    id: "other-environment",
    title: "Another environment took the mailbox over",
    story: "The test environment was copied and its mailboxes enabled, and since then production tracks nothing.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.mail.exchange.setFault(ADA.address, {
            code: "IncomingIncorrectCrmOrgError",
            sentence:
                "Incoming emails aren't being synced because the email address for the Ada Moreno mailbox is configured for another organization.",
            isTransient: false,
        });
        send(setup, { subject: "For production" });
        runCycles(setup);
    },
};
