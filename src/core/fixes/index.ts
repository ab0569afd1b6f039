// Made by tools/generate-fix-index.ts.
import type { Fix } from "./define-fix";
import { approveAddress } from "./approve-address";
import { deleteAlerts } from "./delete-alerts";
import { deliveryMethods } from "./delivery-methods";
import { filteringMethod } from "./filtering-method";
import { grantPrivileges } from "./grant-privileges";
import { mailboxState } from "./mailbox-state";
import { addressRecords } from "./manual/address-records";
import { customCode } from "./manual/custom-code";
import { exchangeSide } from "./manual/exchange-side";
import { folderTracking } from "./manual/folder-tracking";
import { forwardMailbox } from "./manual/forward-mailbox";
import { outlookRules } from "./manual/outlook-rules";
import { profileSettings } from "./manual/profile-settings";
import { senderItem } from "./manual/sender-item";
import { userAccount } from "./manual/user-account";
import { userLicence } from "./manual/user-licence";
import { organizationSetting } from "./organization-setting";
import { organizationSwitch } from "./organization-switch";
import { profileSyncStart } from "./profile-sync-start";
import { queueOwner } from "./queue-owner";
import { repairAddressSearch } from "./repair-address-search";
import { resetSyncStart } from "./reset-sync-start";
import { serverProfile } from "./server-profile";
import { testAndEnable } from "./test-and-enable";

/** Every fix, by id; a finding shows its fixes in the order of its rule. */
export const FIXES: readonly Fix[] = [
    addressRecords,
    approveAddress,
    customCode,
    deleteAlerts,
    deliveryMethods,
    exchangeSide,
    filteringMethod,
    folderTracking,
    forwardMailbox,
    grantPrivileges,
    mailboxState,
    organizationSetting,
    organizationSwitch,
    outlookRules,
    profileSettings,
    profileSyncStart,
    queueOwner,
    repairAddressSearch,
    resetSyncStart,
    senderItem,
    serverProfile,
    testAndEnable,
    userAccount,
    userLicence,
];

export function findFix(id: string): Fix | undefined {
    return FIXES.find((fix) => fix.id === id);
}
