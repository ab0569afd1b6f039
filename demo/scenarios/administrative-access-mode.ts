import { runCycles, scheduleTest } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const administrativeAccessMode: Scenario = {
    id: "administrative-access-mode",
    title: "User has administrative access only",
    story: "Ada's access mode was set to Administrative by mistake, and Test & Enable Mailbox fails.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("systemuser", ADA.userId, { accessmode: 1 });
        scheduleTest(setup, ADA.mailboxId);
        runCycles(setup);
    },
};
