import { guidOf } from "../store/guid";
import type { World } from "../world/create-world";
import { ids } from "../world/ids";

/** Adds mailboxes that were never tested, each with a user of its own, and gives their ids: what a batch of fixes is for. */
export const untestedMailboxes = (world: World, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => {
        const name = `Untested ${index}`;
        const email = `untested.${index}@contoso.com`;
        const userId = world.user({ name, email, roles: [ids.roles.syncUser] });
        return world.mailbox({
            id: guidOf(`untested ${index}`),
            name,
            email,
            ownerId: userId,
            regarding: { table: "systemuser", id: userId },
            values: { incomingemailstatus: 0, enabledforincomingemail: false, testemailconfigurationscheduled: false },
        });
    });
