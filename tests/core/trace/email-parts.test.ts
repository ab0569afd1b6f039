import { findToken } from "../../../src/core/trace/facts/correlation";
import { isAddress } from "../../../src/core/trace/facts/sender";
import { bareSubject, subjectForms } from "../../../src/core/trace/gather/subject-forms";
import { EMPTY_EMAIL, isTraceable, normalizeMessageId, recipientsOf } from "../../../src/core/trace/traced-email";

describe("parts of an email", () => {
    it.each([
        ["RE: Offer CRM:0001004", null, "CRM:0001004"],
        ["RE: Offer crm: 0001004", "CRM:", "crm: 0001004"],
        ["RE: Offer [KB+1] KB+77", "KB+", "KB+1"],
        ["CRM: is great, CRM:12", undefined, "CRM:12"],
        ["About CRM: news", undefined, undefined],
        ["", undefined, undefined],
    ])("finds the token in %j with the prefix %j", (subject, prefix, token) => {
        expect(findToken(subject, prefix)).toBe(token);
    });

    it.each([
        ["RE: FW: AW[2]: Offer", "Offer"],
        ["Regarding: Offer", "Regarding: Offer"],
        ["re:", ""],
    ])("takes the prefixes off %j", (subject, bare) => {
        expect(bareSubject(subject)).toBe(bare);
    });

    it("looks for no subject when nothing but prefixes is there", () => {
        expect(subjectForms("RE: ")).toEqual([]);
        expect(subjectForms("RE: Offer")).toEqual(expect.arrayContaining(["Offer", "RE: Offer"]));
    });

    it.each([
        ["a@fabrikam.com", true],
        ["a@fabrikam", false],
        ["a@.com", false],
        ["a@fabrikam.", false],
        ["a b@fabrikam.com", false],
        ["postmaster", false],
    ])("says that %j can be an address: %j", (text, expected) => {
        expect(isAddress(text)).toBe(expected);
    });

    it("writes a Message-ID with its brackets", () => {
        expect(["a@x", "<a@x>", " <a@x ", ""].map(normalizeMessageId)).toEqual(["<a@x>", "<a@x>", "<a@x>", ""]);
    });

    it("names each recipient once, by the field that counts more", () => {
        const email = {
            ...EMPTY_EMAIL,
            to: ["A@x.com"],
            cc: ["a@x.com", "b@x.com"],
            deliveredTo: ["b@x.com", "c@x.com"],
        };
        expect(recipientsOf(email)).toEqual([
            { address: "a@x.com", field: "to" },
            { address: "b@x.com", field: "cc" },
            { address: "c@x.com", field: "deliveredTo" },
        ]);
    });

    it.each([
        [{ messageId: "<a@x>" }, true],
        [{ from: "a@x.com", bcc: ["b@x.com"] }, true],
        [{ subject: "Offer", sentOn: "2026-03-02T09:00:00.000Z" }, true],
        [{ from: "a@x.com" }, false],
        [{ subject: "Offer" }, false],
    ])("is enough to look for: %j %s", (parts, expected) => {
        expect(isTraceable({ ...EMPTY_EMAIL, ...parts })).toBe(expected);
    });
});
