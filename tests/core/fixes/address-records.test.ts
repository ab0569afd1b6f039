import { addressRecords } from "../../../src/core/fixes/manual/address-records";
import { testManualFix } from "./test-manual-fix";

testManualFix(addressRecords);
