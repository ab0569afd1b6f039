import { runCycles, scheduleTest } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const unapprovedMailbox: Scenario = {
    id: "unapproved-mailbox",
    title: "Address is not approved",
    story: "Ada's address was changed last week, and nobody approved the new one.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("mailbox", ADA.mailboxId, {
            emailrouteraccessapproval: 2,
            isemailaddressapprovedbyo365admin: false,
        });
        scheduleTest(setup, ADA.mailboxId);
        runCycles(setup);
    },
};
