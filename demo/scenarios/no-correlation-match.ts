import { runCycles, send } from "./mail";
import { ADA, TOMAS } from "./people";
import type { Scenario } from "./scenario";

export const noCorrelationMatch: Scenario = {
    id: "no-correlation-match",
    title: "Only replies are tracked",
    story: "New questions from customers never appear, while replies do.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("usersettings", ADA.userId, { incomingemailfilteringmethod: 1 });
        const [earlier] = setup.world.store.find("email", { receivingmailboxid: ADA.mailboxId });
        send(setup, { subject: "Re: Order 1042", inReplyTo: String(earlier?.["messageid"]) });
        send(setup, { subject: "New project" });
        send(setup, { subject: "Another new project", from: TOMAS });
        runCycles(setup, 2);
    },
};
