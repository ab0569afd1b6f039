import { unreachableServer } from "../../../src/core/rules/connection/unreachable-server";
import { testAlertRule } from "./test-alert-rule";

testAlertRule(unreachableServer, "Email Server Error Code: Socket server returned HostNotFound exception.");
