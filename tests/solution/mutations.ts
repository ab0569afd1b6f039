import { writeZip } from "../../tools/pack/write-zip";
import { withoutPart, withText } from "./packed";

type Parts = ReadonlyMap<string, Uint8Array>;

/** One way to damage a package, and the sentence that must say so. */
export interface Mutation {
    readonly name: string;
    readonly damage: (parts: Parts) => Uint8Array;
    readonly sentence: RegExp;
}

const CONTROL = "mbx_MailboxDiagnostics.MailboxDiagnostics";
const MANIFEST = `Controls/${CONTROL}/ControlManifest.xml`;
const BUNDLE = `Controls/${CONTROL}/bundle.js`;
const ZERO = "{00000000-0000-0000-0000-000000000001}";

function inParts(damage: (parts: Parts) => Parts): (parts: Parts) => Uint8Array {
    return (parts) => writeZip(damage(parts));
}

function replace(part: string, from: string | RegExp, to: string): (parts: Parts) => Uint8Array {
    return inParts((parts) => withText(parts, part, from, to));
}

const customizations = (from: string | RegExp, to: string): ((parts: Parts) => Uint8Array) =>
    replace("customizations.xml", from, to);
const solution = (from: string | RegExp, to: string): ((parts: Parts) => Uint8Array) =>
    replace("solution.xml", from, to);

function withBundle(code: string): (parts: Parts) => Uint8Array {
    return inParts((parts) => new Map([...parts, [BUNDLE, Buffer.from(code)]]));
}

/** A changed byte in the middle of the packed content of the first entry. */
function flippedByte(zip: Uint8Array): Uint8Array {
    const copy = Uint8Array.from(zip);
    copy[2000] = (copy[2000] ?? 0) ^ 0xff;
    return copy;
}

/** The directory of entries names one entry like another. */
function repeatedEntry(parts: Parts): Uint8Array {
    const text = Buffer.from(writeZip(new Map([...parts, ["solution.xmk", Buffer.from("x")]]))).toString("latin1");
    return Buffer.from(text.replaceAll("solution.xmk", "solution.xml"), "latin1");
}

export const MUTATIONS: readonly Mutation[] = [
    { name: "an empty file", damage: () => new Uint8Array(), sentence: /too short to be a zip/ },
    { name: "a zip cut in half", damage: (parts) => writeZip(parts).subarray(0, 20_000), sentence: /no complete zip/ },
    {
        name: "a changed byte in the zip",
        damage: (parts) => flippedByte(writeZip(parts)),
        sentence: /customizations\.xml (?:is damaged|cannot be unpacked)/,
    },
    { name: "an entry that is there twice", damage: repeatedEntry, sentence: /holds the entry solution\.xml twice/ },
    {
        name: "a path that leads out of the package",
        damage: inParts((parts) => new Map([...parts, ["../evil.js", Buffer.from("1")]])),
        sentence: /leads out of the package/,
    },
    {
        name: "no solution.xml",
        damage: inParts((parts) => withoutPart(parts, "solution.xml")),
        sentence: /has no solution\.xml/,
    },
    {
        name: "no customizations.xml",
        damage: inParts((parts) => withoutPart(parts, "customizations.xml")),
        sentence: /has no customizations\.xml/,
    },
    {
        name: "no content types",
        damage: inParts((parts) => withoutPart(parts, "[Content_Types].xml")),
        sentence: /has no \[Content_Types\]\.xml/,
    },
    {
        name: "no control manifest",
        damage: inParts((parts) => withoutPart(parts, MANIFEST)),
        sentence: /names the file .*ControlManifest\.xml, which the package lacks/,
    },
    {
        name: "XML that is not well-formed",
        damage: customizations("</Entities>", "</Entity>"),
        sentence: /customizations\.xml is no well-formed XML/,
    },
    {
        name: "a document type that declares entities",
        damage: customizations("<ImportExportXml", '<!DOCTYPE x [<!ENTITY a "b">]><ImportExportXml'),
        sentence: /declares a document type/,
    },
    {
        name: "a part in another encoding",
        damage: inParts((parts) => new Map([...parts, ["solution.xml", Buffer.from([0xff, 0xfe, 0x3c, 0x00])]])),
        sentence: /solution\.xml is not written in UTF-8/,
    },
    { name: "no publisher", damage: solution(/<Publisher>[\s\S]*<\/Publisher>/, ""), sentence: /names no Publisher/ },
    {
        name: "a managed flag that no package has",
        damage: solution("<Managed>0<", "<Managed>2<"),
        sentence: /says Managed 2/,
    },
    {
        name: "another version in solution.xml",
        damage: solution("<Version>1.2.3.0<", "<Version>1.2.4.0<"),
        sentence: /version 1\.2\.4\.0, but package\.json says 1\.2\.3\.0/,
    },
    { name: "a prefix of the platform", damage: solution(">mbx<", ">mscrm<"), sentence: /prefix "mscrm" is not/ },
    {
        name: "an option value prefix out of range",
        damage: solution(">72760<", ">99<"),
        sentence: /option value prefix must lie between/,
    },
    {
        name: "a root component that is not in the package",
        damage: solution("</RootComponents>", `<RootComponent type="60" id="${ZERO}" behavior="0" /></RootComponents>`),
        sentence:
            /form or dashboard 00000000-0000-0000-0000-000000000001 is listed in solution\.xml but not in the package/,
    },
    {
        name: "a component that solution.xml does not list",
        damage: solution(/<RootComponent type="66"[^>]*>/, ""),
        sentence: /code component .* is not listed in solution\.xml/,
    },
    {
        name: "a component listed twice",
        damage: solution(/(<RootComponent type="61"[^>]*>)/, "$1$1"),
        sentence: /lists the component 61 .* twice/,
    },
    {
        name: "a dependency on another solution",
        damage: solution("<MissingDependencies />", "<MissingDependencies><MissingDependency /></MissingDependencies>"),
        sentence: /lists 1 missing dependencies/,
    },
    {
        name: "a wrong GUID of a cell",
        damage: customizations(/<cell id="\{[0-9a-f]{8}/, '<cell id="{zzzzzzzz'),
        sentence: /of a cell on the form .* is no GUID/,
    },
    {
        name: "the same id on two views",
        damage: (parts) => writeZip(withSameViewIds(parts)),
        sentence: /The id .* is used twice/,
    },
    {
        name: "a column that the table does not have",
        damage: customizations('datafieldname="emailaddress"', 'datafieldname="emailadress"'),
        sentence: /uses the column emailadress, which the table mailbox does not have/,
    },
    {
        name: "a password on the form",
        damage: customizations('datafieldname="lastsyncerror"', 'datafieldname="password"'),
        sentence: /shows the column password/,
    },
    {
        name: "a control description that belongs to no cell",
        damage: customizations(/uniqueid="\{[^}]*\}"/, ""),
        sentence: /describes a control .* that no cell has/,
    },
    {
        name: "a code component that may change its column",
        damage: customizations('datafieldname="name" disabled="true"', 'datafieldname="name" disabled="false"'),
        sentence: /lets the code component in the cell name1 change its column/,
    },
    {
        name: "a form factor left out",
        damage: customizations(/<customControl name="[^"]*" formFactor="0">[\s\S]*?<\/customControl>/, ""),
        sentence: /does not place its code component for the form factor 0/,
    },
    {
        name: "a control that the package does not bring",
        damage: customizations(`name="${CONTROL}" formFactor="1"`, 'name="mbx_Other.Other" formFactor="1"'),
        sentence: /control mbx_Other\.Other is placed, but the package does not bring it/,
    },
    {
        name: "a parameter that the manifest does not declare",
        damage: customizations("<boundColumn>name</boundColumn>", "<boundColumn>name</boundColumn><name>1</name>"),
        sentence: /is given name, which its manifest does not declare/,
    },
    {
        name: "a required parameter left out",
        damage: customizations("<boundColumn>name</boundColumn>", ""),
        sentence: /placed without boundColumn, which its manifest requires/,
    },
    {
        name: "a site map that leads to a view of elsewhere",
        damage: customizations(/viewid=[0-9a-f-]{36}/, "viewid=00000000-0000-0000-0000-000000000001"),
        sentence: /leads to the view .*, which the package does not bring/,
    },
    {
        name: "a view without the data set that its control needs",
        damage: customizations(/<data-set name="mailboxes">[\s\S]*?<\/data-set>/, ""),
        sentence: /MailboxFleet is placed without mailboxes, which its manifest requires/,
    },
    {
        name: "a control version that stayed behind",
        damage: replace(MANIFEST, 'version="1.2.3"', 'version="1.2.2"'),
        sentence: /has the version 1\.2\.2, but package\.json says 1\.2\.3/,
    },
    {
        name: "a control of another name",
        damage: replace(MANIFEST, 'constructor="MailboxDiagnostics"', 'constructor="Mailbox"'),
        sentence: /calls itself mbx_MailboxDiagnostics\.Mailbox in its manifest/,
    },
    {
        name: "texts that the manifest names but the package lacks",
        damage: inParts((parts) => withoutPart(parts, `Controls/${CONTROL}/strings/MailboxDiagnostics.1033.resx`)),
        sentence: /names strings\/MailboxDiagnostics\.1033\.resx, which the package lacks/,
    },
    {
        name: "texts without a version",
        damage: replace(MANIFEST, /(<resx [^>]*?) version="[^"]*"/, "$1"),
        sentence: /gives no version of strings\/MailboxDiagnostics\.1033\.resx/,
    },
    {
        name: "a library version that environments refuse",
        damage: replace(MANIFEST, 'name="Fluent" version="8.121.1"', 'name="Fluent" version="9.68.0"'),
        sentence: /asks for Fluent 9\.68\.0/,
    },
    { name: "a development bundle", damage: withBundle('eval("1");\n'), sentence: /bundle\.js calls eval/ },
    {
        name: "code made of text",
        damage: withBundle('new Function("return 1")();\n'),
        sentence: /makes code of text with Function/,
    },
    {
        name: "syntax that the checker does not know",
        damage: withBundle("var a = b?.c;\n"),
        sentence: /is no ES2018 script/,
    },
    {
        name: "a global that the checker does not know",
        damage: withBundle("globalThis.fetch();\n"),
        sentence: /uses the global globalThis/,
    },
    {
        name: "a bundle above the limit of size",
        damage: withBundle(`var a = "${"x".repeat(5 * 1024 * 1024)}";\n`),
        sentence: /the platform takes at most 5242880/,
    },
    {
        name: "a map of sources",
        damage: withBundle("var a;\n//# sourceMappingURL=bundle.js.map\n"),
        sentence: /names a map of its sources/,
    },
    {
        name: "a part without content type",
        damage: replace("[Content_Types].xml", /<Override [^>]*>/, ""),
        sentence: /gives no content type for WebResources\//,
    },
    {
        name: "a part that nothing brings",
        damage: inParts((parts) => new Map([...parts, ["Workflows/x.xml", Buffer.from("<a/>")]])),
        sentence: /Nothing in customizations\.xml brings the part Workflows\/x\.xml/,
    },
    {
        name: "a privilege that no environment has",
        damage: customizations('name="prvReadMailbox"', 'name="prvReadMailBoxes"'),
        sentence: /holds prvReadMailBoxes, which is no privilege/,
    },
    {
        name: "a privilege at a level that it does not have",
        damage: customizations('name="prvReadTraceLog" level="Global"', 'name="prvReadTraceLog" level="Local"'),
        sentence: /holds prvReadTraceLog at the level Local/,
    },
    {
        name: "a privilege held twice",
        damage: customizations(/(<RolePrivilege name="prvReadQueue"[^>]*>)/, "$1$1"),
        sentence: /holds prvReadQueue twice/,
    },
    {
        name: "a view that shows what it does not ask for",
        damage: customizations('<attribute name="emailaddress" />', ""),
        sentence: /shows the column emailaddress without asking for it/,
    },
    {
        name: "a chart that draws what its query does not give",
        damage: customizations('<measure alias="mailboxes" />', '<measure alias="boxes" />'),
        sentence: /draws boxes, which its query does not give/,
    },
    {
        name: "a dashboard with a view of elsewhere",
        damage: customizations(/<ViewId>\{[0-9A-F-]{36}\}<\/ViewId>/, `<ViewId>${ZERO}</ViewId>`),
        sentence: /dashboard .* shows the view .*, which the package does not bring/,
    },
    {
        name: "a chart component without a chart",
        damage: customizations(/<VisualizationId>[^<]+<\/VisualizationId>/, "<VisualizationId />"),
        sentence: /in chart mode without a chart/,
    },
    {
        name: "the platform's own app icon",
        damage: customizations(/(<AppModule>[\s\S]*?<WebResourceId>)[^<]*/, "$1953b9fac-1e5e-e611-80d6-00155ded156f"),
        sentence: /icon that the package does not bring/,
    },
    {
        name: "an app with a view of elsewhere",
        damage: customizations(
            /<AppModuleComponent type="26" id="[^"]*"/,
            `<AppModuleComponent type="26" id="${ZERO}"`,
        ),
        sentence: /contains the view .*, which the package does not bring/,
    },
    {
        name: "an app for a role of elsewhere",
        damage: customizations('<Role id="{119f245c-3cc8-4b62-b31c-d1a046ced15d}" />', `<Role id="${ZERO}" />`),
        sentence: /given to the role .*, which the package does not bring/,
    },
    {
        name: "a site map that leads elsewhere",
        damage: customizations(/DefaultDashboard="[^"]*"/, `DefaultDashboard="${ZERO}"`),
        sentence: /leads to the dashboard .*, which the package does not bring/,
    },
    {
        name: "a label missing in one language",
        damage: customizations(/<LocalizedName [^>]*languagecode="1031" \/>/, ""),
        sentence: /is missing in language 1031/,
    },
    {
        name: "an element that nobody knows",
        damage: customizations("<Templates />", "<Templates /><Surprise />"),
        sentence: /XML place ImportExportXml\/Surprise is in no schema/,
    },
];

function withSameViewIds(parts: Parts): Parts {
    const text = Buffer.from(parts.get("customizations.xml") ?? new Uint8Array()).toString("utf8");
    const [first = "", second = ""] = [...text.matchAll(/<savedqueryid>(\{[^}]*\})/g)].map(([, id]) => id ?? "");
    // Everywhere, as a careless copy of a file would leave it.
    const changed = text.replaceAll(second, first).replaceAll(second.toUpperCase(), first.toUpperCase());
    return new Map([...parts, ["customizations.xml", Buffer.from(changed)]]);
}
