import { runCycles, send } from "./mail";
import { BEN, SUPPORT } from "./people";
import type { Scenario } from "./scenario";

export const queueTeamWithoutRole: Scenario = {
    id: "queue-team-without-role",
    title: "Queue belongs to a team without role",
    story: "The support queue was given to a new team, and no email arrives in it any more.",
    mailboxId: SUPPORT.mailboxId,
    build(setup) {
        const { world } = setup;
        const owner = { table: "team", id: world.team({ name: "Night shift", members: [BEN.userId] }) };
        world.patch("queue", SUPPORT.queueId, { ownerid: owner });
        world.patch("mailbox", SUPPORT.mailboxId, { ownerid: owner });
        send(setup, { subject: "Printer is broken", to: [SUPPORT.address] });
        runCycles(setup);
    },
};
