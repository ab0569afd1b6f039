import { createFormatter } from "../../src/core/text/formatter";
import { emailOf, EMPTY_DRAFT } from "../../src/ui/trace/email-draft";

const formatter = createFormatter({ locale: "en-US", offsetMinutes: () => 0 });

it("reads addresses without the marks that nobody sees and that other programs leave in copied text", () => {
    const fields = {
        ...EMPTY_DRAFT.fields,
        from: "\u200Bnora@fabrikam.com\u200B",
        to: "Ada <ada@contoso.com\u2069>; \uFEFFben@contoso.com",
    };
    expect(emailOf({ ...EMPTY_DRAFT, fields }, formatter)).toMatchObject({
        from: "nora@fabrikam.com",
        to: ["ada@contoso.com", "ben@contoso.com"],
    });
});
