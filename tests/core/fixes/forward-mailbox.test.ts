import { forwardMailbox } from "../../../src/core/fixes/manual/forward-mailbox";
import { testManualFix } from "./test-manual-fix";

testManualFix(forwardMailbox);
