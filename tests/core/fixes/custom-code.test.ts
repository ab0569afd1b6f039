import { customCode } from "../../../src/core/fixes/manual/custom-code";
import { testManualFix } from "./test-manual-fix";

testManualFix(customCode);
