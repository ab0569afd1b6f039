import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const alertsFail: Scenario = {
    id: "alerts-fail",
    title: "Alerts cannot be read",
    story: "The table of alerts answers with an error.",
    mailboxId: ADA.mailboxId,
    faults: [{ match: { table: "tracelog" }, fault: { kind: "status", status: 500 } }],
    build: () => undefined,
};
