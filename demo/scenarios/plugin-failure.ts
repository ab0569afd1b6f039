import { addFailingPlugin } from "./custom-code";
import { pass, runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const pluginFailure: Scenario = {
    id: "plugin-failure",
    title: "Plug-in fails",
    story: "Since yesterday's deployment no email of Ada has been tracked.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        addFailingPlugin(setup.world, { name: "Contoso.Orders.NumberEmails: Create of email" });
        pass(setup, 24);
        for (const subject of ["Order 2001", "Order 2002", "Delivery next week"]) send(setup, { subject });
        runCycles(setup, 2);
    },
};
