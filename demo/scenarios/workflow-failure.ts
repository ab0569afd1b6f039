import { addFailingWorkflow } from "./custom-code";
import { runCycles, send } from "./mail";
import { ADA, TOMAS } from "./people";
import type { Scenario } from "./scenario";

export const workflowFailure: Scenario = {
    id: "workflow-failure",
    title: "Workflow '1 Test' fails",
    story: "Invoices are never tracked, everything else is.",
    mailboxId: ADA.mailboxId,
    build(setup) {
        const { world } = setup;
        addFailingWorkflow(world, { name: "1 Test", word: "invoice" });
        send(setup, { subject: "Invoice 7431" });
        send(setup, { subject: "Agenda for Friday", from: TOMAS });
        runCycles(setup, 2);
        // The details of the platform's alert name the workflow.
        for (const { tracelogid } of world.store.find("tracelog", { level: 2 })) {
            world.patch("tracelog", String(tracelogid), {
                errordetails: `The real-time workflow "1 Test" was canceled.`,
            });
        }
    },
};
