import { administrativeAccessMode } from "./administrative-access-mode";
import { alertMarkup } from "./alert-markup";
import { alertsFail } from "./alerts-fail";
import { bcc } from "./bcc";
import { disabledOwner } from "./disabled-owner";
import { distributionGroup } from "./distribution-group";
import { failedMailboxTest } from "./failed-mailbox-test";
import { folderTrackingOff } from "./folder-tracking-off";
import { futureStart } from "./future-start";
import { germanAlerts } from "./german-alerts";
import { healthy } from "./healthy";
import { healthyQueue } from "./healthy-queue";
import { inactiveMailbox } from "./inactive-mailbox";
import { inactiveProfile } from "./inactive-profile";
import { incomingMethodNone } from "./incoming-method-none";
import { itemsMalformed } from "./items-malformed";
import { missingProfile } from "./missing-profile";
import { monitoringOff } from "./monitoring-off";
import { noCorrelationMatch } from "./no-correlation-match";
import { noEmailMessages } from "./no-email-messages";
import { noRights } from "./no-rights";
import { organizationDenied } from "./organization-denied";
import { otherEnvironment } from "./other-environment";
import { outlookRule } from "./outlook-rule";
import { ownerLacksPrivilege } from "./owner-lacks-privilege";
import { ownerWithoutRole } from "./owner-without-role";
import { pluginFailure } from "./plugin-failure";
import { profileStartWins } from "./profile-start-wins";
import { queueTeamWithoutRole } from "./queue-team-without-role";
import { readerRole } from "./reader-role";
import { sentItems } from "./sent-items";
import { severalCauses } from "./several-causes";
import { sharedAddress } from "./shared-address";
import { signInRefused } from "./sign-in-refused";
import { throttled } from "./throttled";
import { transientErrors } from "./transient-errors";
import { unapprovedMailbox } from "./unapproved-mailbox";
import { undeliverableEmail } from "./undeliverable-email";
import { unknownExchangeMailbox } from "./unknown-exchange-mailbox";
import { unlicensedOwner } from "./unlicensed-owner";
import { untestedMailbox } from "./untested-mailbox";
import { workflowFailure } from "./workflow-failure";
import type { Scenario } from "./scenario";

/** In the order in which the page lists them: healthy ones, then along the way of an email, then what a reader cannot see. */
export const SCENARIOS: readonly Scenario[] = [
    healthy,
    healthyQueue,
    pluginFailure,
    workflowFailure,
    undeliverableEmail,
    disabledOwner,
    unlicensedOwner,
    ownerWithoutRole,
    ownerLacksPrivilege,
    administrativeAccessMode,
    queueTeamWithoutRole,
    noCorrelationMatch,
    noEmailMessages,
    distributionGroup,
    bcc,
    outlookRule,
    futureStart,
    profileStartWins,
    inactiveMailbox,
    unapprovedMailbox,
    untestedMailbox,
    failedMailboxTest,
    incomingMethodNone,
    missingProfile,
    inactiveProfile,
    signInRefused,
    unknownExchangeMailbox,
    throttled,
    transientErrors,
    otherEnvironment,
    sentItems,
    folderTrackingOff,
    sharedAddress,
    severalCauses,
    noRights,
    readerRole,
    organizationDenied,
    alertsFail,
    itemsMalformed,
    monitoringOff,
    alertMarkup,
    germanAlerts,
];
