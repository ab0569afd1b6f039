import { ADA } from "./people";
import type { Scenario } from "./scenario";

export const organizationDenied: Scenario = {
    id: "organization-denied",
    title: "Organization cannot be read",
    story: "The settings of the environment are closed to the reader.",
    mailboxId: ADA.mailboxId,
    faults: [{ match: { table: "organization" }, fault: { kind: "status", status: 403 } }],
    build: () => undefined,
};
