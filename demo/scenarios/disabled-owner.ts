import { pass, runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const disabledOwner: Scenario = {
    id: "disabled-owner",
    title: "User is disabled",
    story: "Ada left the company last week, and her mailbox has been silent since.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world } = setup;
        world.patch("systemuser", ADA.userId, { isdisabled: true });
        // The platform deactivates the mailbox together with its user.
        world.patch("mailbox", ADA.mailboxId, { statecode: 1, statuscode: 2, enabledforincomingemail: false });
        pass(setup, 7 * 24);
        send(setup, { subject: "Are you there" });
        runCycles(setup);
    },
};
