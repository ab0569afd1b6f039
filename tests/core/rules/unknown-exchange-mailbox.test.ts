import { unknownExchangeMailbox } from "../../../src/core/rules/connection/unknown-exchange-mailbox";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(unknownExchangeMailbox, "The SMTP address has no mailbox associated with it.", "likely");
