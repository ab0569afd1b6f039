import { mailboxOutsideExchangeOnline } from "../../../src/core/rules/connection/mailbox-outside-exchange-online";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(mailboxOutsideExchangeOnline, "Email Server Error Code: MailboxNotEnabledForRESTAPI");
