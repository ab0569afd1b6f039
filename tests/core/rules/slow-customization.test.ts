import { slowCustomization } from "../../../src/core/rules/customization/slow-customization";
import { denied, healthy, hoursAgo, missing, NOW, step } from "./healthy";
import { testRule } from "./test-rule";

const SLOW = { lastsyncstartedon: hoursAgo(1 / 3), lastsuccessfulsynccompletedon: NOW };

testRule(slowCustomization, {
    clear: [
        healthy(),
        healthy({ mailbox: SLOW }),
        healthy({ code: [step("Contoso.Sales.OnEmail")] }),
        healthy({ mailbox: SLOW, code: [step("Microsoft.Dynamics.Sales.OnEmail"), step("Contoso.OnTask", "task")] }),
    ],
    found: [
        {
            when: healthy({ mailbox: SLOW, code: [step("Contoso.Sales.OnEmail"), step("Contoso.Sales.Route")] }),
            message: "found",
            confidence: "possible",
            severity: "advice",
            data: { minutes: 20, names: "Contoso.Sales.OnEmail, Contoso.Sales.Route" },
            proof: ["name", "lastsyncstartedon"],
        },
    ],
    unknown: [
        { when: denied("customizations"), unread: ["customizations"] },
        { when: missing("customizations"), unread: ["customizations"] },
        { when: healthy({ mailbox: { lastsyncstartedon: undefined } }), unread: ["mailbox"] },
    ],
});
