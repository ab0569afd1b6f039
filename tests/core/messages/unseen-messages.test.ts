import { type MessageChannel } from "../../../src/core/messages/classification";
import { classifyMessage } from "../../../src/core/messages/classify-message";
import { type MessageCause } from "../../../src/core/messages/message-cause";

// Written before the vocabulary was read, and never used to choose its words: 40 of the 96 in 111 that it then read right. Names and
// subjects in quotation marks mislead on purpose.
const UNSEEN: readonly (readonly [channel: MessageChannel, text: string, cause: MessageCause])[] = [
    [
        "alert",
        "Beim Empfangen von E-Mails über das Postfach „Service Contoso“ ist ein unbekannter Fehler aufgetreten.\nE-Mail-Serverfehlercode: Exchange server returned UnknownIncomingEmailIntegrationError -2147220956 exception.",
        "customization-error",
    ],
    [
        "plugin",
        '{"error":{"code":"0x80040265","message":"An error occurred in plug-in Fabrikam.Plugins.EmailCreate: \'Mailbox not approved\' is no allowed value."}}',
        "customization-error",
    ],
    [
        "plugin",
        "System.ServiceModel.FaultException`1[Microsoft.Xrm.Sdk.OrganizationServiceFault]: Le plug-in Contoso.Courriel a échoué. InvalidPluginExecutionException: Le champ Client est obligatoire.\n   à Contoso.Courriel.Execute(IServiceProvider sp)",
        "customization-error",
    ],
    ["ilm", "Authentication failed on portal\tIsvAborted", "customization-error"],
    [
        "plugin",
        "Ошибка подключаемого модуля: необработанное исключение в Contoso.Plugins.Email.",
        "customization-error",
    ],
    ["plugin", "El tiempo de espera de SQL se agotó antes de completar la operación.", "dataverse-timeout"],
    ["ilm", "Certificate expired?\tNoCorrelationMatch", "no-correlation-match"],
    ["ilm", "401 letters\tNoRecipientMatch", "no-recipient-match"],
    ["ilm", "Neues Passwort\tInternalEmailReject", "internal-email-reject"],
    [
        "alert",
        "Beim Erstellen der eingehenden E-Mail „Lizenz abgelaufen“ in Microsoft Dynamics 365 für das Postfach Contoso Service ist ein Fehler aufgetreten.\nE-Mail-Serverfehlercode: InvalidSender",
        "invalid-sender",
    ],
    [
        "other",
        "Email rejected by the platform (Reason Code: 1): user never corresponded about this conversation",
        "no-correlation-match",
    ],
    [
        "alert",
        'Se encontró un conflicto de programación al guardar la cita "Error de cuota" de Exchange. ¿Desea continuar?',
        "scheduling-conflict",
    ],
    ["email-send", "La taille du message dépasse la limite maximale autorisée.", "message-too-large"],
    [
        "test-mailbox",
        "Termine, Kontakte und Aufgaben können nicht synchronisiert werden, da der Postfachbenutzer nicht über ausreichende Berechtigungen für dieses Postfach verfügt.",
        "owner-missing-privilege",
    ],
    [
        "test-mailbox",
        "Gli appuntamenti non possono essere sincronizzati perché l'utente non dispone di privilegi sufficienti. Crm.80048306",
        "owner-missing-privilege",
    ],
    ["other", "ユーザーにはキューの読み取り特権がありません。", "owner-missing-privilege"],
    ["other", "Der mit diesem Postfach verbundene Benutzer ist deaktiviert.", "user-disabled"],
    ["test-mailbox", "关联的用户没有有效的 Dynamics 365 许可证。", "owner-missing-license"],
    ["test-mailbox", "Http server returned 401 Unauthorized", "authentication-failed"],
    ["email-send", "530 5.7.57 Client not authenticated to send mail.", "authentication-failed"],
    [
        "alert",
        "Nie można odebrać wiadomości, ponieważ nazwa użytkownika lub hasło są nieprawidłowe.",
        "authentication-failed",
    ],
    ["alert", "由于凭据不正确，无法接收邮箱的电子邮件。", "authentication-failed"],
    ["alert", "Email Server Error Code: IncomingEmailS2SApprovalNeeded", "mailbox-not-approved"],
    ["alert", "电子邮件地址尚未获得批准，邮箱已被禁用。", "mailbox-not-approved"],
    ["alert", "Адрес электронной почты почтового ящика не утвержден.", "mailbox-not-approved"],
    ["test-mailbox", "AutodiscoverUrlNotFound: the Autodiscover service couldn't be located.", "autodiscover-failed"],
    ["test-mailbox", "No se pudo resolver el nombre del host imap.fabrikam.com.", "server-unreachable"],
    [
        "test-mailbox",
        "AADSTS65001: The user or administrator has not consented to use the application with ID 0000-contoso.",
        "oauth-token-failed",
    ],
    ["test-mailbox", "Le certificat utilisé pour l’authentification S2S a expiré.", "oauth-token-failed"],
    [
        "test-mailbox",
        "Http server returned 403 Forbidden. Exchange Web Services are not currently available for this request because none of the Client Access Servers allow it. ErrorEwsDisabled",
        "ews-access-blocked",
    ],
    ["email-send", "552 5.2.2 Mailbox full", "quota-exceeded"],
    [
        "test-mailbox",
        "Les e-mails entrants ne sont pas synchronisés, car l’adresse e-mail est configurée pour une autre organisation Dynamics 365.",
        "wrong-organization",
    ],
    ["alert", "L’adresse e-mail de la boîte aux lettres « Erreur 401 » a été approuvée.", "informational"],
    ["alert", "El buzón Soporte ha sido habilitado correctamente para recibir correo electrónico.", "informational"],
    ["alert", "O email foi testado com êxito para a caixa de correio Vendas Contoso.", "informational"],
    ["alert", "电子邮件服务器配置文件已激活。", "informational"],
    ["alert", "Testowanie skrzynki pocztowej Contoso zakończyło się pomyślnie.", "informational"],
    ["alert", "Почтовый ящик «Продажи» успешно включен для синхронизации.", "informational"],
    ["alert", 'Processing of the mailbox "Expired licences" completed successfully.', "informational"],
    ["ilm", "Bounce report\tAcceptAll", "informational"],
];

// Words of success in a text that tells of a failure.
const FAILURES: readonly string[] = [
    'The mailbox "Sales" was successfully tested for outgoing email, but appointments cannot be synchronized.',
    "The email was accepted (SenderMatch) but could not be created because a plug-in failed.",
    "Das Postfach wurde aktiviert, konnte aber nicht getestet werden.",
    "The address has been approved, however the test of incoming email failed.",
    "Approve the email address, and test the mailbox once it has been approved.",
    "La boîte aux lettres a été désactivée ; elle doit être approuvée.",
    "Mailbox successfully tested: incoming success, outgoing failure.",
    "No email has been successfully received since Monday.",
    "Das Postfach wurde wegen Fehlern deaktiviert und muss erneut aktiviert werden.",
    "The mailbox has been disabled. Enable it again after the address was approved.",
    "El buzón no ha sido habilitado correctamente.",
    "A caixa de correio foi desativada após dez tentativas sem êxito.",
    "Почтовый ящик не был успешно протестирован.",
    "邮箱未能成功启用。",
    "メールボックスは正常にテストされませんでした。",
    "Test başarısız oldu.",
    "The mailbox could be tested successfully only for incoming email; outgoing email was blocked.",
    "The request was rejected although the profile was enabled.",
    '"Approved budget" could not be received by the mailbox.',
    "The last successful synchronization was 9 days ago; the mailbox did not synchronize since.",
    "Approval of the email address was requested but is still pending.",
    "The approval of the mailbox address has been withdrawn.",
    "The mailbox was enabled by another environment.",
    "Le test de la boîte aux lettres a échoué.",
    "Skrzynka pocztowa nie została włączona.",
    "La cassetta postale non è stata attivata.",
    "Het postvak is niet goedgekeurd.",
    "De test van het postvak is mislukt.",
    "Email processing was stopped for the mailbox that had been enabled yesterday.",
    "CorrelationMatch found, then IsvAborted",
    "The mailbox Smith has been enabled but the connection was lost.",
    "Synchronization was suspended although the mailbox has been tested.",
    "Mailbox approved earlier is now disabled for sending.",
    "Exchange has throttled the mailbox that was activated this morning.",
    "Die Genehmigung der E-Mail-Adresse wurde widerrufen.",
    "L’approbation de l’adresse a été refusée.",
    "La aprobación de la dirección ha sido rechazada.",
];

describe("messages the vocabulary was not made for", () => {
    test.each(UNSEEN)("%s: %s", (channel, text, cause) => {
        expect(classifyMessage({ channel, text }).cause).toBe(cause);
    });
});

describe("a failure that has words of success", () => {
    test.each(FAILURES)("is no mere notice: %s", (text) => {
        expect(classifyMessage({ channel: "alert", text }).cause).not.toBe("informational");
    });
});
