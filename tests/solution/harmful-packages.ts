import { writeZip } from "../../tools/pack/write-zip";
import type { Mutation } from "./mutations";
import { withText } from "./packed";

type Parts = ReadonlyMap<string, Uint8Array>;
type Damage = (parts: Parts) => Uint8Array;

const FORM_CONTROL = "mbx_MailboxDiagnostics.MailboxDiagnostics";
const FLEET = "mbx_MailboxDiagnostics.MailboxFleet";
const MANIFEST = `Controls/${FORM_CONTROL}/ControlManifest.xml`;
const BUNDLE = `Controls/${FORM_CONTROL}/bundle.js`;
const TEXTS = `Controls/${FORM_CONTROL}/strings/MailboxDiagnostics.1033.resx`;
const REGISTER = "ComponentFramework.registerControl('MailboxDiagnostics.MailboxDiagnostics', {});\n";

const replace =
    (part: string, from: string | RegExp, to: string): Damage =>
    (parts) =>
        writeZip(withText(parts, part, from, to));
const customizations = (from: string | RegExp, to: string): Damage => replace("customizations.xml", from, to);
const solution = (from: string | RegExp, to: string): Damage => replace("solution.xml", from, to);
const manifest = (from: string | RegExp, to: string): Damage => replace(MANIFEST, from, to);
const types = (from: string | RegExp, to: string): Damage => replace("[Content_Types].xml", from, to);
const bundle = (code: string): Damage => replace(BUNDLE, /[\s\S]+/, code);

/** The same text in both documents, as a careless search and replace would leave it. */
function everywhere(from: RegExp, to: string): Damage {
    return (parts) => writeZip(withText(withText(parts, "customizations.xml", from, to), "solution.xml", from, to));
}

const iconPart = (parts: Parts): string => [...parts.keys()].find((name) => name.startsWith("WebResources/")) ?? "";

/**
 * Packages that can be read and whose names fit, but which would be refused later, show nothing, or change what belongs to the environment.
 */
export const HARMFUL: readonly Mutation[] = [
    {
        name: "a package that takes over the whole mailbox table",
        damage: solution('schemaName="mailbox" behavior="2"', 'schemaName="mailbox" behavior="0"'),
        sentence: /lists mailbox with the behavior 0; it must be 2/,
    },
    {
        name: "a package that is newer than environments",
        damage: solution('version="9.1.0.643"', 'version="9.9.0.1"'),
        sentence: /says version 9\.9\.0\.1; with 9\.1\.0\.643 every environment takes it/,
    },
    {
        name: "a package of another solution",
        damage: solution("<UniqueName>MailboxDiagnostics<", "<UniqueName>Contoso<"),
        sentence: /belongs to the solution Contoso/,
    },
    {
        name: "a publisher with a space in its name",
        damage: solution("<UniqueName>mailboxdiagnostics<", "<UniqueName>mail box<"),
        sentence: /publisher's unique name "mail box" has characters/,
    },
    {
        name: "a base language without labels",
        damage: solution('languagecode="1033" generatedBy', 'languagecode="1036" generatedBy'),
        sentence: /is in language 1036, in which the package has no labels/,
    },
    {
        name: "a form of another id than before",
        damage: everywhere(/c3578754-8a1e/g, "c3578754-8a1f"),
        sentence: /has another id than in every earlier version/,
    },
    {
        name: "a table of another name",
        damage: customizations('OriginalName="">Mailbox<', 'OriginalName="">Mailboxx<'),
        sentence: /lists the table mailbox, but the package brings mailboxx/,
    },
    {
        name: "a table that is there twice",
        damage: customizations(
            "</Entities>",
            '<Entity><Name LocalizedName="Mailbox" OriginalName="">Mailbox</Name></Entity></Entities>',
        ),
        sentence: /brings the component 1 mailbox twice/,
    },
    {
        name: "a fleet view without its control on phones",
        damage: customizations(
            new RegExp(`<customControl name="${FLEET}" formFactor="0">[\\s\\S]*?</customControl>`),
            "",
        ),
        sentence: /view "Mailboxes: Fleet" does not place its code component for the form factor 0/,
    },
    {
        name: "a form factor placed twice",
        damage: customizations(`name="${FORM_CONTROL}" formFactor="0"`, `name="${FORM_CONTROL}" formFactor="2"`),
        sentence: /places a code component for the form factor 2 twice/,
    },
    {
        name: "a code component without the platform's control behind it",
        damage: customizations(/<customControl id="\{4273EDBD[\s\S]*?<\/customControl>/, ""),
        sentence: /does not begin its description of a code component with the platform's own control/,
    },
    {
        name: "a code component bound to a column that is not its cell's",
        damage: customizations("<boundColumn>name</boundColumn>", "<boundColumn>nosuch</boundColumn>"),
        sentence: /gives boundColumn the column nosuch in a cell of the column name/,
    },
    {
        name: "a description for another column than its cell's",
        damage: customizations("<datafieldname>name</datafieldname>", "<datafieldname>statecode</datafieldname>"),
        sentence: /describes the column statecode for a cell of the column name/,
    },
    {
        name: "a control of the wrong kind",
        damage: customizations(/(id="ownerid" classid=)"[^"]*"/, '$1"{4273EDBD-AC1D-40D3-9FB2-095C621B552D}"'),
        sentence: /shows the column ownerid by the control .*, which does not show columns of its kind/,
    },
    {
        name: "a unique id that is no GUID",
        damage: customizations(/743e45f6-7d45/g, "zzze45f6-7d45"),
        sentence: /unique id "\{zzze45f6-.*, which is no GUID/,
    },
    {
        name: "a form that is switched off",
        damage: customizations("<FormActivationState>1<", "<FormActivationState>0<"),
        sentence: /form "Mailbox \(Diagnostics\)" is switched off/,
    },
    {
        name: "a view that would replace the default of the table",
        damage: customizations("<isdefault>0</isdefault>", "<isdefault>1</isdefault>"),
        sentence: /would become the default view of the table/,
    },
    {
        name: "a chart that would replace the default of the table",
        damage: customizations(/(<\/presentationdescription>\s*<isdefault>)0/, "$11"),
        sentence: /would become the default chart of the table/,
    },
    {
        name: "a dashboard that would become everybody's",
        damage: customizations("<IsDefault>0<", "<IsDefault>1<"),
        sentence: /would become the default dashboard of everybody/,
    },
    {
        name: "a view that lays out another table",
        damage: customizations('object="9606"', 'object="9605"'),
        sentence: /lays out rows of the table 9605; mailbox is 9606/,
    },
    {
        name: "a view that is always empty",
        damage: customizations(/(attribute="incomingemailstatus" operator="eq" value=)"\d"/, '$1"9"'),
        sentence: /compares incomingemailstatus with 9, which is none of its values/,
    },
    {
        name: "a view of user names",
        damage: (parts) => {
            const cell = withText(parts, "customizations.xml", '<cell name="emailaddress"', '<cell name="username"');
            return writeZip(
                withText(cell, "customizations.xml", '<attribute name="emailaddress"', '<attribute name="username"'),
            );
        },
        sentence: /shows the column username/,
    },
    {
        name: "a chart that sums up nothing",
        damage: customizations(' aggregate="true"', ""),
        sentence: /does not sum up rows by a column/,
    },
    {
        name: "a chart by the second",
        damage: customizations(' dategrouping="day"', ""),
        sentence: /groups by the moment lastsuccessfulsynccompletedon without saying day or month/,
    },
    {
        name: "a dashboard of another table",
        damage: customizations("<TargetEntityType>mailbox<", "<TargetEntityType>account<"),
        sentence: /shows rows of the table account, which the package does not bring/,
    },
    {
        name: "a role that every user would get",
        damage: customizations("<IsAutoAssigned>0<", "<IsAutoAssigned>1<"),
        sentence: /would be given to every user of the environment/,
    },
    {
        name: "a role with the id of System Administrator",
        damage: everywhere(/4733a1c9-97e4-5334-85ce-74bda1b1c61e/g, "627090ff-40a3-4053-8790-584edc5be201"),
        sentence: /has the id of a role of the platform/,
    },
    {
        name: "two roles of one name",
        damage: customizations('name="Mailbox Diagnostics Operator"', 'name="Mailbox Diagnostics Reader"'),
        sentence: /Two security roles are named "Mailbox Diagnostics Reader"/,
    },
    {
        name: "a reader who may write",
        damage: customizations(
            /(Mailbox Diagnostics Reader"[\s\S]*?<RolePrivileges>)/,
            '$1<RolePrivilege name="prvWriteMailbox" level="Global" />',
        ),
        sentence: /Reader holds prvWriteMailbox, although it is to read only/,
    },
    {
        name: "an app that opens any form of the environment",
        damage: customizations(/<AppModuleComponent type="60" id="\{c3578754[^>]*>/, ""),
        sentence: /does not contain the form c3578754-/,
    },
    {
        name: "an app without its roles",
        damage: customizations(/<AppModuleRoleMaps>[\s\S]*<\/AppModuleRoleMaps>/, "<AppModuleRoleMaps />"),
        sentence: /not given to the role Mailbox Diagnostics Operator, nor to Mailbox Diagnostics Reader/,
    },
    {
        name: "an app for the retired client",
        damage: customizations("<ClientType>4<", "<ClientType>2<"),
        sentence: /made for a client that shows no code components/,
    },
    {
        name: "a site map entry that leads nowhere",
        damage: customizations(' Entity="mailbox"', ""),
        sentence: /entry mbx_mailboxes, leads nowhere/,
    },
    {
        name: "a site map that leads out of the environment",
        damage: customizations(' Entity="mailbox"', ' Url="https://contoso.com/"'),
        sentence: /leads to https:\/\/contoso\.com\/, which is neither a page of the app nor in the package/,
    },
    {
        name: "two site map entries of one id",
        damage: customizations('SubArea Id="mbx_fleet"', 'SubArea Id="mbx_overview"'),
        sentence: /two entries with the id mbx_overview/,
    },
    {
        name: "an icon that is no picture",
        damage: (parts) => replace(iconPart(parts), /[\s\S]+/, "<html></html>")(parts),
        sentence: /is no SVG picture but begins with html/,
    },
    {
        name: "an icon with a script",
        damage: (parts) => replace(iconPart(parts), "</svg>", "<script>alert(1)</script></svg>")(parts),
        sentence: /holds a script/,
    },
    {
        name: "a web resource of another publisher",
        damage: everywhere(/mbx_mailboxdiagnosticsicon(?!B)/g, "abc_mailboxdiagnosticsicon"),
        sentence: /does not begin with the publisher's prefix mbx_/,
    },
    {
        name: "a control in the place of another",
        damage: customizations(`<FileName>/Controls/${FLEET}/`, `<FileName>/Controls/${FORM_CONTROL}/`),
        sentence: /says that .*MailboxFleet is in .*, where it does not belong/,
    },
    {
        name: "a language that is not listed",
        damage: customizations("<Language>1031</Language>", ""),
        sentence: /has labels in language 1031 but does not list it/,
    },
    {
        name: "content types of another namespace",
        damage: types("2006/content-types", "2007/content-types"),
        sentence: /does not have the namespace of content types/,
    },
    {
        name: "an empty content type",
        damage: types(/Extension="js" ContentType="[^"]*"/, 'Extension="js" ContentType=""'),
        sentence: /gives no content type to js/,
    },
    { name: "an empty bundle", damage: bundle("\n"), sentence: /does not register the control of its folder/ },
    {
        name: "the bundle of another control",
        damage: bundle("ComponentFramework.registerControl('MailboxDiagnostics.MailboxFleet', {});\n"),
        sentence: /does not register the control of its folder/,
    },
    { name: "a hidden eval", damage: bundle(`(0, eval)("1");\n${REGISTER}`), sentence: /calls eval/ },
    { name: "an eval behind window", damage: bundle(`window.eval("1");\n${REGISTER}`), sentence: /calls eval/ },
    {
        name: "a timer with code as text",
        damage: bundle(`setTimeout("x()", 1);\n${REGISTER}`),
        sentence: /gives setTimeout code as text/,
    },
    {
        name: "a bundle that keeps data in the browser",
        damage: bundle(`localStorage.setItem("a", "b");\n${REGISTER}`),
        sentence: /keeps data in localStorage/,
    },
    {
        name: "texts with one key twice",
        damage: replace(TEXTS, /(<data [\s\S]*?<\/data>)/, "$1$1"),
        sentence: /has two texts with the key/,
    },
    {
        name: "a control whose name is in no text",
        damage: manifest('display-name-key="control.name"', 'display-name-key="control.nme"'),
        sentence: /lacks what the manifest names: control\.nme/,
    },
    {
        name: "a control that brings no React and asks for none",
        damage: manifest(/<platform-library name="React"[^>]*>/, ""),
        sentence: /does not ask for React of the platform/,
    },
    {
        name: "a control that cannot read data",
        damage: manifest(/<uses-feature name="WebAPI"[^>]*>/, ""),
        sentence: /does not ask for WebAPI of the platform/,
    },
    {
        name: "a control for numbers",
        damage: manifest('of-type="SingleLine.Text"', 'of-type="Whole.None"'),
        sentence: /property boundColumn of .* cannot stand on a column of text/,
    },
];
