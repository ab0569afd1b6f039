import { customCode } from "../../../../src/core/trace/checks/custom-code";
import { denied, failureRow, read, row } from "../fixture";
import { testCheck } from "../test-check";

const step = row("sdkmessageprocessingstep", "cccccccc-0000-4000-8000-000000000000", { name: "Contoso.Route" });
const registered = { customizations: read({ code: [{ row: step, item: "email" }], truncated: false }) };
const traces = {
    pluginTraces: read([
        row("plugintracelog", "dddddddd-0000-4000-8000-000000000000", {
            typename: "Contoso.Route",
            createdon: "2026-03-02T09:05:00Z",
        }),
    ]),
};

testCheck(customCode, [
    { when: "meets no custom code", change: {}, outcome: "pass", message: "none" },
    {
        when: "was aborted by custom code",
        change: { reads: { failures: read([failureRow({ lastsyncerror: "IsvAborted" })]) } },
        outcome: "fail",
        message: "aborted",
    },
    { when: "meets an exception around its arrival", change: { reads: traces }, outcome: "fail", message: "traced" },
    {
        when: "meets custom code without a trace",
        change: { sections: registered },
        outcome: "needsInformation",
        message: "registered",
    },
    {
        when: "meets custom code of another table only",
        change: { sections: { customizations: read({ code: [{ row: step, item: "task" }], truncated: false }) } },
        outcome: "pass",
        message: "none",
    },
    {
        when: "meets custom code whose traces may not be read",
        change: { sections: registered, reads: { pluginTraces: denied } },
        outcome: "notPermitted",
        message: "unread",
    },
]);
