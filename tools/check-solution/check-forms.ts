import { labelOf, type TableElement } from "../../src/package/package-contents";
import { childNamed, childrenNamed, descendantsNamed, elementAt, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check } from "./check";
import { unknownColumns } from "./table-columns";

/** Columns that hold secrets; a form that shows them would invite typing them. */
const SECRET_COLUMNS = ["password", "username"];
/** The grid of the platform, and the cell that hosts a code component. */
export const HOST_CLASS = "{F9A8A302-114E-466A-B582-6771B2AE0D92}";
const FORM_FACTORS = ["0", "1", "2"];

function controlsOf(form: XmlElement): readonly XmlElement[] {
    return descendantsNamed(form, "cell").flatMap((cell) => childrenNamed(cell, "control"));
}

function descriptionsOf(form: XmlElement): readonly XmlElement[] {
    return elementAt(form, "controlDescriptions")?.children ?? [];
}

function describedControls(form: XmlElement, place: string): readonly string[] {
    const uniqueIds = controlsOf(form).flatMap(({ attributes }) => attributes["uniqueid"] ?? []);
    const described = descriptionsOf(form).map(({ attributes }) => attributes["forControl"] ?? "");
    const hosts = controlsOf(form).filter(({ attributes }) => attributes["classid"]?.toUpperCase() === HOST_CLASS);
    const lost = described.filter((id) => !uniqueIds.includes(id));
    if (lost.length > 0) return lost.map((id) => `${place} describes a control ${id} that no cell has.`);
    return [
        ...hosts
            .filter(({ attributes }) => !described.includes(attributes["uniqueid"] ?? ""))
            .map(
                ({ attributes }) =>
                    `${place} has the cell ${attributes["id"] ?? ""} for a code component, but does not say which.`,
            ),
        ...repeated(uniqueIds).map((id) => `${place} has two controls with the unique id ${id}.`),
    ];
}

function formFactors(form: XmlElement, place: string): readonly string[] {
    return descriptionsOf(form).flatMap((description) => {
        const used = childrenNamed(description, "customControl").flatMap(
            ({ attributes }) => attributes["formFactor"] ?? [],
        );
        const absent = FORM_FACTORS.filter((each) => !used.includes(each));
        return absent.map((each) => `${place} does not place its code component for the form factor ${each}.`);
    });
}

/** A host cell that is not disabled would let the form be saved through our control, which never writes the column. */
function editableHosts(form: XmlElement, place: string): readonly string[] {
    return controlsOf(form)
        .filter(
            ({ attributes }) =>
                attributes["classid"]?.toUpperCase() === HOST_CLASS && attributes["disabled"] !== "true",
        )
        .map(
            ({ attributes }) =>
                `${place} lets the code component in the cell ${attributes["id"] ?? ""} change its column.`,
        );
}

function checkForm({ table, element }: TableElement): readonly string[] {
    const place = `The form "${labelOf(element)}"`;
    const form = childNamed(element, "form");
    if (!form) return [`${place} has no content.`];
    const controls = controlsOf(form);
    const columns = controls.flatMap(({ attributes }) => attributes["datafieldname"] ?? []);
    return [
        ...unknownColumns(table, columns, place),
        ...columns
            .filter((column) => SECRET_COLUMNS.includes(column))
            .map((column) => `${place} shows the column ${column}.`),
        ...repeated(controls.map(({ attributes }) => attributes["id"] ?? "")).map(
            (id) => `${place} has two controls with the id ${id}.`,
        ),
        ...describedControls(form, place),
        ...formFactors(form, place),
        ...editableHosts(form, place),
    ];
}

/** Forms show columns that exist, and every code component is placed exactly once for all form factors. */
export const checkForms: Check = ({ contents }) => contents.forms.flatMap(checkForm);
