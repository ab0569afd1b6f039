import { pass, runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const outlookRule: Scenario = {
    id: "outlook-rule",
    title: "Outlook rule moves the email",
    story: "Ada sorts her email into folders by a rule, and nothing has been tracked for days.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world, mail } = setup;
        for (const day of [1, 2, 3, 4, 5]) {
            pass(setup, 24);
            const messageId = send(setup, { subject: `Report of day ${day}` });
            mail.exchange.move(ADA.address, messageId, "Customers", world.clock.now());
            runCycles(setup);
        }
    },
};
