import type { VerdictKind } from "../../src/core/report/report";

const RESET = "\u001B[0m";
const BOLD = "\u001B[1m";
const DIM = "\u001B[2m";
const BY_VERDICT: Readonly<Record<VerdictKind, string>> = {
    clear: "\u001B[32m",
    stopped: "\u001B[31m",
    impaired: "\u001B[33m",
    undecided: "\u001B[33m",
    unreadable: "\u001B[31m",
};

const isRule = (line: string | undefined): boolean => line !== undefined && /^(?:={3,}|-{3,})$/.test(line);

/** Paints a text report: headings bold, the verdict in its colour, addresses of articles faint. The words stay as they are. */
export function colourReport(text: string, verdict: VerdictKind, sentence: string): string {
    const opening = sentence.split(" ").slice(0, 3).join(" ");
    let isVerdict = false;
    let wasShown = false;
    return text
        .split("\n")
        .map((line, index, lines) => {
            if (!wasShown && opening !== "" && line.startsWith(opening)) isVerdict = wasShown = true;
            if (line === "") isVerdict = false;
            if (isVerdict) return `${BOLD}${BY_VERDICT[verdict]}${line}${RESET}`;
            if (isRule(lines[index + 1]) || line.startsWith("* ")) return `${BOLD}${line}${RESET}`;
            if (isRule(line) || /^\s+https:\/\/\S+$/.test(line)) return `${DIM}${line}${RESET}`;
            return line;
        })
        .join("\n");
}
