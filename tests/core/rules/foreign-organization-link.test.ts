import { foreignOrganizationLink } from "../../../src/core/rules/connection/foreign-organization-link";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(
    foreignOrganizationLink,
    "Incoming emails aren't being synced because the email address for the Anna Berg mailbox is configured for another Dynamics 365 organization.",
    "likely",
);
