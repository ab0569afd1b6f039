/** A spreadsheet takes these at the start of a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as RFC 4180 text; cells that a spreadsheet would run as a formula get an apostrophe in front. */
export function toCsv(rows: readonly (readonly string[])[]): string {
    return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
