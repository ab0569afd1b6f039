import { failedCustomization } from "../../../src/core/rules/customization/failed-customization";
import { denied, healthy, hoursAgo, step, workflow } from "./healthy";
import { ITEMS_UNSEEN, testRule } from "./test-rule";

const ISV = { lastsyncerror: "IsvAborted", lastsyncerrorcode: -2147220891 };
const ABORTED =
    "Email Server Error Code: Exchange server returned UnknownIncomingEmailIntegrationError -2147220891 exception.";
const PLUGIN = `${ABORTED}\nNo response from the Contoso.Sales.OnEmail plug-in`;

const LOST_CONTACT = "0b1c2d3e-0000-4000-8000-000000000001";
const WORKFLOW = `${ABORTED}\nSync workflow 'Route to team' terminated with error 'contact With Id = ${LOST_CONTACT} Does Not Exist'`;

testRule(failedCustomization, {
    clear: [
        healthy(),
        healthy({ alerts: [{ text: ABORTED, createdon: hoursAgo(90) }] }),
        healthy({ items: [{ ...ISV, objecttypecode: 4201 }] }),
        healthy({
            alerts: [
                {
                    text: `An internal error occurred while synchronizing appointments, contacts, and tasks. ${ABORTED}`,
                    createdon: hoursAgo(1),
                },
            ],
        }),
    ],
    found: [
        {
            when: healthy({ items: [ISV], trafficDaysAgo: [5, 6, 7] }),
            message: "aborted",
            severity: "blocking",
            proof: ["lastsyncerrorcode"],
        },
        { when: healthy({ items: [ISV] }), message: "aborted", severity: "degraded" },
        {
            when: healthy({ items: [{ lastsyncerror: "x", lastsyncerrorcode: -2147220956 }] }),
            message: "unexpected",
            severity: "degraded",
        },
        {
            when: healthy({
                alerts: [
                    {
                        text: `${ABORTED}\nSync workflow 'Route to team' terminated with error`,
                        createdon: hoursAgo(20),
                    },
                ],
            }),
            message: "workflow",
            severity: "degraded",
            data: { name: "Route to team" },
        },
        {
            when: healthy({
                alerts: [{ text: WORKFLOW, createdon: hoursAgo(2) }],
                code: [step("Contoso.Sales.OnEmail"), workflow("Route to team")],
            }),
            message: "record",
            severity: "degraded",
            data: { name: "Route to team", table: "contact", record: LOST_CONTACT },
            proof: ["name", "contactid"],
        },
        {
            when: healthy({ items: [ISV], code: [step("Contoso.Sales.OnEmail"), workflow("Route to team")] }),
            message: "candidates",
            severity: "degraded",
            data: { names: "Contoso.Sales.OnEmail, Route to team" },
            proof: ["lastsyncerrorcode", "name"],
        },
        {
            when: healthy({ items: [ISV], code: [step("Microsoft.Dynamics.Sales.OnEmail")] }),
            message: "aborted",
            severity: "degraded",
        },
        { when: denied("customizations", { items: [ISV] }), message: "aborted", severity: "degraded" },
        {
            when: healthy({ items: [ISV], alerts: [{ text: PLUGIN, createdon: hoursAgo(2) }] }),
            message: "plugin",
            severity: "degraded",
            proof: ["lastsyncerrorcode", "text"],
        },
    ],
    unknown: [...ITEMS_UNSEEN, { when: denied("alerts"), message: "alertsUnread" }],
});
