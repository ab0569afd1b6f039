export type Strings = ReadonlyMap<string, string>;

interface ControlFiles {
    readonly files: readonly string[];
}

function parseResx(xml: string): Strings {
    const document = new DOMParser().parseFromString(xml, "text/xml");
    const entries = [...document.querySelectorAll("root > data")].map(
        (data) => [data.getAttribute("name") ?? "", data.querySelector("value")?.textContent ?? ""] as const,
    );
    return new Map(entries);
}

async function readText(path: string): Promise<string> {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path} could not be loaded (${response.status}).`);
    return await response.text();
}

/** Reads the built control's texts: English, overlaid by the user's language where the control ships it. */
export async function loadStrings(controlRoot: string, languageId: number): Promise<Strings> {
    const { files } = JSON.parse(await readText(`${controlRoot}/files.json`)) as ControlFiles;
    const wanted = [...new Set([1033, languageId])];
    const paths = wanted.flatMap((id) => files.filter((file) => file.endsWith(`.${id}.resx`)));
    const tables = await Promise.all(paths.map(async (path) => parseResx(await readText(`${controlRoot}/${path}`))));
    return new Map(tables.flatMap((table) => [...table]));
}

/** Like the platform, a key without a text comes back as the key itself. */
export function createResources(strings: Strings): ComponentFramework.Resources {
    return {
        getString: (id) => strings.get(id) ?? id,
        getResource: (_id, _success, failure) => failure(),
    };
}
