/** The stages that an incoming email passes, in the platform's order. */
export const STAGES = [
    "mailboxActive",
    "addressApproved",
    "testedAndEnabled",
    "ownerReady",
    "profileAndConnection",
    "itemRead",
    "recipientMatched",
    "filterAccepted",
    "notDuplicateOrInternal",
    "ownerMayOwnEmail",
    "customCodeSucceeded",
    "queueItemAndRules",
] as const;

export type Stage = (typeof STAGES)[number];
