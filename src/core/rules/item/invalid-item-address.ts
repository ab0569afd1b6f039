import { supportArticle } from "../articles";
import { defineItemRule } from "../support/item-rule";

export const invalidItemAddress = defineItemRule({
    id: "invalid-item-address",
    category: "item",
    stage: "itemRead",
    severity: "degraded",
    actor: "user",
    title: "Email contains an address that cannot be stored",
    causes: ["invalid-recipient-address", "recipient-or-sender-missing"],
    meaning:
        "Email of {mailbox} was refused because an address in it is missing or malformed. Emails: {count}, the newest on {lastOn}.",
    remedy: [
        "Look at the addresses in To and Cc of the email in Outlook.",
        "Correct the address book entry or the program that writes it.",
    ],
    sources: [
        supportArticle(
            "dynamics-365/sales/alert-appears-users-dynamics-365-mailbox-record",
            "UnknownIncomingEmailIntegrationError -2147218677",
        ),
    ],
    explains: ["undeliverable-email"],
    covers: ["invalid-recipient-address"],
    fixes: ["sender-item"],
});
