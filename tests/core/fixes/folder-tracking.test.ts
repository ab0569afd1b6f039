import { folderTracking } from "../../../src/core/fixes/manual/folder-tracking";
import { testManualFix } from "./test-manual-fix";

testManualFix(folderTracking);
