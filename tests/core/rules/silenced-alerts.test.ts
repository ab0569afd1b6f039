import { silencedAlerts } from "../../../src/core/rules/monitoring/silenced-alerts";
import { denied, healthy } from "./healthy";
import { testRule } from "./test-rule";

testRule(silencedAlerts, {
    clear: [healthy()],
    found: [
        {
            when: healthy({ organization: { generatealertsforerrors: false } }),
            message: "errors",
            proof: ["generatealertsforerrors"],
        },
        { when: healthy({ organization: { generatealertsforwarnings: false } }), message: "warnings" },
    ],
    unknown: [
        { when: denied("organization"), unread: ["organization"] },
        { when: healthy({ organization: { generatealertsforwarnings: undefined } }), unread: ["organization"] },
    ],
});
