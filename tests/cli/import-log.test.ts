import { readImportLog } from "../../cli/solution/import-log";
import { addTab, hasTab, sameForm } from "../../cli/solution/form-tab";
import { terminalPicture } from "../../tools/pictures/terminal-picture";
import { parseXml, descendantsNamed } from "../../src/package/xml-element";

const log = (content: string): string => `<importexportxml succeeded="failure">${content}</importexportxml>`;

describe("the log of an import", () => {
    it("tells failures and warnings with the component that they concern", () => {
        const { components, entries } = readImportLog(
            log(
                `<entities><entity LocalizedName="Mailbox"><result result="failure" errorcode="0x8004" errortext="No forms." /></entity></entities>` +
                    `<webResources><webResource LocalizedName="Icon"><result result="warning" errorcode="1" errortext="Other publisher." /></webResource></webResources>` +
                    `<roles><role LocalizedName="Reader"><result result="success" errorcode="0" errortext="" /></role></roles>`,
            ),
        );
        expect(components).toBe(3);
        expect(entries).toEqual([
            { result: "failure", what: "entity Mailbox", message: "No forms.", code: "0x8004" },
            { result: "warning", what: "webResource Icon", message: "Other publisher.", code: "1" },
        ]);
    });

    it("says the names out of a list of dependencies instead of its XML", () => {
        const embedded =
            'The following solution cannot be imported: X. &lt;MissingDependencies&gt;&lt;MissingDependency&gt;&lt;Required type="66" displayName="mbx_A.B" /&gt;' +
            '&lt;Dependent type="60" /&gt;&lt;/MissingDependency&gt;&lt;/MissingDependencies&gt;'.replace(
                /"/g,
                "&quot;",
            );
        const text = embedded.replace(/"/g, "&quot;");
        const { entries } = readImportLog(
            log(
                `<solutionManifests><solutionManifest><UniqueName>X</UniqueName><result result="failure" errorcode="1" errortext="${text}" /></solutionManifest></solutionManifests>`,
            ),
        );
        expect(entries).toEqual([
            { result: "failure", what: "solutionManifest X", message: "The environment lacks mbx_A.B.", code: "1" },
        ]);
    });

    it("keeps a text that only looks like a list of dependencies", () => {
        const { entries } = readImportLog(
            log(
                '<entity name="x"><result result="failure" errorcode="1" errortext="&lt;MissingDependencies&gt;&lt;a&gt;&lt;/MissingDependencies&gt;" /></entity>',
            ),
        );
        expect(entries[0]?.message).toBe("<MissingDependencies><a></MissingDependencies>");
    });

    it("refuses what is no XML", () => {
        expect(() => readImportLog("not XML")).toThrow(expect.objectContaining({ name: "PackageError" }));
    });
});

describe("the tab on another form", () => {
    const own =
        '<form><tabs><tab name="mbx_diagnostics"><cell><control id="name1" datafieldname="name" uniqueid="{u}" /></cell></tab></tabs>' +
        '<controlDescriptions><controlDescription forControl="{u}"><customControl name="mbx_A.B" /></controlDescription></controlDescriptions></form>';
    const target =
        '<form><tabs><tab name="a"><cell><control id="name" datafieldname="name" /></cell><cell><control id="name1" datafieldname="name" /></cell></tab></tabs></form>';

    it("takes an id that the form does not use yet", () => {
        const change = addTab(target, own);
        if (change.status !== "added") throw new Error(change.status);
        expect(
            descendantsNamed(parseXml(change.xml, "form"), "control").map(({ attributes }) => attributes["id"]),
        ).toEqual(["name", "name1", "name2"]);
        expect(hasTab(change.xml)).toBe(true);
        expect(hasTab(target)).toBe(false);
    });

    it("joins the descriptions that the form has", () => {
        const described = target.replace(
            "</form>",
            '<controlDescriptions><controlDescription forControl="{x}" /></controlDescriptions></form>',
        );
        const change = addTab(described, own);
        if (change.status !== "added") throw new Error(change.status);
        const form = parseXml(change.xml, "form");
        expect(descendantsNamed(form, "controlDescriptions")).toHaveLength(1);
        expect(descendantsNamed(form, "controlDescription").map(({ attributes }) => attributes["forControl"])).toEqual([
            "{x}",
            "{u}",
        ]);
    });

    it("is refused when the solution's own form has none", () => {
        expect(addTab(target, target)).toMatchObject({ status: "refused" });
        expect(() => addTab("<form />", own)).toThrow("has no tabs");
    });

    it("compares forms by what they say, not by white space", () => {
        expect(sameForm("<form>\n  <tabs />\n</form>", "<form><tabs/></form>")).toBe(true);
        expect(sameForm("<form><tabs a='1'/></form>", "<form><tabs/></form>")).toBe(false);
    });
});

it("draws a terminal with every line as text, and breaks long ones", () => {
    const svg = terminalPicture("run <x>", ["a".repeat(150), ""]);
    expect(svg).toContain("$ run &lt;x&gt;");
    expect(svg.match(/<text /g)).toHaveLength(1 + 1 + 2 + 1);
    expect(() => parseXml(svg.replace(/ {2}/g, " "), "picture")).not.toThrow();
});
