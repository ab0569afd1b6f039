import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const untestedMailbox: Scenario = {
    id: "untested-mailbox",
    title: "Mailbox was never tested",
    story: "Ada is new, her mailbox exists, and nobody pressed Test & Enable Mailbox.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("mailbox", ADA.mailboxId, {
            incomingemailstatus: 0,
            outgoingemailstatus: 0,
            actstatus: 0,
            mailboxstatus: 0,
            enabledforincomingemail: false,
            enabledforoutgoingemail: false,
            enabledforact: false,
            testmailboxaccesscompletedon: null,
            testandenablelastattemptedon: null,
            lastsyncstartedon: null,
            lastsuccessfulsynccompletedon: null,
            processemailreceivedafter: null,
        });
        send(setup, { subject: "Welcome on board" });
        runCycles(setup);
    },
};
