import { type MessageCause } from "../message-cause";

/**
 * Read by tools/generate-error-codes.ts, which writes these names as hashes; the control does not carry them as text.
 * Names that stand for one cause: Dataverse error names, codes of server-side synchronization, Exchange (EWS, Graph), .NET
 * network statuses. They are never translated. A name counts anywhere in a text.
 */
export const DECISIVE_NAMES: Partial<Record<MessageCause, string>> = {
    "customization-error":
        "IsvAborted IsvUnExpected TransactionNotStarted IsvTransactionCount TransactionAbortedByIsvException SandboxWorkerNotAvailable SandboxHostNotAvailable SandboxSdkListenerStartFailed SandboxClientPluginTimeout SandboxHostPluginTimeout SandboxWorkerPluginTimeout SandboxWorkerPluginExecuteTimeout SandboxPluginDisabled SandboxWorkerThrottleLimit WorkerProcessCrashFailure InvalidPluginExecutionException",
    "dataverse-timeout": "unManagedidssqltimeouterror AppLockTimeout DBUpgradeCauseTimeout CannotCompleteLockRequest",
    "no-correlation-match": "NoCorrelationMatch",
    "no-recipient-match": "NoRecipientMatch unManagedidscommunicationsnorecipients",
    "internal-email-reject": "InternalEmailReject",
    "invalid-sender": "InvalidSender",
    "duplicate-email": "EmailAlreadyExistsInDestinationQueue DuplicateEmail",
    "recipient-or-sender-missing":
        "unManagedidscommunicationsnopartyaddress unManagedidscommunicationsnosender unManagedidscommunicationsbadsender unManagedidscommunicationsnosenderaddress EmailRecipientNotSpecified RecipientMarkedDoNotEmail NoAddressFoundForRecipient FilteredDuetoMissingEmailAddress unManagedidscommunicationsnoparticipationmask unManagedidsactivitypartyobjectidortypemissing ErrorMissingRecipients ErrorMissingInformationEmailAddress",
    "appointment-data-invalid":
        "AppointmentScheduleNotSet CannotResetAppointmentsToDraft SaveAsDraftAppointmentNotAllowed ErrorNoCalendar ErrorUnsupportedRecurrence ErrorOccurrenceCrossingBoundary ErrorOccurrenceTimeSpanTooBig ErrorRecurrenceEndDateTooBig ErrorRecurrenceHasNoOccurrence ErrorSendMeetingInvitationsRequired ErrorSendMeetingCancellationsRequired ErrorSendMeetingInvitationsOrCancellationsRequired ErrorCannotCreateCalendarItemInNonCalendarFolder",
    "message-too-large":
        "EmailMessageSizeExceeded AttachmentBlocked unManagedidsattachmentinvalidfilesize EmailRouterFileTooLargeToProcess ErrorMessageSizeExceeded ErrorRequestStreamTooBig ErrorAttachmentSizeLimitExceeded ErrorDataSizeLimitExceeded MessageLengthLimitExceeded ErrorInvalidManagedFolderSize",
    "duplicate-record":
        "DuplicateRecordsFound DuplicateRecord DuplicateRecordEntityKey DuplicateOutlookAppointment CrmSQLUniqueIndexOrConstraintViolation ExchangeSyncDuplicateRecordsError",
    "item-not-found":
        "AppointmentDeleted EmailDoesNotExist ErrorItemNotFound ErrorFolderNotFound ErrorSyncFolderNotFound ErrorParentFolderNotFound ErrorToFolderNotFound ErrorSavedItemFolderNotFound ErrorManagedFolderNotFound ErrorInvalidId ErrorInvalidIdMalformed ErrorInvalidIdEmpty ErrorInvalidFolderId ErrorInvalidParentFolder ErrorInvalidAttachmentId ErrorCannotDeleteObject ErrorObjectTypeChanged ErrorCalendarOccurrenceIsDeletedFromRecurrence ErrorVirusMessageDeleted ErrorLocalServerObjectNotFound MailboxTrackingFolderMappingCannotBeUpdated",
    "invalid-recipient-address":
        "InvalidEmailAddressFormatWithEntityTypeAndId InvalidEmailAddressFormat InvalidActivityPartyAddress unManagedidsevalerrorinvalidrecipient BulkDetectInvalidEmailRecipient ErrorInvalidRecipients ErrorInvalidContactEmailAddress ErrorInvalidRoutingType MailboxNameNotAllowed",
    "scheduling-conflict": "ExchangeSyncSchedulingConflictsError",
    "timezone-unsupported": "ErrorTimeZone ErrorCalendarInvalidTimeZone",
    "owner-missing-privilege":
        "InvalidUserAuth PrivilegeDenied PrincipalPrivilegeDenied InsufficientPrivilegeToQueueOwner NoPrivilegeToWorker CannotAddQueueItemsToInactiveQueue unManagedIdsAccessDenied CannotActOnBehalfOfAnotherUser CannotAddOrActonBehalfAnotherUserPrivilege NoTestEmailAccessPrivilege MailApp_PermissionToUseCrmForOfficeAppsRequired MailApp_PermissionsToReadContactRequired MailApp_AppModulePermission MailApp_AppModuleDashboardFormRoleNotAssigned MailApp_ReadWriteAccessRequired ReadOnlyUserNotSupported NoUserPrivilege UserPrivilegeError unManagedidsrcsyncfilternoaccess",
    "send-as-denied": "UserDoesNotHaveSendAsAllowed UserDoesNotHaveSendAsForQueue ErrorSendAsDenied SendAsDenied",
    "user-disabled":
        "CannotActivateMailboxForDisabledUserOrQueue SystemUserDisabled ErrorAccountDisabled AccountDisabled",
    "owner-missing-license":
        "UserNotAssignedLicense UserCannotEnableWithoutLicense InvalidAccessModeTransition LicenseNotEnoughToActivate CrmLicensingNoServicePlan CrmLicensingNoUserPass CrmLicensingError IncomingEmailNoLicenseAssigned OutgoingEmailNoLicenseAssigned ExchangeSyncNoLicenseAssigned",
    "owner-no-security-role": "UserNotAssignedRoles TeamNotAssignedRoles",
    "approver-missing-role": "CrmSecurityError O365RoleUnsupportedForEmailApproval",
    "authentication-failed":
        "OutgoingEmailAuthenticationError IncomingEmailAuthenticationError MailboxCredentialNotSpecified CannotUseUserCredentials ErrorMailboxLogonFailed ErrorLogonAsNetworkServiceFailed ErrorPasswordExpired ErrorPasswordChangeRequired ErrorInvalidClientSecurityContext ErrorInvalidNetworkServiceContext ErrorInvalidCrossForestCredentials ErrorInvalidLogonType ErrorInvalidUserSid ErrorInvalidAuthorizationContext ProxyAuthenticationRequired ClientNotPermitted",
    "transient-error":
        "AsyncNetworkError AsyncCommunicationError NetworkIssue DBConnectionOrTransactionInitializationFailed AsyncOperationPostponed AsyncOperationPostponedByExceptionCountThrottle Pop3UnexpectedException OpenMailboxException RetrieveUserLicenseUnexpectedError IncomingMailboxInternalCrmError OutgoingMailboxInternalCrmError ErrorInternalServerTransientError ErrorMailboxStoreUnavailable ErrorMailboxMoveInProgress ErrorMailboxFailover ErrorTimeoutExpired ErrorConnectionFailed ErrorConnectionFailedTransientError ErrorIrresolvableConflict ErrorStaleObject ErrorADUnavailable ErrorADOperation ErrorBatchProcessingStopped ErrorClientDisconnected ErrorRequestAborted ErrorReadEventsFailed ErrorDataSourceOperation ErrorMessageTrackingTransientError ErrorPublicFolderRequestProcessingFailed ErrorProxyRequestProcessingFailed ErrorChangeKeyRequired ErrorChangeKeyRequiredForWriteOperations ServiceUnavailable ServerTooBusy SendFailure ReceiveFailure KeepAliveFailure PipelineFailure RequestCanceled LocalErrorInProcessing MailboxBusy MailboxInfoStale ServiceClosingTransmissionChannel",
    "mailbox-not-approved":
        "UnapprovedMailbox IncomingEmailS2SApprovalNeeded OutgoingEmailS2SApprovalNeeded ExchangeSyncS2SApprovalNeeded IncomingEmailRejected OutgoingEmailRejected ExchangeSyncRejected",
    "mailbox-not-found":
        "ErrorNonExistentMailbox ErrorMissingEmailAddress ErrorMissingEmailAddressForManagedFolder ErrorNameResolutionNoMailbox ErrorNameResolutionNoResults ErrorMailRecipientNotFound ErrorMailboxConfiguration ErrorInvalidMailbox ErrorInvalidUser ErrorUserNotFound ErrorDelegateNoUser NoUserFoundWithGivenClaims InvalidMailbox MailboxNotFound ResourceNotFound Request_ResourceNotFound UserNotLocalTryAlternatePath UserNotLocalWillForward",
    "server-unreachable":
        "InaccessibleSmtpServer ConnectFailure NameResolutionFailure ProxyNameResolutionFailure ConnectionClosed ConnectionRefused ConnectionReset ConnectionAborted HostNotFound HostUnreachable HostDown NetworkUnreachable NetworkDown NetworkReset AddressNotAvailable ServerProtocolViolation CommandUnrecognized CommandNotImplemented BadCommandSequence CommandParameterNotImplemented ErrorProxyCallFailed ErrorNoApplicableProxyCASServersAvailable ErrorNoRespondingCASInDestinationSite ErrorNoDestinationCASDueToVersionMismatch ErrorNoDestinationCASDueToKerberosRequirements InvalidIncomingEmailServerProfileConfiguration InvalidOutgoingEmailServerProfileConfiguration",
    throttled:
        "Throttling AsyncOperationTypeThrottled ThrottlingTimeExceededError ThrottlingBurstRequestLimitExceededError ThrottlingConcurrencyRequestLimitExceededError ErrorServerBusy ErrorExceededConnectionCount ErrorExceededFindCountLimit ErrorExceededSubscriptionCount ErrorInsufficientResources ErrorTooManyObjectsOpened ErrorNotEnoughMemory ErrorMessageThrottled ErrorRequestThrottled ApplicationThrottled MailboxConcurrency TooManyRequests BackOffMilliseconds",
    "oauth-token-failed":
        "InvalidOAuthToken ExpiredOAuthToken AccessTokenExpired S2SAccessTokenCannotBeAcquired GraphApiS2SSetupFailureException DelveActionHubS2SSetupFailureException ExchangeCardS2SSetupFailureException CertificateNotFound InvalidCertificate HybridSSSExchangeOnlineS2SCertExpired HybridSSSExchangeOnlineS2SCertActsExpired ErrorInvalidSerializedAccessToken ErrorProxyTokenExpired ErrorTokenSerializationDenied InvalidAuthenticationToken invalid_grant invalid_client unauthorized_client invalid_token invalid_resource AdalServiceException AdalException MsalServiceException MsalException",
    "server-profile-misconfigured":
        "EmailServerProfileSslRequiredForOnline EmailServerProfileInvalidCredentialRetrievalForOnline EmailServerProfileInvalidCredentialRetrievalForExchange EmailServerProfileAutoDiscoverNotAllowed EmailServerProfileLocationNotRequired EmailServerProfileInvalidServerLocation InvalidCredentialTypeForNonExchangeIncomingConnection InvalidEmailServerLocation EmailServerProfileSslRequiredForOnPremise EmailServerProfileDelegateAccessNotAllowed EmailServerProfileImpersonationNotAllowed OutgoingSettingsUpdateNotAllowed EmailServerProfileInvalidAuthenticationProtocol EmailServerProfileADBasedAuthenticationProtocolNotAllowed EmailServerProfileBasicAuthenticationProtocolNotAllowed IncomingServerLocationAndSslSetToNo OutgoingServerLocationAndSslSetToNo IncomingServerLocationAndSslSetToYes OutgoingServerLocationAndSslSetToYes UnsupportedEmailServer InvalidS2SAuthentication ServiceAccountMailboxesCountIsZero ServiceAccountMailboxesCountIsGreaterThanOne SpecifyIncomingServerLocation SpecifyOutgoingServerLocation UserNameRequiredForImpersonation PasswordRequiredForImpersonation SpecifyInComingPort SpecifyOutgoingPort ServerLocationIsEmpty SpecifyIncomingUserName SpecifyOutgoingUserName SpecifyIncomingPassword SpecifyOutgoingPassword ServerLocationAndSSLSetToYes TenantIDIsEmpty InvalidTenantIDValue TenantIDValueChanged ErrorWrongServerVersion ErrorWrongServerVersionDelegate ErrorInvalidServerVersion ErrorIncorrectSchemaVersion ErrorInvalidSchemaVersionForMailboxVersion",
    "impersonation-denied":
        "CrmImpersonationError ErrorImpersonateUserDenied ErrorImpersonationDenied ErrorImpersonationFailed ErrorInvalidExchangeImpersonationHeaderData ErrorCallerIsInvalidADAccount ErrorAccessDenied ErrorCreateItemAccessDenied ErrorCreateSubfolderAccessDenied ErrorSubscriptionAccessDenied ErrorSubscriptionDelegateAccessNotSupported ErrorProxyRequestNotAllowed ErrorNotDelegate ErrorDelegateMissingConfiguration",
    "sync-method-misconfigured":
        "InvalidIncomingDeliveryExpectingEmailConnector InvalidOutgoingDeliveryExpectingEmailConnector QueueMailboxUnexpectedDeliveryMethod RouterIsDisabled MailboxUnsupportedEmailServerType MailApp_MailboxNotConfiguredWithServerSideSync MailApp_MailboxNotConfiguredWithServerSideSyncForACT MailApp_MailboxServerSideSyncConfigurationFailure MailApp_MailboxServerSideSyncConfigurationFailureForACT MailAppLimitedMode unManagedidsrcsyncmethodnone MailboxCannotDeleteEmails",
    "autodiscover-failed":
        "ExchangeAutodiscoverError ErrorAutoDiscoverFailed ErrorServiceDiscoveryFailed ErrorProxyServiceDiscoveryFailed ErrorCrossSiteRequest AutodiscoverRemoteException AutodiscoverLocalException",
    "mailbox-address-invalid":
        "InvalidEmailAddressInMailbox MailboxCannotModifyEmailAddress ClientServerEmailAddressMismatch MailApp_EmailAddressMismatch InvalidIncomingMailboxEmailAddress InvalidOutgoingMailboxEmailAddress InvalidExchangeSyncMailboxEmailAddress ErrorNonPrimarySmtpAddress ErrorInvalidSmtpAddress ErrorInvalidUserPrincipalName ErrorInvalidUserSidMissingUPN ErrorEmailAddressMismatch",
    "quota-exceeded":
        "ErrorQuotaExceeded ErrorSubmissionQuotaExceeded ErrorRulesOverQuota ErrorIndividualMailboxLimitReached ExceededStorageAllocation InsufficientStorage GeneralFailure",
    "wrong-organization": "IncomingIncorrectCrmOrgError OutgoingIncorrectCrmOrgError ExchangeSyncIncorrectCrmOrgError",
    "exchange-license-missing":
        "ErrorInvalidLicense DelveActionHubAuthorizationFailureException AutoDataCaptureAuthorizationFailureException",
    "mailbox-disabled": "InactiveMailbox MailboxDisabled MailApp_UserMailboxInactive",
    "secure-connection-failed":
        "SecureChannelFailure TrustFailure MustIssueStartTlsFirst ErrorNoDestinationCASDueToSSLRequirements",
    "sync-state-invalid":
        "unManagedidsrcsyncnoclient unManagedidsrcsyncnoprimary unManagedidsrcsyncnotprimary unManagedidsrcsyncinvalidsynctime unManagedidsrcsyncinvalidsubscription unManagedidsrcsyncsubscriptionowner ExpiredVersionStamp InvalidSyncToken ErrorInvalidSyncStateData ErrorInvalidWatermark ErrorSubscriptionNotFound ErrorExpiredSubscription ErrorSubscriptionUnsubscribed ErrorSubscriptionUnsubsribed ErrorInvalidSubscription ErrorMissedNotificationEvents SyncStateNotFound SyncStateInvalid ResyncRequired subscriptionclients",
    "forward-mailbox-misconfigured":
        "InvalidForwardMailItem ForwardMailboxCannotAssociateWithUser ForwardMailboxEmailAddressRequired ForwardMailboxUnexpectedIncomingDeliveryMethod ForwardMailboxUnexpectedOutgoingDeliveryMethod IncomingDeliveryIsForwardMailbox OutgoingNotAllowedForForwardMailbox",
    "server-profile-missing":
        "EmailServerProfileNotAssociated InactiveEmailServerProfile InvalidIncomingEmailServerProfile InvalidOutgoingEmailServerProfile InvalidExchangeSyncEmailServerProfile",
    "ews-access-blocked":
        "ErrorUserNotAllowedByPolicy ApplicationAccessPolicy EwsBlocked EWSDisabled ErrorEwsDisabled EwsAllowList",
    "mailbox-not-exchange-online": "MailboxNotEnabledForRESTAPI",
    informational:
        "TestEmailConfigurationScheduledInProgress ZeroEmailReceived DataSyncRequestAccepted DataSyncNoContent ClientUpdateAvailable DoNotTrackItem",
};

/** Names that are also plain words: they count as the only word of a text, behind a label, or after "returned". */
export const PLAIN_NAMES: Partial<Record<MessageCause, string>> = {
    "duplicate-email": "Duplicate",
    "authentication-failed": "Unauthorized",
    "ews-access-blocked": "Forbidden",
    "server-unreachable": "TimedOut Timeout GatewayTimeout NoData NoRecovery NotConnected SyntaxError",
    "transient-error": "InternalServerError BadGateway RequestTimeout TryAgain ServiceNotAvailable TransactionFailed",
    "mailbox-not-found": "NotFound MailboxUnavailable",
    "message-too-large": "RequestEntityTooLarge",
    "sync-state-invalid": "Gone",
    "owner-missing-privilege": "AccessDenied",
    // An alert may tell that an email was accepted before it failed.
    informational: "CorrelationMatch SenderMatch AcceptAll",
};

/** Names that wrap another error; they decide only when nothing else does. */
export const WRAPPER_NAMES: Partial<Record<MessageCause, string>> = {
    "transient-error":
        "UnExpected TransactionAborted unManagedidssqlerror ErrorInternalServerError GeneralOutgoingEmailServerError GeneralIncomingEmailServerError unManagedidsrcsyncsoapgenfailed unManagedidsrcsyncsoapconnfailed unManagedidsrcsyncsoapsendfailed unManagedidsrcsyncsoapservererror unManagedidsrcsyncsoapfaulterror unManagedidsrcsyncsoapreaderror unManagedidsrcsyncsoapparseerror unManagedidsrcsyncsqlstoppederror unManagedidsrcsyncsqlpausederror unManagedidsrcsyncsqlgenericerror unManagedidsrcsyncmsxmlfailed DelveActionHubResponseRetievalFailureException AutoDataCaptureResponseRetrievalFailureException DataSyncBadRequest ErrorItemSave ErrorItemSavePropertyError ErrorFolderSave ErrorFolderSaveFailed TimeoutException",
    "mailbox-not-found": "ErrorInvalidOperation",
    "item-not-found": "ObjectDoesNotExist",
    "owner-missing-privilege": "SecLib CrmSecurityException",
    "customization-error": "SandboxWorkerProcess SandboxCodeUnit",
    "server-unreachable": "SocketException",
    "secure-connection-failed": "AuthenticationException",
};
