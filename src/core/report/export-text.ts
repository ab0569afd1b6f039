import type { Texts } from "../text/texts";
import { exportDocument, type Block } from "./export-document";
import type { PanelModel } from "./view-model";

// A terminal obeys control characters, so text from outside loses them.
const CONTROL = /\p{Cc}+/gu;

/** Breaks text at spaces; a word longer than the line stands alone on its line. Every line starts with `indent`, the first with `lead`. */
function wrap(text: string, width: number, lead = "", indent = " ".repeat(lead.length)): string {
    const lines: string[] = [];
    let line = lead;
    let empty = true;
    for (const word of text.replace(CONTROL, " ").split(/\s+/).filter(Boolean)) {
        if (!empty && line.length + 1 + word.length > width) {
            lines.push(line);
            line = indent;
            empty = true;
        }
        line += empty ? word : ` ${word}`;
        empty = false;
    }
    return [...lines, line].join("\n");
}

function entry(head: readonly string[], values: readonly string[], width: number): string {
    const named = values.flatMap((value, index) => (value === "" ? [] : [`${head[index] ?? ""}: ${value}`]));
    return named.map((line, index) => wrap(line, width, index === 0 ? "  - " : "    ")).join("\n");
}

function write(block: Block, width: number): string {
    switch (block.kind) {
        case "heading": {
            if (block.level > 2) return wrap(block.text, width, "* ");
            const line = (block.level === 1 ? "=" : "-").repeat(Math.min(width, block.text.length));
            return `${wrap(block.text, width)}\n${line}`;
        }
        case "paragraph":
            return wrap(block.text, width);
        case "list":
            return block.items
                .map((item, index) => wrap(item, width, block.ordered ? `${String(index + 1).padStart(3)}. ` : "  - "))
                .join("\n");
        case "links":
            return block.items.map(({ title, url }) => `${wrap(title, width, "  - ")}\n    ${url}`).join("\n");
        case "table":
            return block.rows.map((values) => entry(block.head, values, width)).join("\n");
    }
}

/** Blocks for a terminal of `width` columns, without colours or control characters. */
export function writeText(blocks: readonly Block[], width: number): string {
    const parts = blocks.map((block) => write(block, width));
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The report for a terminal of `width` columns. */
export function exportText(model: PanelModel, t: Texts, width = 80): string {
    return writeText(exportDocument(model, t), width);
}
