import { ids } from "../../emulator/world/ids";
import type { Scenario } from "./scenario";

/** Not in the list of stories about one mailbox: its world is generated, and it is shown by the dashboard on a view. */
export const FLEET_SCENARIO: Scenario = {
    id: "fleet",
    title: "A whole fleet of mailboxes",
    story: "Users report missing email here and there. Which mailboxes are broken, why, and what can be repaired in one go?",
    mailboxId: ids.mailboxes.ada,
    build: () => undefined,
};
