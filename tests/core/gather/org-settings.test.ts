import { parseOrgSettings } from "../../../src/core/gather/org-settings";

test("reads each setting by name", () => {
    expect(parseOrgSettings("<OrgSettings><A>true</A><B> 3 </B></OrgSettings>")).toEqual({ A: "true", B: "3" });
});

test("unescapes values", () => {
    expect(parseOrgSettings("<OrgSettings><A>a &amp; b</A></OrgSettings>")).toEqual({ A: "a & b" });
});

test.each(["", "<OrgSettings/>", "<A>1", "<A><B></A>", "no xml"])("makes nothing up from %p", (xml) => {
    expect(parseOrgSettings(xml)).toEqual({});
});

test("reads a very long text in one pass", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `<S${index}>1</S${index}>`).join("");
    expect(Object.keys(parseOrgSettings(`<OrgSettings>${many}</OrgSettings>`))).toHaveLength(20_000);
});
