import { decodeErrorCode } from "../../../src/core/messages/error-code";
import { decodeNamedErrorCode, ERROR_NAMES, nameOfCode } from "../../../src/core/messages/error-names";

describe("decodeErrorCode", () => {
    const isvAborted = { number: -2147220891, hex: "0x80040265" };

    test.each([-2147220891, 2147746405, "-2147220891", "2147746405", "0x80040265", "80040265", " 0X80040265 "])(
        "reads %p",
        (value) => {
            expect(decodeErrorCode(value)).toEqual(isvAborted);
        },
    );

    test("decodes a number outside the table without a name", () => {
        expect(decodeErrorCode(0x8badf00d)).toEqual({ number: 0x8badf00d | 0, hex: "0x8BADF00D" });
    });

    test.each(["", "abc", "0x12", "99999999999", 4294967296, -2147483649, 1.5, Number.NaN])("refuses %p", (value) => {
        expect(decodeErrorCode(value)).toBeUndefined();
    });
});

describe("the published names", () => {
    test("are found by the signed and the unsigned number", () => {
        expect(nameOfCode(-2147220891)).toBe("IsvAborted");
        expect(nameOfCode(2147746405)).toBe("IsvAborted");
        expect(nameOfCode(0x8badf00d)).toBeUndefined();
    });

    test("are added to a decoded number", () => {
        expect(decodeNamedErrorCode("80040265")).toEqual({
            number: -2147220891,
            hex: "0x80040265",
            name: "IsvAborted",
        });
        expect(decodeNamedErrorCode(0x8badf00d)).toEqual({ number: 0x8badf00d | 0, hex: "0x8BADF00D" });
        expect(decodeNamedErrorCode("abc")).toBeUndefined();
    });

    test("stand under eight hexadecimal digits in lower case", () => {
        expect(Object.keys(ERROR_NAMES).filter((key) => !/^8[0-9a-f]{7}$/.test(key))).toEqual([]);
        expect(Object.keys(ERROR_NAMES).length).toBeGreaterThan(250);
    });
});
