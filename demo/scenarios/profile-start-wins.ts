import { ids } from "../../emulator/world/ids";
import { pass, runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const profileStartWins: Scenario = {
    id: "profile-start-wins",
    title: "Start date of the profile wins",
    story: "The administrator set Ada's start date back to fetch lost email, but nothing happens.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world } = setup;
        world.patch("usersettings", ADA.userId, { incomingemailfilteringmethod: 1 });
        send(setup, { subject: "Lost question" });
        runCycles(setup);
        pass(setup, 40);
        world.patch("usersettings", ADA.userId, { incomingemailfilteringmethod: 0 });
        world.patch("mailbox", ADA.mailboxId, { processemailreceivedafter: world.minutesAgo(48 * 60) });
        world.patch("emailserverprofile", ids.profile, { processemailsreceivedafter: world.minutesAgo(10 * 60) });
        runCycles(setup);
    },
};
