import { ids } from "../../emulator/world/ids";
import { runCycles, send } from "./mail";
import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const ownerLacksPrivilege: Scenario = {
    id: "owner-lacks-privilege",
    title: "User lacks a privilege",
    story: "Somebody tidied up the sales role, and since then Ada's mailbox fails with a privilege error.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { store } = setup.world;
        const privilegeIds = store.find("privilege", { name: "prvCreateActivity" }).map((row) => row["privilegeid"]);
        for (const row of store.find("roleprivileges", { roleid: ids.roles.syncUser })) {
            if (privilegeIds.includes(row["privilegeid"] ?? null)) {
                store.remove("roleprivileges", String(row["roleprivilegeid"]));
            }
        }
        send(setup, { subject: "Updated price list" });
        runCycles(setup);
    },
};
