import { classifyMessage } from "../../../src/core/messages/classify-message";
import { STOCK_PHRASES } from "../../../src/core/messages/vocabulary/stock-phrases";

const read = (text: string) => classifyMessage({ channel: "alert", text });

describe("a phrase that stands in alerts of every kind", () => {
    test.each(STOCK_PHRASES)("is no sentence that decides: %s", (text) => {
        expect(read(text).recognized).not.toContain("sentence of the platform");
    });

    // Each began or held a run that once stood for another cause.
    test.each([
        [
            "authentication-failed",
            "Email kann für das Postfach Vertrieb nicht empfangen werden. Stellen Sie sicher, dass die im Postfach angegebenen Anmeldeinformationen korrekt sind.",
        ],
        [
            "mailbox-not-approved",
            "No se puede sincronizar porque la dirección de correo electrónico del buzón no está aprobada.",
        ],
        [
            "wrong-organization",
            "Ein Fehler ist aufgetreten: Die E-Mail-Adresse ist für eine andere Organisation konfiguriert.",
        ],
        ["owner-missing-license", "System.Exception: The user has no Dynamics 365 license."],
        ["secure-connection-failed", "Das Zertifikat des E-Mail-Servers ist abgelaufen."],
        ["unknown-message", "Ein Fehler ist aufgetreten. Wenden Sie sich an Ihren Administrator."],
        ["unknown-message", "More than one record was changed."],
    ])("leaves the cause %s to the rest of the text: %s", (cause, text) => {
        expect(read(text).cause).toBe(cause);
    });

    test.each([
        "There were errors while processing the mailbox.",
        "Solicitud rechazada por el servidor de correo.",
        "Das ausgewählte Element kann nicht synchronisiert werden.",
        "El mensaje no está disponible en el buzón.",
    ])("makes no notice of a failure: %s", (text) => {
        expect(read(text).cause).not.toBe("informational");
    });
});
