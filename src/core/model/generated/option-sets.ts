// Made by tools/generate-tables.ts from the table metadata; change tools/tables/selection.ts instead.

/** mailbox.statecode */
export const MailboxState = {
    Active: 0,
    Inactive: 1,
} as const;

/** mailbox.incomingemaildeliverymethod */
export const IncomingDelivery = {
    None: 0,
    MicrosoftDynamics365ForOutlook: 1,
    ServerSideSynchronization: 2,
    ForwardMailbox: 3,
} as const;

/** mailbox.outgoingemaildeliverymethod */
export const OutgoingDelivery = {
    None: 0,
    MicrosoftDynamics365ForOutlook: 1,
    ServerSideSynchronization: 2,
} as const;

/** mailbox.actdeliverymethod */
export const ActDelivery = {
    MicrosoftDynamics365ForOutlook: 0,
    ServerSideSynchronization: 1,
    None: 2,
} as const;

/** mailbox.incomingemailstatus */
export const TestStatus = {
    NotRun: 0,
    Success: 1,
    Failure: 2,
} as const;

/** mailbox.emailrouteraccessapproval */
export const EmailApproval = {
    Empty: 0,
    Approved: 1,
    PendingApproval: 2,
    Rejected: 3,
} as const;

/** emailserverprofile.statecode */
export const ProfileState = {
    Active: 0,
    Inactive: 1,
} as const;

/** emailserverprofile.servertype */
export const ServerType = {
    ExchangeServer: 0,
    OtherPOP3SMTP: 1,
    ExchangeServerHybrid: 2,
    ExchangeOnlineHybrid: 3,
    IMAPSMTP: 4,
} as const;

/** emailserverprofile.incomingcredentialretrieval */
export const CredentialRetrieval = {
    CredentialsSpecifiedByAUserOrQueue: 0,
    CredentialsSpecifiedInEmailServerProfile: 1,
    ServerToServerAuthentication: 2,
    WindowsIntegratedAuthentication: 3,
    WithoutCredentialsAnonymous: 4,
    GmailOAuth: 5,
    ExchangeHybridModernAuthHMA: 6,
    OAuthWithMicrosoftEntraID: 7,
} as const;

/** systemuser.accessmode */
export const AccessMode = {
    ReadWrite: 0,
    Administrative: 1,
    Read: 2,
    SupportUser: 3,
    NonInteractive: 4,
    DelegatedAdmin: 5,
} as const;

/** usersettings.incomingemailfilteringmethod */
export const FilteringMethod = {
    AllEmailMessages: 0,
    EmailMessagesInResponseToDynamics365Email: 1,
    EmailMessagesFromDynamics365LeadsContactsAndAccounts: 2,
    EmailMessagesFromDynamics365RecordsThatAreEmailEnabled: 3,
    NoEmailMessages: 4,
} as const;

/** team.teamtype */
export const TeamType = {
    Owner: 0,
    Access: 1,
    SecurityGroup: 2,
    OfficeGroup: 3,
} as const;

/** tracelog.level */
export const AlertLevel = {
    Information: 1,
    Warning: 2,
    Error: 3,
} as const;

/** queue.statecode */
export const QueueState = {
    Active: 0,
    Inactive: 1,
} as const;

/** mailbox.officeappsdeploymentstatus */
export const OutlookAppState = {
    NotInstalled: 0,
    Installed: 1,
    InstallFailed: 2,
    UninstallFailed: 3,
    UpgradeRequired: 4,
} as const;

/** email.statuscode */
export const EmailStatus = {
    Draft: 1,
    Completed: 2,
    Sent: 3,
    Received: 4,
    Canceled: 5,
    PendingSend: 6,
    Sending: 7,
    Failed: 8,
} as const;
