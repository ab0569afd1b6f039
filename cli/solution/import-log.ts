import { PackageError } from "../../src/package/package-error";
import { childrenNamed, descendantsNamed, parseXml, textOf, type XmlElement } from "../../src/package/xml-element";

export interface ImportLogEntry {
    readonly result: "failure" | "warning";
    /** What it concerns, such as "securityrole Mailbox Diagnostics Reader". */
    readonly what: string;
    readonly message: string;
    readonly code: string;
}

export interface ImportLog {
    /** Components with a result of their own. */
    readonly components: number;
    readonly entries: readonly ImportLogEntry[];
}

/** The platform writes a whole list of dependencies into one text; their names say it shorter. */
function messageOf(errorText: string): string {
    const [embedded] = /<MissingDependencies[\s\S]*<\/MissingDependencies>/.exec(errorText) ?? [];
    if (embedded === undefined) return errorText.trim();
    try {
        const needed = descendantsNamed(parseXml(embedded, "the list of dependencies"), "Required").map(
            ({ attributes }) => attributes["displayName"] ?? attributes["schemaName"] ?? attributes["type"] ?? "",
        );
        return `The environment lacks ${[...new Set(needed)].join(", ")}.`;
    } catch (error) {
        if (error instanceof PackageError) return errorText.trim();
        throw error;
    }
}

function nameOf(element: XmlElement): string {
    const { attributes } = element;
    const name =
        attributes["LocalizedName"] ?? attributes["name"] ?? textOf(element, "UniqueName") ?? attributes["id"] ?? "";
    return name === "" ? element.name : `${element.name} ${name}`;
}

function entriesIn(element: XmlElement): readonly { readonly owner: XmlElement; readonly result: XmlElement }[] {
    return [
        ...childrenNamed(element, "result").map((result) => ({ owner: element, result })),
        ...element.children.flatMap(entriesIn),
    ];
}

/** Reads the log of an import job. Throws PackageError when it is no XML. */
export function readImportLog(data: string): ImportLog {
    const results = entriesIn(parseXml(data, "The import job's log"));
    return {
        components: results.length,
        entries: results.flatMap(({ owner, result }) => {
            const { result: outcome, errortext = "", errorcode = "" } = result.attributes;
            if (outcome !== "failure" && outcome !== "warning") return [];
            return [{ result: outcome, what: nameOf(owner), message: messageOf(errortext), code: errorcode }];
        }),
    };
}
