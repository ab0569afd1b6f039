import { labelOf, type TableElement } from "../../src/package/package-contents";
import {
    childNamed,
    childrenNamed,
    descendantsNamed,
    elementAt,
    textOf,
    type XmlElement,
} from "../../src/package/xml-element";
import { plainGuid } from "../../src/package/guid-text";
import { OWN_FORM_ID } from "../../cli/solution/names";
import { repeated, type Check } from "./check";
import { fitsColumn } from "./column-classes";
import { unknownColumns } from "./table-columns";

/** Columns that hold secrets; a form or a view that shows them would invite typing or reading them. */
export const SECRET_COLUMNS = ["password", "username"];
/** The grid of the platform, and the cell that hosts a code component. */
export const HOST_CLASS = "{F9A8A302-114E-466A-B582-6771B2AE0D92}";

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
        ...uniqueIds
            .filter((id) => plainGuid(id) === undefined)
            .map((id) => `${place} has a control with the unique id "${id}", which is no GUID.`),
    ];
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

/** The platform's own controls show only columns of their kind; another kind leaves the cell empty. */
function unfitClasses(table: string, controls: readonly XmlElement[], place: string): readonly string[] {
    return controls.flatMap(({ attributes }) => {
        const { classid: classId = "", datafieldname: column } = attributes;
        if (column === undefined || classId.toUpperCase() === HOST_CLASS || fitsColumn(classId, table, column))
            return [];
        return [
            `${place} shows the column ${column} by the control ${classId}, which does not show columns of its kind.`,
        ];
    });
}

/** Scripts and the platform find tabs and sections by their names. */
function repeatedNames(form: XmlElement, place: string): readonly string[] {
    return ["tab", "section"].flatMap((kind) =>
        repeated(descendantsNamed(form, kind).flatMap(({ attributes }) => attributes["name"] ?? [])).map(
            (name) => `${place} has two ${kind}s with the name ${name}.`,
        ),
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
        ...unfitClasses(table, controls, place),
        ...repeatedNames(form, place),
        // Another id would be a second form beside the installed one, and add-tab would not find it.
        ...(plainGuid(textOf(element, "formid") ?? "") === OWN_FORM_ID
            ? []
            : [`${place} has another id than in every earlier version.`]),
        ...(textOf(element, "FormActivationState") === "1" ? [] : [`${place} is switched off.`]),
        ...columns
            .filter((column) => SECRET_COLUMNS.includes(column))
            .map((column) => `${place} shows the column ${column}.`),
        ...repeated(controls.map(({ attributes }) => attributes["id"] ?? "")).map(
            (id) => `${place} has two controls with the id ${id}.`,
        ),
        ...describedControls(form, place),
        ...editableHosts(form, place),
    ];
}

/** Forms show columns that exist, by controls of their kind, and no secret; every cell for a code component has its description. */
export const checkForms: Check = ({ contents }) => contents.forms.flatMap(checkForm);
