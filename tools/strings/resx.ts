const HEADERS: Readonly<Record<string, string>> = {
    resmimetype: "text/microsoft-resx",
    version: "2.0",
    reader: "System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
    writer: "System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
};

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
    return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** A resx file of texts by key, sorted by key so that a change of one text changes one place. */
export function writeResx(texts: Readonly<Record<string, string>>): string {
    const headers = Object.entries(HEADERS).map(
        ([name, value]) => `  <resheader name="${name}">\n    <value>${escapeXml(value)}</value>\n  </resheader>`,
    );
    const data = Object.entries(texts)
        .sort(([a], [b]) => compare(a, b))
        .map(
            ([key, text]) =>
                `  <data name="${escapeXml(key)}" xml:space="preserve">\n    <value>${escapeXml(text)}</value>\n  </data>`,
        );
    return ['<?xml version="1.0" encoding="utf-8"?>', "<root>", ...headers, ...data, "</root>", ""].join("\n");
}
