import { outlookRules } from "../../../src/core/fixes/manual/outlook-rules";
import { testManualFix } from "./test-manual-fix";

testManualFix(outlookRules);
