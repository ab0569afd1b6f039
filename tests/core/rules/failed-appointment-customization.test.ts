import { failedAppointmentCustomization } from "../../../src/core/rules/customization/failed-appointment-customization";
import { healthy, hoursAgo, missing } from "./healthy";
import { ITEMS_UNSEEN, testRule } from "./test-rule";

const ITEM = { lastsyncerror: "IsvAborted", lastsyncerrorcode: -2147220891, objecttypecode: 4201 };

testRule(failedAppointmentCustomization, {
    clear: [
        healthy(),
        healthy({ items: [{ lastsyncerror: "SenderMatch" }] }),
        healthy({ items: [{ lastsyncerror: "IsvAborted", lastsyncerrorcode: -2147220891 }] }),
    ],
    found: [
        {
            when: healthy({
                items: [
                    { ...ITEM, createdon: hoursAgo(9), lastsyncerroroccurredon: hoursAgo(8) },
                    { ...ITEM, createdon: hoursAgo(4), lastsyncerroroccurredon: hoursAgo(1) },
                ],
            }),
            message: "found",
            confidence: "certain",
            since: hoursAgo(9),
            data: { count: 2, lastOn: hoursAgo(1) },
            proof: ["lastsyncerror"],
        },
        {
            when: healthy({ items: [ITEM], viewer: { isSystemAdministrator: false } }),
            message: "found",
            confidence: "certain",
        },
    ],
    unknown: [...ITEMS_UNSEEN, { when: missing("mailbox"), unread: ["mailbox"] }],
});
