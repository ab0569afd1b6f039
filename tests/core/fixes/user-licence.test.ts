import { userLicence } from "../../../src/core/fixes/manual/user-licence";
import { testManualFix } from "./test-manual-fix";

testManualFix(userLicence);
