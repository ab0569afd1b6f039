import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const unlicensedOwner: Scenario = {
    id: "unlicensed-owner",
    title: "User has no licence",
    story: "Ada's licence was given to a colleague, and her email is no longer tracked.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.patch("systemuser", ADA.userId, { islicensed: false });
        send(setup, { subject: "Question about the contract" });
        runCycles(setup);
    },
};
