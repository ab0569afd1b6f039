import { runCycles, send } from "./mail";
import { ADA, NORA } from "./people";
import type { Scenario } from "./scenario";

export const sentItems: Scenario = {
    id: "sent-items",
    title: "Sent email is not tracked",
    story: "Email that Ada receives is tracked, but what she sends from Outlook is not.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.settings({ AutoTrackSentFolderItems: undefined });
        send(setup, { subject: "Sent from Outlook", from: ADA.address, to: [NORA] });
        send(setup, { subject: "Received" });
        runCycles(setup);
    },
};
