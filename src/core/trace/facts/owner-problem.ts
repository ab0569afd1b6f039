import { AccessMode } from "../../model/generated/option-sets";
import { cell, type Cell, type Row } from "../../model/row";

export interface OwnerProblem {
    readonly kind: "disabled" | "unlicensed" | "accessMode";
    readonly proof: Cell;
}

/** Why a user cannot own synchronized email, as far as its own row tells. */
export function findOwnerProblem(user: Row<"systemuser">): OwnerProblem | undefined {
    const { isdisabled, islicensed, accessmode } = user.values;
    if (isdisabled === true) return { kind: "disabled", proof: cell(user, "isdisabled") };
    if (islicensed === false) return { kind: "unlicensed", proof: cell(user, "islicensed") };
    const works: readonly (number | null | undefined)[] = [
        AccessMode.ReadWrite,
        AccessMode.NonInteractive,
        null,
        undefined,
    ];
    return works.includes(accessmode) ? undefined : { kind: "accessMode", proof: cell(user, "accessmode") };
}
