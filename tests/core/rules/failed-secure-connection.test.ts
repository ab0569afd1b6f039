import { failedSecureConnection } from "../../../src/core/rules/connection/failed-secure-connection";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(failedSecureConnection, "The request was aborted: Could not create SSL/TLS secure channel.", "likely");
