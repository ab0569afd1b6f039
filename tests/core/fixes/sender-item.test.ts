import { senderItem } from "../../../src/core/fixes/manual/sender-item";
import { testManualFix } from "./test-manual-fix";

testManualFix(senderItem);
