import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const distributionGroup: Scenario = {
    id: "distribution-group",
    title: "Email comes through a distribution group",
    story: "Email to the sales group reaches Ada's Inbox and is never tracked.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.mail.exchange.addAddress("sales-group@contoso.com", ADA.address);
        send(setup, { subject: "Request for the sales group", to: ["sales-group@contoso.com"] });
        runCycles(setup);
    },
};
