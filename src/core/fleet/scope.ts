/** Which mailboxes: parts of FetchXML that stand inside `<entity name="mailbox">`, all of which must hold. */
export interface FleetScope {
    readonly fragments: readonly string[];
}
