import type { Customizations, CustomCode } from "../../model/evidence";

/** More names than this say no more. */
const SHOWN = 5;

export interface Candidates {
    readonly rows: readonly CustomCode["row"][];
    readonly names: string;
}

export function codeName({ values, id }: CustomCode["row"]): string {
    return values.name ?? id;
}

/**
 * Code that runs while an email is created. Steps whose class is Microsoft's own are left out: they stand in every environment. Undefined
 * when there is none or the list was not read.
 */
export function emailCode(customizations: Customizations | undefined): Candidates | undefined {
    const rows = (customizations?.code ?? []).flatMap(({ item, row }) =>
        item === "email" && !codeName(row).startsWith("Microsoft.") ? [row] : [],
    );
    const names = rows.slice(0, SHOWN).map(codeName);
    return rows.length > 0 ? { rows, names: names.join(", ") } : undefined;
}
