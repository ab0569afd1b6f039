import { COMPONENT_NAMES, ComponentType } from "../../src/package/component-type";
import { plainGuid } from "../../src/package/guid-text";
import { tableName } from "../../src/package/package-contents";
import { textOf, type XmlElement } from "../../src/package/xml-element";
import { repeated, type Check, type CheckedPackage } from "./check";

interface Expected {
    readonly type: number;
    /** Schema name, or GUID in lower case without braces. */
    readonly key: string;
}

function expect(
    type: number,
    elements: readonly XmlElement[],
    key: (element: XmlElement) => string | undefined,
): readonly Expected[] {
    return elements.map((element) => ({ type, key: (key(element) ?? "").toLowerCase() }));
}

/** Views and charts of a platform's table are no root components: they come with the table's entry. */
function expectedRoots({ contents }: CheckedPackage): readonly Expected[] {
    const idIn = (name: string) => (element: XmlElement) => plainGuid(textOf(element, name) ?? "");
    return [
        ...expect(ComponentType.Table, contents.tables, tableName),
        ...expect(ComponentType.Role, contents.roles, ({ attributes }) => plainGuid(attributes["id"] ?? "")),
        ...expect(
            ComponentType.Form,
            contents.forms.map(({ element }) => element),
            idIn("formid"),
        ),
        ...expect(ComponentType.Form, contents.dashboards, idIn("FormId")),
        ...expect(ComponentType.WebResource, contents.webResources, (element) => textOf(element, "Name")),
        ...expect(ComponentType.SiteMap, contents.siteMaps, (element) => textOf(element, "SiteMapUniqueName")),
        ...expect(ComponentType.CustomControl, contents.controls, (element) => textOf(element, "Name")),
        ...expect(ComponentType.App, contents.apps, (element) => textOf(element, "UniqueName")),
    ];
}

function sentence({ type, key }: Expected, what: string): string {
    return `The ${COMPONENT_NAMES[type] ?? `component of type ${type}`} ${key} ${what}.`;
}

/** One of a kind under two names is one mistake, not two. */
function renamed(missing: readonly Expected[], extra: readonly Expected[]): readonly string[] | undefined {
    const [brought, ...others] = missing;
    const [named, ...more] = extra;
    if (!brought || !named || others.length > 0 || more.length > 0 || brought.type !== named.type) return undefined;
    const kind = COMPONENT_NAMES[named.type] ?? `component of type ${named.type}`;
    return [`solution.xml lists the ${kind} ${named.key}, but the package brings ${brought.key}.`];
}

/** A platform's table is a shell (2): anything else would take over the table with all its columns. Our own components come whole (0). */
function behaviorProblems({ roots }: CheckedPackage): readonly string[] {
    return roots.flatMap(({ type, id, schemaName, behavior }) => {
        const right = type === Number(ComponentType.Table) ? "2" : "0";
        if (behavior === right) return [];
        return [
            `solution.xml lists ${schemaName ?? id ?? ""} with the behavior ${behavior ?? "none"}; it must be ${right}.`,
        ];
    });
}

/** What solution.xml lists and what customizations.xml brings are the same. A listed component that does not exist fails the import. */
export const checkRoots: Check = (checked) => {
    const expected = expectedRoots(checked);
    const listed = checked.roots.map(({ type, id, schemaName }) => ({
        type,
        key: (schemaName ?? plainGuid(id ?? "") ?? id ?? "").toLowerCase(),
    }));
    const keyOf = ({ type, key }: Expected): string => `${type} ${key}`;
    const listedKeys = new Set(listed.map(keyOf));
    const expectedKeys = new Set(expected.map(keyOf));
    const missing = expected.filter((each) => !listedKeys.has(keyOf(each)));
    const extra = listed.filter((each) => !expectedKeys.has(keyOf(each)));
    return [
        ...(renamed(missing, extra) ?? [
            ...missing.map((each) => sentence(each, "is not listed in solution.xml")),
            ...extra.map((each) => sentence(each, "is listed in solution.xml but not in the package")),
        ]),
        ...repeated(listed.map(keyOf)).map((key) => `solution.xml lists the component ${key} twice.`),
        ...repeated(expected.map(keyOf)).map((key) => `The package brings the component ${key} twice.`),
        ...behaviorProblems(checked),
    ];
};
