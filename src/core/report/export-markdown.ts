import type { Texts } from "../text/texts";
import { exportDocument, type Block } from "./export-document";
import type { PanelModel } from "./view-model";

// Text from outside must stay text: every character with a meaning in Markdown or HTML is escaped, and line breaks become spaces.
function escape(text: string): string {
    return text
        .replace(/\s+/g, " ")
        .trim()
        .replace(/[\\`*_{}[\]<>#|~]/g, "\\$&")
        .replace(/&/g, "&amp;")
        .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
        .replace(/^([-+])(?=\s|$)/, "\\$1");
}

function row(cells: readonly string[]): string {
    return `| ${cells.map(escape).join(" | ")} |`;
}

function write(block: Block): string {
    switch (block.kind) {
        case "heading":
            return `${"#".repeat(block.level)} ${escape(block.text)}`;
        case "paragraph":
            return block.strong === true ? `**${escape(block.text)}**` : escape(block.text);
        case "list":
            return block.items
                .map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${escape(item)}`)
                .join("\n");
        case "links":
            return block.items.map(({ title, url }) => `- [${escape(title)}](<${encodeURI(url)}>)`).join("\n");
        case "table":
            return [row(block.head), `|${block.head.map(() => " --- |").join("")}`, ...block.rows.map(row)].join("\n");
    }
}

export function exportMarkdown(model: PanelModel, t: Texts): string {
    const parts = exportDocument(model, t).map(write);
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
