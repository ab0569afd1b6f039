import { PackageError } from "../../src/package/package-error";
import { writeXmlFragment } from "../../src/package/write-xml";
import {
    childNamed,
    childrenNamed,
    descendantsNamed,
    elementAt,
    parseXml,
    type XmlElement,
} from "../../src/package/xml-element";

/** The name of our tab, by which it is found again. */
export const TAB_NAME = "mbx_diagnostics";

export type TabChange =
    | { readonly status: "added"; readonly xml: string }
    | { readonly status: "present" }
    | { readonly status: "refused"; readonly reason: string };

function tabsOf(form: XmlElement): readonly XmlElement[] {
    return elementAt(form, "tabs")?.children ?? [];
}

/** Whether a form shows our tab. */
export function hasTab(formXml: string): boolean {
    return tabsOf(parseXml(formXml, "The form")).some(({ attributes }) => attributes["name"] === TAB_NAME);
}

function mapElements(element: XmlElement, change: (each: XmlElement) => XmlElement): XmlElement {
    const changed = change(element);
    return { ...changed, children: changed.children.map((child) => mapElements(child, change)) };
}

/** The same column may stand on a form twice when the ids differ; the platform numbers them like this. */
function freeId(column: string, taken: ReadonlySet<string>): string {
    let number = 1;
    while (taken.has(`${column}${number}`)) number += 1;
    return `${column}${number}`;
}

function withDescription(form: XmlElement, description: XmlElement): readonly XmlElement[] {
    const known = childNamed(form, "controlDescriptions");
    if (known) {
        const filled = { ...known, children: [...known.children, description] };
        return form.children.map((child) => (child === known ? filled : child));
    }
    const list: XmlElement = { name: "controlDescriptions", attributes: {}, children: [description], text: "" };
    // Behind the tabs, where the platform itself writes it.
    return form.children.flatMap((child) => (child.name === "tabs" ? [child, list] : [child]));
}

/** Puts the tab of our own form, with its control, behind the tabs of another form. Throws PackageError for XML that cannot be read. */
export function addTab(targetXml: string, ownXml: string): TabChange {
    const target = parseXml(targetXml, "The form");
    const own = parseXml(ownXml, "The form of the solution");
    if (target.name !== "form" || !childNamed(target, "tabs"))
        throw new PackageError("The form has no tabs to add one to.");
    if (hasTab(targetXml)) return { status: "present" };
    const tab = tabsOf(own).find(({ attributes }) => attributes["name"] === TAB_NAME);
    const control =
        tab && descendantsNamed(tab, "control").find(({ attributes }) => attributes["uniqueid"] !== undefined);
    const uniqueId = control?.attributes["uniqueid"];
    const descriptions = childNamed(own, "controlDescriptions");
    const description =
        descriptions &&
        childrenNamed(descriptions, "controlDescription").find(
            ({ attributes }) => attributes["forControl"] === uniqueId,
        );
    if (!tab || !control || !description) {
        return { status: "refused", reason: "The solution's own form has no diagnostics tab to copy." };
    }
    const taken = new Set(descendantsNamed(target, "control").map(({ attributes }) => attributes["id"] ?? ""));
    const id = freeId(control.attributes["datafieldname"] ?? "name", taken);
    const copied = mapElements(tab, (each) =>
        each === control ? { ...each, attributes: { ...each.attributes, id } } : each,
    );
    const children = withDescription(target, description).map((child) =>
        child.name === "tabs" ? { ...child, children: [...child.children, copied] } : child,
    );
    return { status: "added", xml: writeXmlFragment({ ...target, children }) };
}

/** Whether two forms are the same but for white space and the order of nothing. */
export function sameForm(left: string, right: string): boolean {
    return writeXmlFragment(parseXml(left, "The form")) === writeXmlFragment(parseXml(right, "The saved form"));
}
