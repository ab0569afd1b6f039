import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const itemsMalformed: Scenario = {
    id: "items-malformed",
    title: "Item failures come malformed",
    story: "Something between the browser and the environment cuts the list of item failures short.",
    mailboxId: ADA.mailboxId,
    faults: [{ match: { table: "exchangesyncidmapping" }, fault: { kind: "malformed" } }],
    build: () => undefined,
};
