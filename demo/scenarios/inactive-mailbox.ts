import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const inactiveMailbox: Scenario = {
    id: "inactive-mailbox",
    title: "Mailbox is inactive",
    story: "Somebody deactivated Ada's mailbox while cleaning up.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("mailbox", ADA.mailboxId, { statecode: 1, statuscode: 2, enabledforincomingemail: false });
        send(setup, { subject: "No answer yet" });
        runCycles(setup, 4);
    },
};
