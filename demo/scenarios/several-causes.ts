import { ids } from "../../emulator/world/ids";
import { runCycles, scheduleTest } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const severalCauses: Scenario = {
    id: "several-causes",
    title: "Several causes at once",
    story: "Nothing about Ada's mailbox seems to work since the reorganization.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world } = setup;
        world.patch("usersettings", ADA.userId, { incomingemailfilteringmethod: 4 });
        world.patch("systemuser", ADA.userId, { islicensed: false });
        world.patch("mailbox", ADA.mailboxId, {
            emailrouteraccessapproval: 3,
            isemailaddressapprovedbyo365admin: false,
        });
        world.patch("emailserverprofile", ids.profile, { statecode: 1, statuscode: 2 });
        scheduleTest(setup, ADA.mailboxId);
        runCycles(setup);
    },
};
