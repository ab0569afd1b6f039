import type { World } from "../../emulator/world/create-world";
import { guidOf } from "../../emulator/store/guid";
import type { DemoView } from "../host/about";

const LAYOUT = [
    ["name", 200],
    ["emailaddress", 200],
    ["ownerid", 150],
    ["emailserverprofile", 150],
    ["incomingemailstatus", 100],
    ["outgoingemailstatus", 100],
] as const;

function fetchOf(inside: string): string {
    const columns = LAYOUT.map(([name]) => `<attribute name="${name}"/>`).join("");
    return (
        '<fetch version="1.0" output-format="xml-platform" mapping="logical"><entity name="mailbox">' +
        `<attribute name="mailboxid"/>${columns}<order attribute="name" descending="false"/>${inside}</entity></fetch>`
    );
}

const condition = (attribute: string, rest: string): string => `<condition attribute="${attribute}" ${rest}/>`;
const filter = (...conditions: readonly string[]): string => `<filter type="and">${conditions.join("")}</filter>`;

const VIEWS: readonly (readonly [name: string, inside: string])[] = [
    ["Active Mailboxes", filter(condition("statecode", 'operator="eq" value="0"'))],
    ["All Mailboxes", ""],
    [
        "Mailboxes not tested or failed",
        filter(
            condition("statecode", 'operator="eq" value="0"'),
            condition("incomingemailstatus", 'operator="ne" value="1"'),
        ),
    ],
    [
        "Mailboxes on Exchange Server",
        '<link-entity name="emailserverprofile" from="emailserverprofileid" to="emailserverprofile" alias="p">' +
            `${filter(condition("servertype", 'operator="eq" value="0"'))}</link-entity>`,
    ],
];

/** Puts the views of the mailbox table into a world, as an app has them. */
export function addMailboxViews(world: World): readonly DemoView[] {
    return VIEWS.map(([name, inside]) => {
        const id = guidOf(`view ${name}`);
        const fetchXml = fetchOf(inside);
        const cells = LAYOUT.map(([column, width]) => `<cell name="${column}" width="${width}"/>`).join("");
        const layoutXml = `<grid name="resultset" object="9606" jump="name" select="1" icon="1" preview="1"><row name="result" id="mailboxid">${cells}</row></grid>`;
        world.insert("savedquery", {
            savedqueryid: id,
            name,
            returnedtypecode: "mailbox",
            fetchxml: fetchXml,
            layoutxml: layoutXml,
        });
        return { id, name, fetchXml, layoutXml };
    });
}
