import type { Check } from "../define-check";
import { alreadyTracked } from "./already-tracked";
import { ambiguousRecipient } from "./ambiguous-recipient";
import { conversationIndex } from "./conversation-index";
import { customCode } from "./custom-code";
import { decisionAgreement } from "./decision-agreement";
import { filterScope } from "./filter-scope";
import { filteringMethod } from "./filtering-method";
import { hiddenRecipient } from "./hidden-recipient";
import { inactiveRecipient } from "./inactive-recipient";
import { inboxFolder } from "./inbox-folder";
import { internalEmail } from "./internal-email";
import { knownSender } from "./known-sender";
import { loggedFailure } from "./logged-failure";
import { mailboxFitness } from "./mailbox-fitness";
import { oversizedEmail } from "./oversized-email";
import { ownerReadiness } from "./owner-readiness";
import { pendingCycle } from "./pending-cycle";
import { platformDecision } from "./platform-decision";
import { protectedEmail } from "./protected-email";
import { queueItem } from "./queue-item";
import { raisedAlert } from "./raised-alert";
import { recipientMatch } from "./recipient-match";
import { replyHeader } from "./reply-header";
import { sentItem } from "./sent-item";
import { smartMatching } from "./smart-matching";
import { syncStart } from "./sync-start";
import { trackedFolder } from "./tracked-folder";
import { trackingReason } from "./tracking-reason";
import { trackingToken } from "./tracking-token";

/** Every check, in the order in which the platform handles an email; results are shown in this order. */
export const CHECKS: readonly Check[] = [
    alreadyTracked,
    trackingReason,
    queueItem,
    loggedFailure,
    raisedAlert,
    mailboxFitness,
    ownerReadiness,
    pendingCycle,
    syncStart,
    inboxFolder,
    trackedFolder,
    sentItem,
    recipientMatch,
    hiddenRecipient,
    inactiveRecipient,
    ambiguousRecipient,
    internalEmail,
    filteringMethod,
    filterScope,
    knownSender,
    replyHeader,
    trackingToken,
    conversationIndex,
    smartMatching,
    platformDecision,
    decisionAgreement,
    protectedEmail,
    oversizedEmail,
    customCode,
];
