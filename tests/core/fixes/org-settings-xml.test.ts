import * as fc from "fast-check";
import { editOrgSetting, readOrgSetting } from "../../../src/core/fixes/org-settings-xml";

test("reads the text of a setting, without case of its name, the last one counting", () => {
    const xml = "<OrgSettings><A> x &amp; y </A><b>1</b><B>2</B></OrgSettings>";
    expect(readOrgSetting(xml, "a")).toBe("x & y");
    expect(readOrgSetting(xml, "b")).toBe("2");
    expect(readOrgSetting(xml, "C")).toBeNull();
});

test.each([
    ["", "<OrgSettings><A>1</A></OrgSettings>"],
    ["<OrgSettings/>", "<OrgSettings><A>1</A></OrgSettings>"],
    ["<orgsettings />\n", "<orgsettings><A>1</A></orgsettings>"],
    ["<OrgSettings>\n  <B>2</B>\n</OrgSettings>\n", "<OrgSettings>\n  <B>2</B>\n<A>1</A></OrgSettings>\n"],
    ["<OrgSettings><a>0</a></OrgSettings>", "<OrgSettings><a>1</a></OrgSettings>"],
])("writes into %p", (before, after) => {
    expect(editOrgSetting(before, "A", "1")).toBe(after);
});

test("refuses a text that it would have to rewrite", () => {
    expect(() => editOrgSetting("<Other></Other>", "A", "1")).toThrow("left alone");
    expect(editOrgSetting("<Other></Other>", "A", null)).toBe("<Other></Other>");
});

const names = fc.stringMatching(/^[A-Z]{1,8}$/);
const blanks = fc.constantFrom("", " ", "\n\t", "\r\n", "<!-- kept -->");

test("keeps every other byte, and what was written is read back", () => {
    const list = fc.uniqueArray(fc.tuple(names, fc.constantFrom("true", "-1", " 3 ", ""), blanks), {
        selector: ([name]) => name,
    });
    fc.assert(
        fc.property(list, names, fc.string(), (elements, name, value) => {
            const before = `<OrgSettings>${elements.map(([key, text, blank]) => `<${key}>${text}</${key}>${blank}`).join("")}</OrgSettings>`;
            const after = editOrgSetting(before, name, value);
            expect(readOrgSetting(after, name)).toBe(value.trim());
            for (const [key] of elements.filter(([other]) => other !== name)) {
                expect(readOrgSetting(after, key)).toBe(readOrgSetting(before, key));
            }
            const without = (xml: string): string => editOrgSetting(xml, name, null);
            expect(without(after)).toBe(without(before));
        }),
    );
});
