import { classifyMessage } from "../../../src/core/messages/classify-message";

const read = (text: string) => classifyMessage({ channel: "alert", text });

describe("a quotation", () => {
    test.each([
        ["quotation marks", 'The mailbox "License renewal" could not sign in: the password is wrong.'],
        ["German marks", "Das Postfach „Lizenz abgelaufen“ konnte nicht gelesen werden: Kennwort falsch."],
        ["guillemets", "La boîte aux lettres « Licence expirée » ne peut pas être lue : mot de passe incorrect."],
        [
            "guillemets that point inwards",
            "Das Postfach »Lizenz abgelaufen« konnte nicht gelesen werden: Kennwort falsch.",
        ],
        ["marks at the very start", '"License renewal" could not sign in: the password is wrong.'],
    ])("in %s is a name and no reason", (_marks, text) => {
        expect(read(text).cause).toBe("authentication-failed");
    });

    test("around a whole text hides nothing of it", () => {
        expect(read('"The mailbox could not sign in: the password is wrong."').cause).toBe("authentication-failed");
    });

    test("in JSON is its content, also behind a sentence", () => {
        expect(read('The call failed: {"error":{"message":"The password is wrong."}}').cause).toBe(
            "authentication-failed",
        );
    });
});
