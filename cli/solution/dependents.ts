import { descendantsNamed, parseXml } from "../../src/package/xml-element";
import type { Connection } from "../connection/connect";
import { readForms } from "./environment-facts";
import { hasTab } from "./form-tab";
import { askRows, text } from "./json-answer";
import { CONTROL_PREFIX, OWN_FORM_ID } from "./names";

/** A form or view outside of the solution that shows one of its controls, with what takes it off. */
export interface Dependent {
    readonly what: string;
    readonly advice: string;
}

const BY_COMMAND = "take the tab away with add-tab --undo FILE";
const BY_HAND = "take the component off it in the maker portal and publish";

function showsControl(xml: string, what: string): boolean {
    return (
        xml !== "" &&
        descendantsNamed(parseXml(xml, what), "customControl").some(({ attributes }) =>
            attributes["name"]?.startsWith(CONTROL_PREFIX),
        )
    );
}

/** What the environment made of the managed solution's controls; the platform refuses to remove the solution because of it. */
export async function readDependents(connection: Connection): Promise<readonly Dependent[]> {
    const filter = encodeURIComponent("returnedtypecode eq 'mailbox' and ismanaged eq false");
    const [forms, views] = await Promise.all([
        readForms(connection),
        askRows(connection, `savedqueries?$select=name,layoutxml&$filter=${filter}`),
    ]);
    return [
        ...forms
            .filter(({ id, name, xml }) => id.toLowerCase() !== OWN_FORM_ID && showsControl(xml, `The form ${name}`))
            .map(({ name, xml }) => ({ what: `the form ${name}`, advice: hasTab(xml) ? BY_COMMAND : BY_HAND })),
        ...views
            .filter((row) => showsControl(text(row["layoutxml"]), `The view ${text(row["name"])}`))
            .map((row) => ({ what: `the view ${text(row["name"])}`, advice: BY_HAND })),
    ];
}
