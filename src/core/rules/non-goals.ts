/**
 * Published causes that no rule stands for, with the reason. Only tools and tests read this list; it is not part of the control.
 */
export const NON_GOALS: Readonly<Record<string, string>> = {
    "duplicate-activities-created":
        "Two activities for one internal email are a choice of the environment and its default; no row tells that someone minds.",
    "app-outlook-exchange-oauth":
        "The add-in signs in to Exchange by itself, and Dataverse keeps no row about that connection.",
    "smime-or-encryption-unsupported":
        "Nothing that Dataverse stores tells that an email was encrypted; it is only documented as not supported.",
    "sent-email-created-as-incoming":
        "Whether a sent email lay in Sent Items is known to Exchange alone, and the received copy of an internal email looks the same.",
    "track-set-regarding-missing-dashboard":
        "It concerns the forms and the navigation of the add-in, which are not part of the mailbox's data.",
    "act-sync-filter-mismatch":
        "The synchronization filters belong to the user personally and are not readable for an administrator.",
    "act-invitee-not-created":
        "It is decided by the mailbox of the organizer, so it is found when that mailbox is diagnosed.",
    "act-service-activities-one-way": "Service activities go one way by design, so there is nothing to find or repair.",
    "act-not-tracked-in-exchange": "An item that was never tracked exists only in Exchange and leaves no row here.",
    "unexpected-email-owner":
        "The owner of an email follows documented rules; it is a question about one email, not a fault of the mailbox.",
    "mailbox-row-updated-by-inactive-user":
        "Changes in the name of a disabled user are normal background work and harm nothing.",
    "sssadminprod-identity":
        "The service writes under a new name; only custom code that tests for the old one minds, and a failure of that code is found as such.",
    "auto-replies-tracked": "Automatic replies are tracked by design, and no setting leaves them out.",
    "approved-by-columns-empty":
        "The columns exist only since a certain version and are never filled for the past, so being empty means nothing.",
    "contact-auto-created":
        "Contacts for unknown senders are the default and usually wanted; no row tells that one was not.",
    "category-removed-untracks": "Untracking an item by its category is no failure, so no error is recorded anywhere.",
    "mailbox-settings-refused":
        "The refusal exists only in the answer to the one who saves; the fixes show that answer.",
};
