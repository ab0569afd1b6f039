import { addFailingPlugin } from "./custom-code";
import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const undeliverableEmail: Scenario = {
    id: "undeliverable-email",
    title: "Email is given up after five tries",
    story: "One order never arrived; in Outlook it carries the category for undeliverable email.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        addFailingPlugin(setup.world, { name: "Contoso.Orders.ReadAttachment: Create of email", word: "4711" });
        send(setup, { subject: "Order 4711" });
        runCycles(setup, 7);
    },
};
