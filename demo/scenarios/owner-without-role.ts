import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const ownerWithoutRole: Scenario = {
    id: "owner-without-role",
    title: "User has no security role",
    story: "Ada moved to another department, her roles were taken away, and nobody gave her new ones.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { store } = setup.world;
        for (const { systemuserroleid } of store.find("systemuserroles", { systemuserid: ADA.userId })) {
            store.remove("systemuserroles", String(systemuserroleid));
        }
        send(setup, { subject: "Welcome to the new team" });
        runCycles(setup);
    },
};
