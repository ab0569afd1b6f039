import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPackage, identityOf, packageOf, partText, rootComponents } from "../../src/package/open-package";
import { contentsOf, labelOf } from "../../src/package/package-contents";
import { readZip } from "../../src/package/read-zip";
import { descendantsNamed, parseXml } from "../../src/package/xml-element";
import { writeXml } from "../../src/package/write-xml";
import { assemblePackage } from "../../tools/pack/assemble-package";
import { isDevelopmentBundle } from "../../tools/pack/production-build";
import { solutionVersion, stampControlManifest } from "../../tools/pack/stamp-version";
import { writeZip } from "../../tools/pack/write-zip";
import { schemaPaths } from "../../tools/check-solution/schema-paths";
import { schemaProblems, withoutLaterAdditions } from "../../tools/check-solution/schema-validation";
import { xmlPaths } from "../../tools/check-solution/xml-paths";
import { packedParts, packedZip, solutionSource, withoutPart } from "./packed";

// Packing and validating take long on a busy machine.
jest.setTimeout(60_000);

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? new Uint8Array()).toString("utf8");

describe("packing", () => {
    it("gives the same bytes for the same source, whatever the order of its files", () => {
        const reversed = new Map([...packedParts()].reverse());
        expect(Buffer.compare(writeZip(packedParts()), packedZip())).toBe(0);
        expect(Buffer.compare(writeZip(reversed), packedZip())).toBe(0);
    });

    it("gives the same bytes in another time zone and later", () => {
        const zone = process.env["TZ"];
        process.env["TZ"] = "Pacific/Auckland";
        const elsewhere = packedZip();
        process.env["TZ"] = zone ?? "";
        expect(Buffer.compare(elsewhere, packedZip())).toBe(0);
    });

    it("makes managed and unmanaged packages that differ in one letter", () => {
        const [plain, managed] = [packedParts(false), packedParts(true)];
        expect([...managed.keys()]).toEqual([...plain.keys()]);
        const differing = [...plain].filter(
            ([name, bytes]) => Buffer.compare(bytes, managed.get(name) ?? Buffer.of()) !== 0,
        );
        expect(differing.map(([name]) => name)).toEqual(["solution.xml"]);
        expect(text(managed.get("solution.xml"))).toBe(
            text(plain.get("solution.xml")).replace("<Managed>0<", "<Managed>1<"),
        );
    });

    it("writes the version of package.json into the solution and every control", () => {
        const pkg = openPackage(packedZip());
        expect(identityOf(pkg).version).toBe("1.2.3.0");
        const manifests = [...pkg.parts.keys()].filter((name) => name.endsWith("ControlManifest.xml"));
        expect(manifests.length).toBeGreaterThan(0);
        for (const name of manifests) expect(partText(pkg.parts, name)).toContain('version="1.2.3"');
    });

    it("refuses a version that a solution cannot carry", () => {
        expect(() => solutionVersion("1.2.3-beta")).toThrow("not of the form 1.2.3");
        expect(() => stampControlManifest("<manifest><control /></manifest>", "1.2.3")).toThrow("has no version");
    });

    it("refuses to pack a control that is not built, and a web resource without its file", () => {
        const source = solutionSource();
        expect(() => assemblePackage({ source, controls: new Map(), packageVersion: "1.2.3", managed: false })).toThrow(
            /is not built; run npm run build/,
        );
        const lost = withoutPart(source, "WebResources/mbx_mailboxdiagnosticsicon");
        expect(() => packedParts(false, lost)).toThrow(/has no WebResources\/mbx_mailboxdiagnosticsicon/);
    });

    it("refuses a source whose placeholder for a section is missing", () => {
        const path = "Other/Customizations.xml";
        const source = solutionSource();
        const changed = Buffer.from(text(source.get(path)).replace("<Roles />", ""));
        expect(() => packedParts(false, new Map([...source, [path, changed]]))).toThrow(/no placeholder Roles/);
    });

    it("takes a managed twin only for the managed package", () => {
        const source = solutionSource();
        const twin = [...source.keys()].find((path) => path.endsWith("AppModule_managed.xml")) ?? "";
        const changed = Buffer.from(text(source.get(twin)).replace("<FormFactor>1<", "<FormFactor>2<"));
        const both = [false, true].map((managed) =>
            text(packedParts(managed, new Map([...source, [twin, changed]])).get("customizations.xml")),
        );
        expect(both.map((xml) => xml.includes("<FormFactor>2<"))).toEqual([false, true]);
    });

    it("knows a development bundle", () => {
        expect(isDevelopmentBundle('eval("module")')).toBe(true);
        expect(isDevelopmentBundle("x;\n//# sourceMappingURL=bundle.js.map")).toBe(true);
        expect(isDevelopmentBundle("var medieval=1;retrieval(1)")).toBe(false);
    });
});

describe("the solution", () => {
    const pkg = packageOf(packedParts());
    const contents = contentsOf(pkg);

    it("brings form, views, charts, dashboard, app, roles and icon", () => {
        expect(contents.forms.map(({ element }) => labelOf(element))).toEqual(["Mailbox (Diagnostics)"]);
        expect(contents.views.map(({ element }) => labelOf(element))).toEqual(
            expect.arrayContaining([
                "Mailboxes: All",
                "Mailboxes: Failing",
                "Mailboxes: Not Tested",
                "Mailboxes: Not Approved",
                "Mailboxes: Stuck",
            ]),
        );
        expect(contents.charts).toHaveLength(4);
        expect([
            contents.dashboards.length,
            contents.apps.length,
            contents.siteMaps.length,
            contents.webResources.length,
        ]).toEqual([1, 1, 1, 1]);
        expect(contents.roles.map(({ attributes }) => attributes["name"]).sort()).toEqual([
            "Mailbox Diagnostics Operator",
            "Mailbox Diagnostics Reader",
        ]);
    });

    it("keeps no mailbox from the list of all, because an inactive one may be the one that somebody looks for", () => {
        const all = contents.views.find(({ element }) => labelOf(element) === "Mailboxes: All");
        expect(all && descendantsNamed(all.element, "condition")).toEqual([]);
        expect(all && descendantsNamed(all.element, "cell").map(({ attributes }) => attributes["name"])).toContain(
            "statecode",
        );
    });

    it("binds the form control to the name, disabled, on all form factors", () => {
        const [form] = contents.forms.map(({ element }) => element);
        if (!form) throw new Error("There is no form.");
        const [host] = descendantsNamed(form, "control").filter(({ attributes }) => attributes["uniqueid"]);
        expect(host?.attributes).toMatchObject({ datafieldname: "name", disabled: "true" });
        const placed = descendantsNamed(form, "customControl").filter(({ attributes }) => attributes["name"]);
        expect(placed.map(({ attributes }) => attributes["formFactor"]).sort()).toEqual(["0", "1", "2"]);
    });

    it("shows the fleet on a view of its own, on all form factors, and leaves the lists plain", () => {
        const placed = contents.views.map(({ element }): readonly [string, readonly (string | undefined)[]] => [
            labelOf(element),
            descendantsNamed(element, "customControl")
                .filter(({ attributes }) => attributes["name"] === "mbx_MailboxDiagnostics.MailboxFleet")
                .map(({ attributes }) => attributes["formFactor"]),
        ]);
        expect(Object.fromEntries(placed)).toMatchObject({ "Mailboxes: Fleet": ["2", "1", "0"], "Mailboxes: All": [] });
    });

    it("changes nothing of the table itself", () => {
        const [table] = contents.tables;
        expect(table?.children.map(({ name }) => name)).toEqual([
            "Name",
            "FormXml",
            "SavedQueries",
            "Visualizations",
            "RibbonDiffXml",
        ]);
        expect(rootComponents(pkg).find(({ type }) => type === 1)).toMatchObject({
            schemaName: "mailbox",
            behavior: "2",
        });
    });
});

describe("reading zips", () => {
    it("reads what it wrote", () => {
        const parts = packedParts();
        const read = readZip(writeZip(parts));
        expect([...read.keys()].sort()).toEqual([...parts.keys()].sort());
        for (const [name, bytes] of parts) expect(Buffer.compare(read.get(name) ?? Buffer.of(), bytes)).toBe(0);
    });

    it("never fails but by a sentence, wherever the zip is cut", () => {
        const zip = packedZip();
        for (let length = 0; length < zip.length; length += 997) {
            expect(() => readZip(zip.subarray(0, length))).toThrow(expect.objectContaining({ name: "PackageError" }));
        }
    });
});

describe("XML", () => {
    it("reads back what it writes", () => {
        const root = parseXml('<a b="1 &amp; &quot;2&quot;"><c>x &lt; y</c><d /></a>', "test");
        expect(parseXml(writeXml(root), "test")).toEqual(root);
    });

    it("refuses text beside elements, which the platform's documents never have", () => {
        expect(() => parseXml("<a>text<b /></a>", "test")).toThrow("has text beside other elements");
    });

    it("lists every place once", () => {
        expect([...xmlPaths(parseXml('<a x="1"><b /><b y="2" /></a>', "test"))].sort()).toEqual([
            "/a",
            "/a@x",
            "a/b",
            "a/b@y",
        ]);
    });
});

describe("schemas", () => {
    const folder = mkdtempSync(join(tmpdir(), "mbx-schema-"));
    const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:complexType name="Base"><xs:sequence><xs:element name="Roles" minOccurs="0" /></xs:sequence></xs:complexType>
        <xs:element name="ImportExportXml"><xs:complexType><xs:complexContent><xs:extension base="Base">
            <xs:attributeGroup ref="Marks" /></xs:extension></xs:complexContent></xs:complexType></xs:element>
        <xs:attributeGroup name="Marks"><xs:attribute name="mark" /></xs:attributeGroup>
    </xs:schema>`;

    beforeAll(() => writeFileSync(join(folder, "CustomizationsSolution.xsd"), schema));
    afterAll(() => rmSync(folder, { recursive: true }));

    it("give the places that they allow, through extensions and groups", () => {
        expect([...schemaPaths([parseXml(schema, "test")], ["ImportExportXml"])].sort()).toEqual([
            "/ImportExportXml",
            "/ImportExportXml@mark",
            "ImportExportXml/Roles",
        ]);
    });

    it("find what breaks them", async () => {
        const pkg = packageOf(packedParts());
        const problems = await schemaProblems(pkg, folder);
        expect(problems[0]).toMatch(/^customizations\.xml breaks its schema: Element 'Entities'/);
        await expect(
            schemaProblems({ ...pkg, customizations: { ...pkg.customizations, children: [] } }, folder),
        ).resolves.toEqual([]);
    });

    it("are asked without what came later, and only without that", () => {
        const root = parseXml(
            '<Role isinherited="1" name="x"><IsAutoAssigned>0</IsAutoAssigned><Other /></Role>',
            "test",
        );
        const copy = withoutLaterAdditions(root, new Set(["/Role@isinherited", "Role/IsAutoAssigned"]));
        expect(copy.attributes).toEqual({ name: "x" });
        expect(copy.children.map(({ name }) => name)).toEqual(["Other"]);
    });

    it("say so when they are not there", async () => {
        await expect(schemaProblems(packageOf(packedParts()), tmpdir())).resolves.toEqual([
            expect.stringContaining("to validate against"),
        ]);
    });
});
