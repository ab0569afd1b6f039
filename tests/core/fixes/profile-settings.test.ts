import { profileSettings } from "../../../src/core/fixes/manual/profile-settings";
import { testManualFix } from "./test-manual-fix";

testManualFix(profileSettings);
