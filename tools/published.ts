import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Documents about published causes. They stand beside this project only where it is developed. */
const SHARED = join(__dirname, "..", "..", "shared");

const PLACES: Readonly<Record<string, readonly [prefix: string, page: string]>> = {
    "MicrosoftDocs/SupportArticles-docs": ["support/", "https://learn.microsoft.com/troubleshoot/"],
    "MicrosoftDocs/power-platform": ["", "https://learn.microsoft.com/"],
    "MicrosoftDocs/powerapps-docs": ["powerapps-docs/", "https://learn.microsoft.com/power-apps/"],
};

export interface Article {
    readonly title: string;
    /** Address of the published page; for a file of another repository the address of the repository. */
    readonly url: string;
}

/** The fields of one line; a field in quotation marks may hold commas, and a doubled mark stands for one. */
function fieldsOf(line: string): readonly string[] {
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain ?? "",
    );
}

function addressOf(repo: string, path: string): string {
    if (path.startsWith("https://")) return path;
    const [prefix, page] = PLACES[repo] ?? [];
    if (prefix === undefined || page === undefined) return `https://github.com/${repo}`;
    return page + path.slice(path.startsWith(prefix) ? prefix.length : 0).replace(/\.(?:md|yml)$/, "");
}

/** Every article that a rule should cite, or undefined when the list is not there. */
export function articlesInScope(): readonly Article[] | undefined {
    const path = join(SHARED, "articles.csv");
    if (!existsSync(path)) return undefined;
    const [, ...lines] = readFileSync(path, "utf8").split(/\r?\n/);
    return lines.flatMap((line) => {
        const [repo = "", file = "", title = "", inScope] = fieldsOf(line);
        return inScope === "y" ? [{ title, url: addressOf(repo, file) }] : [];
    });
}

/** The ids of all published causes, or undefined when the list is not there. */
export function publishedCauses(): readonly string[] | undefined {
    const path = join(SHARED, "causes.json");
    if (!existsSync(path)) return undefined;
    return (JSON.parse(readFileSync(path, "utf8")) as readonly { readonly id: string }[]).map(({ id }) => id);
}
