import { runCycles, send } from "./mail";
import { ADA, BEN } from "./people";
import type { Scenario } from "./scenario";

export const sharedAddress: Scenario = {
    id: "shared-address",
    title: "Two mailboxes have the address",
    story: "Some of Ada's email turns up in a project queue instead.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world } = setup;
        const queue = world.queue({ name: "Project Aurora", email: ADA.address, ownerId: BEN.userId });
        world.mailbox({
            name: "Project Aurora",
            email: ADA.address,
            ownerId: BEN.userId,
            regarding: { table: "queue", id: queue },
        });
        send(setup, { subject: "For whom is this" });
        runCycles(setup);
    },
};
