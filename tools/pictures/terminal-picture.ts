const WIDTH = 100;
const LINE = 19;
const CHARACTER = 8.43;
const PADDING = 18;
const BAR = 30;

function escape(text: string): string {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Breaks a line where it is longer than the picture, as a terminal does. */
function broken(line: string): readonly string[] {
    const parts = line.match(new RegExp(`.{1,${WIDTH}}`, "gu"));
    return parts ?? [""];
}

/** A terminal with a command and what it wrote, as SVG: text that stays text, so that it can be read out and compared. */
export function terminalPicture(command: string, output: readonly string[]): string {
    const lines = [`$ ${command}`, ...output].flatMap(broken);
    const width = Math.ceil(WIDTH * CHARACTER + 2 * PADDING);
    const height = BAR + lines.length * LINE + 2 * PADDING;
    const rows = lines.map((line, index) => {
        const y = BAR + PADDING + 14 + index * LINE;
        const colour = index === 0 ? "#8fd19e" : "#e6e6e6";
        return `  <text x="${PADDING}" y="${y}" fill="${colour}" xml:space="preserve">${escape(line)}</text>`;
    });
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Consolas, Menlo, monospace" font-size="14">`,
        `  <title>${escape(command)}</title>`,
        `  <rect width="${width}" height="${height}" rx="8" fill="#1e1e1e"/>`,
        `  <rect width="${width}" height="${BAR}" rx="8" fill="#333333"/>`,
        `  <text x="${PADDING}" y="20" fill="#bbbbbb">Terminal</text>`,
        ...rows,
        "</svg>",
        "",
    ].join("\n");
}
