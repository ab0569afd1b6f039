import type { Sections } from "../model/evidence";
import { groupAlerts } from "./alert-groups";
import { derive } from "./combine";
import type { Facts } from "./facts";
import { groupItems } from "./item-groups";
import { judgeItemVisibility } from "./item-visibility";
import { comparePrivileges } from "./privilege-needs";
import { decideSyncStart } from "./sync-start";

/** Works out what several rules ask for. `now` is ISO 8601 in UTC. A fact whose section was not read is unread in the same way. */
export function deriveFacts(sections: Sections, now: string): Facts {
    return {
        ...sections,
        alertGroups: derive(sections.alerts, groupAlerts),
        itemGroups: derive(sections.items, groupItems),
        itemVisibility: judgeItemVisibility(sections, now),
        privilegeNeeds: derive(sections.access, comparePrivileges),
        syncStart: decideSyncStart(sections),
    };
}
