import { runCycles, scheduleTest } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const missingProfile: Scenario = {
    id: "missing-profile",
    title: "No email server profile",
    story: "An old profile was deleted, and Ada's mailbox has had none since.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("mailbox", ADA.mailboxId, { emailserverprofile: null });
        scheduleTest(setup, ADA.mailboxId);
        runCycles(setup);
    },
};
