import { runCycles, send } from "./mail";
import { ADA, PRIYA } from "./people";
import type { Scenario } from "./scenario";

const MARKUP = `<img src=x onerror="window.wasInjected = true"> Ada <b>Moreno</b>`;

export const alertMarkup: Scenario = {
    id: "alert-markup",
    title: "Alert with markup in its text",
    story: "A mailbox was named by someone who likes markup, and the alerts repeat the name.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world, mail } = setup;
        world.patch("mailbox", ADA.mailboxId, { name: MARKUP });
        world.patch("systemuser", ADA.userId, { fullname: MARKUP });
        send(setup, { subject: MARKUP, to: [PRIYA], bcc: [ADA.address] });
        runCycles(setup);
        mail.exchange.setFault(ADA.address, {
            code: "Http server returned 401 Unauthorized exception.",
            sentence: `Email cannot be received for the mailbox ${MARKUP}.`,
            isTransient: false,
        });
        runCycles(setup);
    },
};
