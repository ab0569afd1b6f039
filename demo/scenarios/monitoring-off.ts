import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const monitoringOff: Scenario = {
    id: "monitoring-off",
    title: "Item Level Monitoring is off",
    story: "The environment keeps no list of item failures.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        setup.world.settings({ EnableSssItemLevelMonitoring: "false" });
    },
};
