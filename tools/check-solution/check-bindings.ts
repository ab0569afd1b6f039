import { plainGuid } from "../../src/package/guid-text";
import { labelOf, type TableElement } from "../../src/package/package-contents";
import {
    childNamed,
    childrenNamed,
    descendantsNamed,
    elementAt,
    textOf,
    type XmlElement,
} from "../../src/package/xml-element";
import { repeated, type Check, type CheckedPackage } from "./check";
import { fitsColumn } from "./column-classes";
import { controlManifests, type ControlManifest } from "./control-manifest";

/** 2 is the browser, 1 the tablet, 0 the phone. */
const FORM_FACTORS = ["0", "1", "2"];
/** What shows the rows of a view where no code component does. */
const GRID = "e7a81278-8635-4d9e-8d4d-59480b391c5b";

/** One description first names the platform's own control, then the code component once for each form factor. */
function shapeOf(description: XmlElement, place: string): readonly string[] {
    const [first, ...components] = childrenNamed(description, "customControl");
    const used = components.map(({ attributes }) => attributes["formFactor"] ?? "");
    if (!first || first.attributes["id"] === undefined)
        return [`${place} does not begin its description of a code component with the platform's own control.`];
    const twice = repeated(used);
    // One placed twice mostly stands in the place of another.
    if (twice.length > 0)
        return twice.map((each) => `${place} places a code component for the form factor ${each} twice.`);
    return [
        ...FORM_FACTORS.filter((each) => !used.includes(each)).map(
            (each) => `${place} does not place its code component for the form factor ${each}.`,
        ),
        ...used
            .filter((each) => !FORM_FACTORS.includes(each))
            .map((each) => `${place} places a code component for the form factor "${each}", which does not exist.`),
    ];
}

/** Bound parameters get the column of their cell; any other column would be read and marked as used without being on the form. */
function formColumns(
    { table, element }: TableElement,
    description: XmlElement,
    manifests: readonly ControlManifest[],
    place: string,
): readonly string[] {
    const control = descendantsNamed(element, "control").find(
        ({ attributes }) => attributes["uniqueid"] === description.attributes["forControl"],
    );
    const column = control?.attributes["datafieldname"];
    const [first, ...components] = childrenNamed(description, "customControl");
    // A description without its cell has its own sentence.
    if (column === undefined || !first) return [];
    const ownColumn = textOf(childNamed(first, "parameters") ?? first, "datafieldname");
    const bound = components.flatMap(({ attributes, children }) => {
        const properties = manifests.find(({ name }) => name === attributes["name"])?.properties ?? [];
        const parameters = children.find(({ name }) => name === "parameters")?.children ?? [];
        return parameters.filter(({ name }) =>
            properties.some(
                (property) => property.attributes["name"] === name && property.attributes["usage"] === "bound",
            ),
        );
    });
    if (ownColumn !== column)
        return [`${place} describes the column ${ownColumn ?? ""} for a cell of the column ${column}.`];
    return [
        ...(fitsColumn(first.attributes["id"] ?? "", table, column)
            ? []
            : [
                  `${place} falls back to the control ${first.attributes["id"] ?? ""}, which does not show columns like ${column}.`,
              ]),
        ...new Set(
            bound
                .filter(({ text }) => text.trim() !== column)
                .map(
                    ({ name, text }) =>
                        `${place} gives ${name} the column ${text.trim()} in a cell of the column ${column}.`,
                ),
        ),
    ];
}

function formBindings(form: TableElement, manifests: readonly ControlManifest[]): readonly string[] {
    const place = `The form "${labelOf(form.element)}"`;
    const descriptions = elementAt(form.element, "form", "controlDescriptions")?.children ?? [];
    return descriptions.flatMap((description) => {
        const shape = shapeOf(description, place);
        return shape.length > 0 ? shape : formColumns(form, description, manifests, place);
    });
}

function viewBindings({ element }: TableElement): readonly string[] {
    const place = `The view "${labelOf(element)}"`;
    const descriptions = elementAt(element, "layoutxml", "grid", "controlDescriptions")?.children ?? [];
    return descriptions.flatMap((description) => {
        const [first] = childrenNamed(description, "customControl");
        const shape = shapeOf(description, place);
        if (shape.length > 0) return shape;
        const views = descendantsNamed(description, "data-set").map((each) => textOf(each, "ViewId") ?? "");
        return [
            ...(plainGuid(first?.attributes["id"] ?? "") === GRID
                ? []
                : [`${place} falls back to the control ${first?.attributes["id"] ?? ""}, which is no grid.`]),
            ...[...new Set(views)]
                .filter((id) => plainGuid(id) === undefined)
                .map((id) => `${place} gives its code component the view "${id}", which is no GUID.`),
        ];
    });
}

/** Code components stand on forms and views for browser, tablet and phone, with the platform's own control behind them. */
export const checkBindings: Check = (checked: CheckedPackage) => {
    const { manifests } = controlManifests(checked);
    return [
        ...checked.contents.forms.flatMap((form) => formBindings(form, manifests)),
        ...checked.contents.views.flatMap(viewBindings),
    ];
};
