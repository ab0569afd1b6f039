import { errorOf, kindOf, parseErrorCode, privilegeIn } from "../../src/dataverse/error-of-answer";

describe("parseErrorCode", () => {
    test.each([
        ["0x80040220", -2147220960],
        ["-2147220960", -2147220960],
        [2147746336, -2147220960],
        [-2147220960, -2147220960],
    ])("reads %p as the same signed number", (code, expected) => {
        expect(parseErrorCode(code)).toBe(expected);
    });

    test.each(["", "0x0", 0, "PrivilegeDenied", "0x800402201", null, undefined, 1.5])(
        "gives no number for %p",
        (code) => {
            expect(parseErrorCode(code)).toBeUndefined();
        },
    );
});

describe("errorOf", () => {
    test("lets the error number decide when the host hands on no status", () => {
        expect(errorOf({ message: "Verweigert", code: 2147746336 }).data.kind).toBe("denied");
    });

    test("lets the error number decide over the status", () => {
        expect(kindOf(400, -2147220960)).toBe("denied");
    });

    test("takes an unknown number without a status for a refusal, not for an outage", () => {
        expect(kindOf(undefined, -2147220000)).toBe("badRequest");
    });

    test("takes an error without number and status for an outage, which may pass", () => {
        expect(kindOf(undefined, undefined)).toBe("unavailable");
    });

    test.each([
        [401, "unauthenticated"],
        [403, "denied"],
        [404, "notFound"],
        [405, "unsupported"],
        [412, "conflict"],
        [429, "throttled"],
        [500, "unavailable"],
        [503, "unavailable"],
    ])("reads status %p as %p", (status, kind) => {
        expect(kindOf(status, undefined)).toBe(kind);
    });

    test("keeps the privilege that the text names, in any language", () => {
        const text = "Dem Prinzipalbenutzer fehlt die Berechtigung prvReadEmailServerProfile (Id=…)";
        expect(errorOf({ message: text, code: "0x80040220" }).data.privilege).toBe("prvReadEmailServerProfile");
        expect(privilegeIn("no privilege is named here")).toBeUndefined();
    });

    test("says the status when the server gave no reason", () => {
        expect(errorOf({ message: "", code: undefined, status: 503 }).message).toContain("503");
    });
});
