/**
 * Text from outside as a terminal may get it: a terminal obeys control characters, and a name of an environment, a column or an answer may hold
 * them. Line breaks stay.
 */
export function printable(text: string): string {
    return text.replace(/(?:(?!\r\n)[^\P{Cc}\n])+/gu, " ");
}
