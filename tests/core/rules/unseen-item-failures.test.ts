import { unseenItemFailures } from "../../../src/core/rules/monitoring/unseen-item-failures";
import { denied, healthy, IDS } from "./healthy";
import { testRule } from "./test-rule";

testRule(unseenItemFailures, {
    clear: [healthy(), healthy({ viewer: { isSystemAdministrator: false, userId: IDS.user } })],
    found: [
        { when: healthy({ settings: { EnableSssItemLevelMonitoring: "false" } }), message: "off" },
        { when: healthy({ settings: { ExchangeSyncIdMappingPersistenceTimeInDays: "0" } }), message: "notKept" },
        { when: healthy({ viewer: { isSystemAdministrator: false } }), message: "hidden", proof: ["ownerid"] },
    ],
    unknown: [
        { when: denied("viewer"), message: "unsure" },
        { when: denied("organization"), message: "unsure" },
        { when: denied("mailbox"), unread: ["mailbox"] },
    ],
});
