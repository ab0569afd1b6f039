import { exchangeSide } from "../../../src/core/fixes/manual/exchange-side";
import { testManualFix } from "./test-manual-fix";

testManualFix(exchangeSide);
