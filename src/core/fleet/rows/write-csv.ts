import type { CancelSignal } from "../../port";
import type { Host } from "../fleet";
import { isTurnOver, nextTurn } from "../turn";

/**
 * Spreadsheets run cells that begin so as formulas, in some languages with the wide signs too, and some drop signs without width; an
 * apostrophe before them makes them text. Where the list separator is a semicolon, what follows one begins a cell of its own.
 */
const FORMULA = /(^|;)(?=[\s\u200B-\u200F\u2060]*[=+\-@\t\r＝＋－＠])/g;
const CHUNK = 64 * 1024;

export function csvCell(value: string): string {
    const safe = value.replace(FORMULA, "$1'");
    return /[",;\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export interface CsvColumn {
    readonly label: string;
    value(row: number): string;
}

/**
 * Writes rows as CSV in pieces of about 64 KB, each handed on before the next is made, so that the whole text never exists at once. Begins
 * with a byte order mark, without which spreadsheets misread letters beyond ASCII.
 */
export async function writeCsv(
    rows: Uint32Array,
    columns: readonly CsvColumn[],
    host: Host,
    write: (text: string) => void | Promise<void>,
    signal?: CancelSignal,
): Promise<void> {
    const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
    let text = `\uFEFF${line(columns.map(({ label }) => label))}`;
    for (const row of rows) {
        text += line(columns.map((column) => column.value(row)));
        if (text.length >= CHUNK) {
            await write(text);
            text = "";
        }
        if (isTurnOver(host)) await nextTurn(host, signal);
    }
    if (text !== "") await write(text);
}
