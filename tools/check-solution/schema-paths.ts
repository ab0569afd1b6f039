import { childNamed, childrenNamed, type XmlElement } from "../../src/package/xml-element";

const GROUPS = ["xs:sequence", "xs:choice", "xs:all"];

interface Schemas {
    readonly types: ReadonlyMap<string, XmlElement>;
    readonly elements: ReadonlyMap<string, XmlElement>;
    readonly attributeGroups: ReadonlyMap<string, XmlElement>;
}

function declared(documents: readonly XmlElement[], ...kinds: readonly string[]): ReadonlyMap<string, XmlElement> {
    return new Map(
        documents.flatMap((document) =>
            document.children
                .filter(({ name }) => kinds.includes(name))
                .map((each): readonly [string, XmlElement] => [each.attributes["name"] ?? "", each]),
        ),
    );
}

/** The parts of a type that hold elements and attributes, with those of the types that it extends. */
function bodiesOf(schemas: Schemas, type: XmlElement): readonly XmlElement[] {
    const content = childNamed(type, "xs:complexContent") ?? childNamed(type, "xs:simpleContent");
    const derived = content?.children.find(({ name }) => name === "xs:extension" || name === "xs:restriction");
    if (!derived) return [type];
    const base = schemas.types.get(derived.attributes["base"] ?? "");
    return [derived, ...(base ? bodiesOf(schemas, base) : [])];
}

function elementsIn(body: XmlElement): readonly XmlElement[] {
    return body.children.flatMap((child) => {
        if (child.name === "xs:element") return [child];
        return GROUPS.includes(child.name) ? elementsIn(child) : [];
    });
}

function attributesIn(schemas: Schemas, body: XmlElement): readonly string[] {
    const own = childrenNamed(body, "xs:attribute").map(({ attributes }) => attributes["name"] ?? "");
    const grouped = childrenNamed(body, "xs:attributeGroup").flatMap(({ attributes }) => {
        const group = schemas.attributeGroups.get(attributes["ref"] ?? "");
        return group ? attributesIn(schemas, group) : [];
    });
    return [...own, ...grouped];
}

/** Every place that the schemas allow below the given root elements, in the form of xmlPaths. */
export function schemaPaths(documents: readonly XmlElement[], roots: readonly string[]): ReadonlySet<string> {
    const schemas: Schemas = {
        types: declared(documents, "xs:complexType", "xs:simpleType"),
        elements: declared(documents, "xs:element"),
        attributeGroups: declared(documents, "xs:attributeGroup"),
    };
    const paths = new Set<string>();
    const seen = new Map<XmlElement, Set<string>>();
    const visit = (declaration: XmlElement, parent: string): void => {
        const reference = declaration.attributes["ref"];
        const target = reference === undefined ? declaration : schemas.elements.get(reference);
        if (!target) return;
        const parents = seen.get(target) ?? new Set<string>();
        if (parents.has(parent)) return;
        seen.set(target, parents.add(parent));
        const name = target.attributes["name"] ?? "";
        const path = `${parent}/${name}`;
        paths.add(path);
        const type = childNamed(target, "xs:complexType") ?? schemas.types.get(target.attributes["type"] ?? "");
        for (const body of type ? bodiesOf(schemas, type) : []) {
            for (const attribute of attributesIn(schemas, body)) paths.add(`${path}@${attribute}`);
            for (const child of elementsIn(body)) visit(child, name);
        }
    };
    for (const root of roots) {
        const declaration = schemas.elements.get(root);
        if (declaration) visit(declaration, "");
    }
    return paths;
}
