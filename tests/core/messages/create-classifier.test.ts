import { createClassifier } from "../../../src/core/messages/create-classifier";

describe("createClassifier", () => {
    test("answers a repeated message with the same answer", () => {
        const { classify } = createClassifier();
        expect(classify({ channel: "ilm", text: "AcceptAll" })).toBe(classify({ channel: "ilm", text: "AcceptAll" }));
    });

    test("does not mix up messages that differ in number or level only", () => {
        const { classify } = createClassifier();
        expect(classify({ channel: "alert", text: "x", errorCode: -2147220891 }).cause).toBe("customization-error");
        expect(classify({ channel: "alert", text: "x", errorCode: -2147220192 }).cause).toBe("owner-missing-privilege");
    });

    test("forgets the oldest answer when it is full", () => {
        const { classify } = createClassifier({ size: 2 });
        const first = classify({ channel: "alert", text: "one" });
        classify({ channel: "alert", text: "two" });
        classify({ channel: "alert", text: "three" });
        expect(classify({ channel: "alert", text: "one" })).not.toBe(first);
    });

    test("names numbers with the names it is given", () => {
        const { classify } = createClassifier({ nameOf: () => "Invented" });
        expect(classify({ channel: "other", text: "0x80040265" }).recognized).toEqual(["code 0x80040265 Invented"]);
    });
});
