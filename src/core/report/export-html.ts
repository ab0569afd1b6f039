import type { Texts } from "../text/texts";
import { exportDocument, type Block } from "./export-document";
import type { PanelModel } from "./view-model";

/** The file's only style sheet; the policy below names its SHA-256, so both change together. */
export const EXPORT_STYLE =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem}" +
    "table{border-collapse:collapse;display:block;overflow-x:auto}" +
    "th,td{border:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}" +
    ":root{color-scheme:light dark}";

export const EXPORT_STYLE_HASH = "sha256-RYtADHd9icwg5txUua3Nor5dWe0Mlhr3OAPVG1ROhHs=";

const ENTITIES: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};

function escape(text: string): string {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function cells(tag: "th" | "td", values: readonly string[]): string {
    const open = tag === "th" ? '<th scope="col">' : "<td>";
    return `<tr>${values.map((value) => `${open}${escape(value)}</${tag}>`).join("")}</tr>`;
}

function link(title: string, url: string): string {
    // Only web addresses become links; anything else stays text.
    return /^https:\/\//.test(url) ? `<a rel="noreferrer" href="${escape(url)}">${escape(title)}</a>` : escape(title);
}

function write(block: Block): string {
    switch (block.kind) {
        case "heading":
            return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
        case "paragraph":
            return `<p>${block.strong === true ? `<strong>${escape(block.text)}</strong>` : escape(block.text)}</p>`;
        case "list": {
            const tag = block.ordered ? "ol" : "ul";
            return `<${tag}>${block.items.map((item) => `<li>${escape(item)}</li>`).join("")}</${tag}>`;
        }
        case "links":
            return `<ul>${block.items.map(({ title, url }) => `<li>${link(title, url)}</li>`).join("")}</ul>`;
        case "table":
            return `<table><thead>${cells("th", block.head)}</thead><tbody>${block.rows
                .map((values) => cells("td", values))
                .join("")}</tbody></table>`;
    }
}

/** A static page without script or outside resources. `language` is a BCP 47 tag. */
export function exportHtml(model: PanelModel, t: Texts, language: string, direction: "ltr" | "rtl" = "ltr"): string {
    const policy = `default-src 'none'; style-src '${EXPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
    return [
        "<!doctype html>",
        `<html lang="${escape(language)}" dir="${direction}">`,
        "<head>",
        '<meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${escape(`${t("report.title")}: ${model.name}`)}</title>`,
        `<style>${EXPORT_STYLE}</style>`,
        "</head>",
        "<body><main>",
        ...exportDocument(model, t).map(write),
        "</main></body>",
        "</html>",
        "",
    ].join("\n");
}
