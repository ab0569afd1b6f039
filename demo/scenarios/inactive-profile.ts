import { ids } from "../../emulator/world/ids";
import { pass, runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const inactiveProfile: Scenario = {
    id: "inactive-profile",
    title: "Email server profile is inactive",
    story: "The only email server profile was deactivated, so no mailbox synchronizes.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("emailserverprofile", ids.profile, { statecode: 1, statuscode: 2 });
        send(setup, { subject: "Still waiting" });
        pass(setup, 7);
        runCycles(setup);
    },
};
