// Made by tools/generate-rule-index.ts.
import type { Rule } from "./define-rule";
import { ambiguousAddress } from "./tracking/ambiguous-address";
import { blockedExchangeAccess } from "./connection/blocked-exchange-access";
import { deniedImpersonation } from "./connection/denied-impersonation";
import { deniedSendAs } from "./tracking/denied-send-as";
import { differingAddress } from "./tracking/differing-address";
import { disabledCategoryTracking } from "./tracking/disabled-category-tracking";
import { disabledCorrelation } from "./filtering/disabled-correlation";
import { disabledOwner } from "./owner/disabled-owner";
import { duplicateEmail } from "./filtering/duplicate-email";
import { emailOutsideInbox } from "./inbox/email-outside-inbox";
import { exceededQuota } from "./connection/exceeded-quota";
import { excludedProtectedEmail } from "./tracking/excluded-protected-email";
import { failedAppointmentCustomization } from "./customization/failed-appointment-customization";
import { failedAppointmentTest } from "./appointments/failed-appointment-test";
import { failedAutodiscover } from "./connection/failed-autodiscover";
import { failedCustomization } from "./customization/failed-customization";
import { failedMailboxTest } from "./mailbox/failed-mailbox-test";
import { failedSecureConnection } from "./connection/failed-secure-connection";
import { forcedFilteringMethod } from "./filtering/forced-filtering-method";
import { foreignCloudEndpoint } from "./profile/foreign-cloud-endpoint";
import { foreignOrganizationLink } from "./connection/foreign-organization-link";
import { gmailWithoutRecentMode } from "./profile/gmail-without-recent-mode";
import { guessedConversation } from "./filtering/guessed-conversation";
import { hiddenTrackingOptions } from "./filtering/hidden-tracking-options";
import { ignorableAlert } from "./monitoring/ignorable-alert";
import { inactiveMailbox } from "./mailbox/inactive-mailbox";
import { inactiveServerProfile } from "./profile/inactive-server-profile";
import { invalidItemAddress } from "./item/invalid-item-address";
import { invalidMailboxAddress } from "./connection/invalid-mailbox-address";
import { invalidSender } from "./filtering/invalid-sender";
import { invalidSyncState } from "./connection/invalid-sync-state";
import { lateSyncStart } from "./inbox/late-sync-start";
import { limitedAppointmentSync } from "./appointments/limited-appointment-sync";
import { limitedOutlookApp } from "./mailbox/limited-outlook-app";
import { mailboxOutsideExchangeOnline } from "./connection/mailbox-outside-exchange-online";
import { mismatchedMailboxOwner } from "./owner/mismatched-mailbox-owner";
import { missingAddressEntry } from "./tracking/missing-address-entry";
import { missingAppointmentPrivilege } from "./owner/missing-appointment-privilege";
import { missingExchangeLicense } from "./connection/missing-exchange-license";
import { missingOwnerPrivilege } from "./owner/missing-owner-privilege";
import { missingServerProfile } from "./profile/missing-server-profile";
import { misusedForwardMailbox } from "./item/misused-forward-mailbox";
import { oldEmailBacklog } from "./inbox/old-email-backlog";
import { otherIncomingMethod } from "./mailbox/other-incoming-method";
import { overridingProfileStart } from "./inbox/overriding-profile-start";
import { oversizedEmail } from "./item/oversized-email";
import { overwrittenRegarding } from "./tracking/overwritten-regarding";
import { ownerWithoutRole } from "./owner/owner-without-role";
import { pendingItemRetry } from "./item/pending-item-retry";
import { postponedMailbox } from "./mailbox/postponed-mailbox";
import { queueOwnerLackingPrivilege } from "./owner/queue-owner-lacking-privilege";
import { queueOwnerWithoutRole } from "./owner/queue-owner-without-role";
import { refusedAllEmail } from "./filtering/refused-all-email";
import { refusedAppointmentItem } from "./appointments/refused-appointment-item";
import { refusedApproval } from "./mailbox/refused-approval";
import { refusedSignIn } from "./connection/refused-sign-in";
import { rejectedInternalEmail } from "./filtering/rejected-internal-email";
import { repeatedTransientErrors } from "./connection/repeated-transient-errors";
import { retiredBasicAuthentication } from "./profile/retired-basic-authentication";
import { scheduledMailboxTest } from "./mailbox/scheduled-mailbox-test";
import { sharedAddress } from "./tracking/shared-address";
import { shortAlertRetention } from "./monitoring/short-alert-retention";
import { silencedAlerts } from "./monitoring/silenced-alerts";
import { skippedQueueItem } from "./tracking/skipped-queue-item";
import { slowCustomization } from "./customization/slow-customization";
import { staleSync } from "./mailbox/stale-sync";
import { switchedOffMailbox } from "./mailbox/switched-off-mailbox";
import { throttledConnection } from "./connection/throttled-connection";
import { timedOutCreation } from "./customization/timed-out-creation";
import { unapprovedByExchangeAdmin } from "./mailbox/unapproved-by-exchange-admin";
import { unapprovedMailbox } from "./mailbox/unapproved-mailbox";
import { unavailableFolderTracking } from "./tracking/unavailable-folder-tracking";
import { unavailableOauthToken } from "./connection/unavailable-oauth-token";
import { uncorrelatedEmail } from "./filtering/uncorrelated-email";
import { undeliverableEmail } from "./customization/undeliverable-email";
import { unexplainedItemFailure } from "./item/unexplained-item-failure";
import { unknownExchangeMailbox } from "./connection/unknown-exchange-mailbox";
import { unlicensedOwner } from "./owner/unlicensed-owner";
import { unmatchedRecipient } from "./filtering/unmatched-recipient";
import { unreachableServer } from "./connection/unreachable-server";
import { unreadSentItems } from "./tracking/unread-sent-items";
import { unrecognizedAlert } from "./connection/unrecognized-alert";
import { unsavedSentCopy } from "./tracking/unsaved-sent-copy";
import { unseenItemFailures } from "./monitoring/unseen-item-failures";
import { unsentEmail } from "./tracking/unsent-email";
import { unsetIncomingMethod } from "./mailbox/unset-incoming-method";
import { unsuitedAccessMode } from "./owner/unsuited-access-mode";
import { unsuitedProfileSettings } from "./connection/unsuited-profile-settings";
import { unsuitedSyncMethod } from "./connection/unsuited-sync-method";
import { untestedMailbox } from "./mailbox/untested-mailbox";
import { unusableMailboxCredentials } from "./mailbox/unusable-mailbox-credentials";
import { vanishedItem } from "./item/vanished-item";

/** Every rule, in the order of the stages; equal findings are shown in this order. */
export const RULES: readonly Rule[] = [
    inactiveMailbox,
    refusedApproval,
    unapprovedByExchangeAdmin,
    unapprovedMailbox,
    failedAppointmentTest,
    failedMailboxTest,
    limitedOutlookApp,
    otherIncomingMethod,
    postponedMailbox,
    scheduledMailboxTest,
    staleSync,
    switchedOffMailbox,
    unsentEmail,
    unsetIncomingMethod,
    untestedMailbox,
    deniedSendAs,
    disabledOwner,
    mismatchedMailboxOwner,
    ownerWithoutRole,
    unlicensedOwner,
    unsuitedAccessMode,
    blockedExchangeAccess,
    deniedImpersonation,
    exceededQuota,
    failedAutodiscover,
    failedSecureConnection,
    foreignCloudEndpoint,
    foreignOrganizationLink,
    ignorableAlert,
    inactiveServerProfile,
    invalidMailboxAddress,
    invalidSyncState,
    mailboxOutsideExchangeOnline,
    missingExchangeLicense,
    missingServerProfile,
    refusedSignIn,
    repeatedTransientErrors,
    retiredBasicAuthentication,
    shortAlertRetention,
    silencedAlerts,
    throttledConnection,
    unavailableOauthToken,
    unknownExchangeMailbox,
    unreachableServer,
    unrecognizedAlert,
    unsuitedProfileSettings,
    unsuitedSyncMethod,
    unusableMailboxCredentials,
    disabledCategoryTracking,
    emailOutsideInbox,
    excludedProtectedEmail,
    gmailWithoutRecentMode,
    invalidItemAddress,
    lateSyncStart,
    limitedAppointmentSync,
    misusedForwardMailbox,
    oldEmailBacklog,
    overridingProfileStart,
    oversizedEmail,
    pendingItemRetry,
    unavailableFolderTracking,
    unexplainedItemFailure,
    unreadSentItems,
    unsavedSentCopy,
    unseenItemFailures,
    vanishedItem,
    ambiguousAddress,
    differingAddress,
    missingAddressEntry,
    sharedAddress,
    unmatchedRecipient,
    disabledCorrelation,
    forcedFilteringMethod,
    guessedConversation,
    hiddenTrackingOptions,
    refusedAllEmail,
    uncorrelatedEmail,
    duplicateEmail,
    invalidSender,
    rejectedInternalEmail,
    missingAppointmentPrivilege,
    missingOwnerPrivilege,
    queueOwnerLackingPrivilege,
    queueOwnerWithoutRole,
    refusedAppointmentItem,
    failedAppointmentCustomization,
    failedCustomization,
    slowCustomization,
    timedOutCreation,
    undeliverableEmail,
    overwrittenRegarding,
    skippedQueueItem,
];
