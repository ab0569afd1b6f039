import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const noEmailMessages: Scenario = {
    id: "no-email-messages",
    title: "Automatic tracking is set to none",
    story: "Ada set her personal option to No Email Messages, and forgot it.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("usersettings", ADA.userId, { incomingemailfilteringmethod: 4 });
        send(setup, { subject: "Contract draft" });
        runCycles(setup);
    },
};
