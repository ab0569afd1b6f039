import { userAccount } from "../../../src/core/fixes/manual/user-account";
import { testManualFix } from "./test-manual-fix";

testManualFix(userAccount);
