import { classifyMessage } from "../../../src/core/messages/classify-message";
import { type MessageCause } from "../../../src/core/messages/message-cause";

const causeOf = (text: string): MessageCause => classifyMessage({ channel: "alert", text }).cause;

const ALERTS: readonly (readonly [cause: MessageCause, text: string])[] = [
    [
        "authentication-failed",
        "E-mail kan ikke modtages for postkassen Salg. Kontrollér, at de legitimationsoplysninger, der er angivet i postkassen, er korrekte.",
    ],
    ["authentication-failed", "Inloggningen misslyckades: fel lösenord för kontot."],
    ["authentication-failed", "Aanmelden bij de e-mailserver is mislukt: onjuist wachtwoord."],
    ["authentication-failed", "Nieprawidłowa nazwa użytkownika lub hasło do skrzynki pocztowej."],
    ["authentication-failed", "Přihlášení k poštovnímu serveru se nezdařilo: nesprávné heslo."],
    ["authentication-failed", "사서함에 지정된 자격 증명이 올바른지 확인하십시오."],
    ["authentication-failed", "שם המשתמש או הסיסמה שגויים."],
    ["authentication-failed", "Не удалось выполнить проверку подлинности: неверный пароль."],
    [
        "mailbox-not-approved",
        "E-postadressen för postlådan Försäljning måste godkännas av en Office 365-administratör.",
    ],
    ["mailbox-not-approved", "Mailadressen for postkassen Salg skal godkendes af en administrator."],
    ["mailbox-not-approved", "사서함의 전자 메일 주소는 Office 365 관리자의 승인이 필요합니다."],
    ["mailbox-not-approved", "כתובת הדואר האלקטרוני של תיבת הדואר דורשת אישור של מנהל Office 365."],
    ["mailbox-not-approved", "E-mailová adresa poštovní schránky nebyla schválena."],
    ["mailbox-not-approved", "O endereço de email da caixa de correio precisa ser aprovado por um administrador."],
    ["owner-missing-privilege", "Användaren har inte tillräcklig behörighet för postlådan."],
    ["owner-missing-privilege", "De gebruiker beschikt niet over voldoende machtigingen."],
    ["owner-missing-privilege", "사용자에게 이 작업을 수행할 권한이 없습니다."],
    ["owner-missing-privilege", "У пользователя недостаточно прав для этого почтового ящика."],
    ["owner-missing-privilege", "Uživatel nemá dostatečná oprávnění."],
    ["owner-missing-privilege", "Kullanıcının bu posta kutusu için yeterli izinleri yok."],
    ["secure-connection-failed", "Det gick inte att upprätta en säker anslutning till servern."],
    ["secure-connection-failed", "Der kunne ikke oprettes en sikker forbindelse til mailserveren."],
    ["secure-connection-failed", "Nie można nawiązać bezpiecznego połączenia z serwerem poczty e-mail."],
    ["secure-connection-failed", "E-posta sunucusuyla güvenli bağlantı kurulurken bir hata oluştu."],
    ["secure-connection-failed", "Impossibile stabilire una connessione protetta: il certificato remoto non è valido."],
    ["secure-connection-failed", "Er kan geen beveiligde verbinding met de e-mailserver worden gemaakt."],
    ["server-unreachable", "Det går inte att ansluta till fjärrservern."],
    ["server-unreachable", "Kan geen verbinding maken met de externe server."],
    ["server-unreachable", "Nie można połączyć się z serwerem zdalnym: odmowa połączenia."],
    ["server-unreachable", "원격 서버에 연결할 수 없습니다."],
    ["server-unreachable", "Uzak sunucuya bağlanılamıyor."],
    ["server-unreachable", "Невозможно соединиться с удаленным сервером."],
    ["server-unreachable", "No es posible conectar con el servidor remoto."],
    ["server-unreachable", "Impossible de se connecter au serveur distant."],
    ["impersonation-denied", "L'account non dispone dell'autorizzazione per rappresentare l'utente richiesto."],
    ["impersonation-denied", "La cuenta no tiene permiso para suplantar al usuario solicitado."],
    ["impersonation-denied", "A conta não tem permissão para representar o usuário solicitado."],
    ["mailbox-not-found", "Er is geen postvak gekoppeld aan dit SMTP-adres."],
    ["quota-exceeded", "Квота почтового ящика превышена."],
    ["quota-exceeded", "Kwota skrzynki pocztowej została przekroczona."],
    ["quota-exceeded", "Le quota de la boîte aux lettres est dépassé."],
    ["message-too-large", "De grootte van het bericht overschrijdt het maximum."],
    ["message-too-large", "Размер сообщения превышает допустимый."],
    ["message-too-large", "메시지 크기가 최대 크기를 초과합니다."],
    ["wrong-organization", "O endereço de email está configurado em outra organização."],
    ["wrong-organization", "Het e-mailadres is geconfigureerd voor een andere organisatie."],
    ["user-disabled", "De gebruiker is uitgeschakeld."],
    ["user-disabled", "Użytkownik jest wyłączony."],
    ["owner-missing-license", "Użytkownik nie ma licencji."],
    ["owner-missing-license", "Le propriétaire n'a pas de licence Dynamics 365 : utilisateur sans licence."],
    ["owner-missing-license", "사용자에게 Dynamics 365 라이선스가 없습니다."],
    ["transient-error", "Prøv igen senere."],
    ["transient-error", "Probeer het later opnieuw."],
    ["informational", "Postlådan har aktiverats för att ta emot e-post."],
    ["informational", "Postkassen er blevet aktiveret."],
    ["informational", "De mailbox is met succes getest."],
    ["informational", "Poštovní schránka byla úspěšně otestována."],
    ["informational", "사서함 테스트가 성공적으로 완료되었습니다."],
    ["informational", "La cassetta postale è stata attivata correttamente."],
    ["informational", "Posta kutusu başarıyla etkinleştirildi."],
];

// Each has a word of success and tells of none.
const FAILURES: readonly string[] = [
    "Postlådan har inte aktiverats.",
    "Postkassen er ikke blevet aktiveret.",
    "Testet lyckades inte.",
    "Le test n'a pas réussi.",
    "O teste não teve sucesso.",
    "Il test non è riuscito.",
    "테스트가 성공적으로 완료되지 않았습니다.",
    "성공하지 못했습니다.",
    "Schránka nebyla úspěšně otestována.",
    "Posta kutusu etkinleştirilmedi, başarıyla test edilemedi.",
    "De test is niet geslaagd.",
    "Testen lykkedes ikke.",
    "Il test è riuscito in parte, ma la posta in uscita è bloccata.",
    "لم يتم بنجاح.",
    "La boîte aux lettres activée hier ne reçoit plus de messages.",
    "Skrzynka została włączona, ale wysyłanie zawiodło.",
    "Почтовый ящик был включен, но синхронизация прервана.",
];

describe("an alert without any code", () => {
    test.each(ALERTS)("is %s: %s", (cause, text) => {
        expect(causeOf(text)).toBe(cause);
    });

    test.each(FAILURES)("is no mere notice: %s", (text) => {
        expect(causeOf(text)).not.toBe("informational");
    });
});

describe("a label in another language", () => {
    test.each([
        "Fejlkode for mailserver: UserPrivilegeError",
        "Felkod för e-postserver: UserPrivilegeError",
        "Foutcode e-mailserver: UserPrivilegeError",
        "Код ошибки сервера электронной почты: UserPrivilegeError",
        "קוד שגיאה של שרת הדואר: UserPrivilegeError",
        "전자 메일 서버 오류 코드: UserPrivilegeError",
    ])("says that a name follows: %s", (text) => {
        expect(causeOf(text)).toBe("owner-missing-privilege");
    });
});
