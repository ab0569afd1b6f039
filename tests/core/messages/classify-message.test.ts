import { classifyMessage } from "../../../src/core/messages/classify-message";
import { nameOfCode } from "../../../src/core/messages/error-names";
import { type MessageChannel } from "../../../src/core/messages/classification";
import { type MessageCause } from "../../../src/core/messages/message-cause";

type Row = readonly [text: string, cause: MessageCause, channel?: MessageChannel];

const families: Readonly<Record<string, readonly Row[]>> = {
    "error codes in every notation": [
        ["Exchange server returned UnknownIncomingEmailIntegrationError -2147220891 exception.", "customization-error"],
        ["Exchange server returned UnknownIncomingEmailIntegrationError 2147746405 exception.", "customization-error"],
        ["ErrorCode: 0x80040265", "customization-error"],
        ["Email Server Error Code: Crm.80040265.ISV code aborted the operation.", "customization-error"],
        ["Crm:80044113.", "sync-state-invalid"],
        ["Fehlercode 8005E259", "owner-missing-privilege", "test-mailbox"],
        ["Error code 8005e272", "authentication-failed", "test-mailbox"],
        ["Error code 0x8005E274", "mailbox-not-exchange-online", "test-mailbox"],
        ["UnknownIncomingEmailIntegrationError -2147209462", "owner-no-security-role", "ilm"],
        ["Returned hr = −2147220192", "owner-missing-privilege"],
        ["Error Code: 2147220891", "customization-error"],
    ],
    "HTTP statuses": [
        ["The request failed with HTTP status 403: Forbidden.", "ews-access-blocked"],
        ["The remote server returned an error: (401) Unauthorized.", "authentication-failed"],
        ["Der Remoteserver hat einen Fehler zurückgegeben: (401) Nicht autorisiert.", "authentication-failed"],
        ["The remote server returned an error: (503) Server Unavailable.", "transient-error"],
        ["The remote server returned an error: (429) Too Many Requests", "throttled"],
        ["The request failed with HTTP status 404: Not Found.", "mailbox-not-found"],
        ["Email Server Error Code: Exchange.server returned 383 error.", "timezone-unsupported"],
        ["Email Server Error Code: Http server returned ServiceUnavailable exception", "transient-error"],
        ["Kód chyby serveru e-mailu: HTTP server vrátil výjimku 403", "ews-access-blocked"],
    ],
    "sockets and secure channels": [
        ["Email Server Error Code: Web server returned NameResolutionFailure exception.", "server-unreachable"],
        ["Email Server Error Code: Socket returned exception ConnectionRefused.", "server-unreachable"],
        ["Email Server Error Code: Web server returned TrustFailure exception.", "secure-connection-failed"],
        ["Email Server Error Code: Web server returned SendFailure exception.", "transient-error"],
        ["The remote name could not be resolved: 'mail.contoso.com'", "server-unreachable"],
        ["The remote certificate is invalid according to the validation procedure.", "secure-connection-failed"],
    ],
    "Exchange response codes": [
        ["<m:ResponseCode>ErrorFolderNotFound</m:ResponseCode>", "item-not-found"],
        ["Exchange server returned ErrorSendAsDenied exception.", "send-as-denied"],
        ["ErrorMessageSizeExceeded", "message-too-large"],
        ["ErrorInvalidWatermark", "sync-state-invalid"],
        ["ErrorPasswordExpired", "authentication-failed"],
        ["ErrorNonPrimarySmtpAddress", "mailbox-address-invalid"],
        ["ErrorNameResolutionNoMailbox", "mailbox-not-found"],
        ["ErrorAccountDisabled", "user-disabled"],
        ["Email Server Error Code: ErrorQuotaExceeded. Exchange.server returned 403 error.", "quota-exceeded"],
        ["<ResponseCode>ErrorInternalServerError</ResponseCode> ... ErrorInvalidLicense", "exchange-license-missing"],
    ],
    "names that were never listed": [
        ["ErrorCalendarDurationIsTooLong", "appointment-data-invalid"],
        ["ErrorMailboxNotApprovedYet", "mailbox-not-approved"],
        ["Email Server Error Code: IncomingEmailImpersonationRefused", "impersonation-denied"],
        ["Email Server Error Code: OutgoingEmailCredentialsRejected", "authentication-failed"],
    ],
    privileges: [
        [
            "Principal team (Id=b53c47a4-ce82-6cff-c100-367be115e633, type=9) is missing prvReadEmail privilege",
            "owner-missing-privilege",
        ],
        ["Dem Benutzer fehlt prvWriteActivity", "owner-missing-privilege"],
    ],
    "sign-in errors": [
        ["AADSTS7000222: The provided client secret keys are expired.", "oauth-token-failed"],
        ["AADSTS50126: Error validating credentials due to invalid username or password.", "authentication-failed"],
        ["AADSTS50057: The user account is disabled.", "user-disabled"],
    ],
    "mail statuses": [
        ["535: 5.7.8 Username and Password not accepted.", "authentication-failed"],
        ["550 5.7.60 SMTP; Client does not have permissions to send as this sender", "send-as-denied"],
        ["554 5.2.2 mailbox full", "quota-exceeded"],
        ["552 5.3.4 Message size exceeds fixed limit", "message-too-large"],
        ["451 4.3.2 Please try again", "transient-error"],
        ["432 4.3.2 Concurrent connections limit exceeded", "throttled"],
        ["530 5.7.0 Must issue a STARTTLS command first", "secure-connection-failed"],
    ],
    "reason tokens": [
        ["NoCorrelationMatch", "no-correlation-match", "ilm"],
        ["Angebot\tDuplicate", "duplicate-email", "ilm"],
        ["Duplicate invoice\tNoCorrelationMatch", "no-correlation-match", "ilm"],
        ["NoRecipientMatch", "no-recipient-match", "ilm"],
        ["The email cannot be accepted by Microsoft Dynamics 365. Reason Code: 4.", "internal-email-reject", "other"],
        ["Die E-Mail kann nicht akzeptiert werden. Ursachencode: 3.", "no-recipient-match", "other"],
    ],
    "German, French, Spanish and Japanese sentences": [
        [
            "E-Mail kann nicht empfangen werden, da die Adresse von einem Administrator genehmigt werden muss.",
            "mailbox-not-approved",
        ],
        [
            "L'adresse de messagerie de la boîte aux lettres doit être approuvée par un administrateur.",
            "mailbox-not-approved",
        ],
        ["La dirección del buzón requiere la aprobación de un administrador", "mailbox-not-approved"],
        ["電子メール アドレスは管理者の承認が必要なため、受信できません。", "mailbox-not-approved"],
        ["Die Lizenz ist für das Postfach Vertrieb ungültig", "exchange-license-missing"],
        ["Assurez-vous que les informations d'identification spécifiées sont correctes.", "authentication-failed"],
        ["Asegúrese de que las credenciales especificadas en el buzón son correctas.", "authentication-failed"],
        ["Der Posteingang liefert Fehler.\nFehlercode des E-Mail-Servers: ErrorServerBusy", "throttled"],
        ["Échec.\nCode d'erreur du serveur de messagerie : ErrorServerBusy", "throttled"],
        ["Error.\nCódigo de error del servidor de correo electrónico: ErrorServerBusy", "throttled"],
        ["エラー。\nメール サーバーのエラー コード: ErrorServerBusy", "throttled"],
    ],
    "texts that are no failure": [
        ["AcceptAll", "informational", "ilm"],
        ["SenderMatch", "informational", "ilm"],
        ["CorrelationMatch", "informational", "ilm"],
        ["Email Server Error Code: Exchange.server returned 203 error.", "informational"],
        ['Outlook Category "Tracked To Dynamics 365" has been enabled for the mailbox Sales.', "informational"],
    ],
    "texts nobody knows": [
        ["", "unknown-message"],
        ["Something nobody has seen before happened.", "unknown-message"],
        ["Call us: 4155550199", "unknown-message"],
        ["Our office has 401 chairs", "unknown-message"],
        ["Server 203.0.113.25:995", "unknown-message"],
        ["b53c47a4-ce82-6cff-c100-367be115e633 80040265-ce82-6cff-c100-367be115e633", "unknown-message"],
    ],
};

for (const [family, rows] of Object.entries(families))
    describe(`the classifier reads ${family}`, () => {
        test.each(rows.map(([text, cause, channel = "alert"]) => ({ text, cause, channel })))(
            "$text is $cause",
            ({ text, cause, channel }) => {
                expect(classifyMessage({ channel, text }).cause).toBe(cause);
            },
        );
    });

describe("the order of proof", () => {
    test("lets the code behind the label decide over a misleading sentence", () => {
        const text =
            "The message cannot be sent because an error occurred while establishing a secure connection.\nEmail Server Error Code: Http server returned Forbidden exception.";
        expect(classifyMessage({ channel: "alert", text }).cause).toBe("ews-access-blocked");
    });

    test("lets the number that came with the message decide over its text", () => {
        const found = classifyMessage({
            channel: "alert",
            text: "The mailbox is not approved.",
            errorCode: -2147220891,
        });
        expect(found.cause).toBe("customization-error");
        expect(found.confidence).toBe("certain");
        expect(found.recognized).toEqual(["code 0x80040265"]);
    });

    test("adds the published name of a number when it is given the names", () => {
        const found = classifyMessage({ channel: "alert", text: "", errorCode: -2147220891 }, nameOfCode);
        expect(found.recognized).toEqual(["code 0x80040265 IsvAborted"]);
        expect(found.extracted.code).toEqual({ number: -2147220891, hex: "0x80040265", name: "IsvAborted" });
    });

    test("shows the words of the text that a sentence was understood by", () => {
        const { recognized } = classifyMessage({ channel: "alert", text: "Das Postfach ist nicht genehmigt." });
        expect(recognized).toEqual(["wording genehmigt"]);
    });

    test("lets the last column of a dashboard row decide and forgets the subject", () => {
        const found = classifyMessage({ channel: "ilm", text: "ErrorServerBusy quota license\tSomethingElse" });
        expect([found.cause, found.recognized]).toEqual(["unknown-message", []]);
    });

    test("puts the strongest proof first", () => {
        const text = "The request failed with HTTP status 401.\nEmail Server Error Code: ErrorSendAsDenied";
        expect(classifyMessage({ channel: "alert", text }).recognized).toEqual(["name ErrorSendAsDenied", "HTTP 401"]);
    });

    test("reads an unsigned number like the signed one", () => {
        expect(classifyMessage({ channel: "alert", text: "", errorCode: 2147746405 }).cause).toBe(
            "customization-error",
        );
    });

    test("asks the text when the number only wraps another error", () => {
        const sandbox = {
            channel: "plugin",
            errorCode: -2147220970,
            text: "Message size exceeded when sending context",
        } as const;
        expect(classifyMessage(sandbox).cause).toBe("message-too-large");
        expect(classifyMessage({ ...sandbox, text: "An unexpected error occurred." }).cause).toBe("transient-error");
    });

    test("ignores names and words inside a quoted subject", () => {
        const text =
            'An error occurred while creating the incoming email "License approval for the quota" in Dynamics 365.';
        expect(classifyMessage({ channel: "alert", text }).cause).toBe("unknown-message");
    });

    test("decodes a number of the table that stands for no cause", () => {
        const found = classifyMessage({ channel: "alert", text: "Error 0x80040203" });
        expect(found.cause).toBe("unknown-message");
        expect(found.recognized).toEqual(["code 0x80040203"]);
        expect(found.extracted.code).toEqual({ number: -2147220989, hex: "0x80040203" });
    });

    test("does not call an error informational because it uses the word success", () => {
        expect(classifyMessage({ channel: "alert", text: "The test was not successful.", severity: 3 }).cause).not.toBe(
            "informational",
        );
        expect(classifyMessage({ channel: "alert", text: "Mailbox tested successfully.", severity: 3 }).cause).toBe(
            "unknown-message",
        );
        expect(classifyMessage({ channel: "alert", text: "Mailbox tested successfully.", severity: 1 }).cause).toBe(
            "informational",
        );
    });
});

describe("persistence", () => {
    test("is transient with the documented retries for a temporary error", () => {
        const { persistence, retry } = classifyMessage({ channel: "alert", text: "ErrorMailboxStoreUnavailable" });
        expect(persistence).toBe("transient");
        expect(retry).toMatchObject({ attempts: 10, minutesApart: 5 });
    });

    test("is permanent for a missing approval", () => {
        expect(classifyMessage({ channel: "alert", text: "IncomingEmailS2SApprovalNeeded" }).persistence).toBe(
            "permanent",
        );
    });

    test("follows the level where the cause alone does not say it", () => {
        const text = "Web server returned ConnectFailure exception.";
        expect(classifyMessage({ channel: "alert", text }).persistence).toBe("unknown");
        expect(classifyMessage({ channel: "alert", text, severity: 2 }).persistence).toBe("transient");
        expect(classifyMessage({ channel: "alert", text, severity: 3 }).persistence).toBe("permanent");
    });
});
