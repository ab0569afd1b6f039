import { valueOf } from "../../facts/combine";
import type { Facts } from "../../facts/facts";
import type { Owner, Regarding } from "../../model/evidence";
import { cell, type Cell, type Row } from "../../model/row";

/** The user whose state matters: the owner, and for the mailbox of a user also that user. Teams have no such state. */
export function usersOf(owner: Owner, regarding: Facts["regarding"]): readonly Row<"systemuser">[] {
    const own = owner.kind === "user" ? [owner.user] : [];
    const other = valueOf(regarding);
    if (other?.kind !== "user" || own.some((user) => user.id === other.user.id)) return own;
    return [...own, other.user];
}

export function ownerName(owner: Owner): string {
    if (owner.kind === "team") return owner.team.values.name ?? owner.team.id;
    return userName(owner.user);
}

export function userName(user: Row<"systemuser">): string {
    return user.values.fullname ?? user.id;
}

export function ownerCell(owner: Owner): Cell {
    return owner.kind === "team" ? cell(owner.team, "name") : cell(owner.user, "fullname");
}

/** True when the roles that were read are those of the queue's owner: they are read for the owner of the mailbox. */
export function ownsQueue(owner: Owner, regarding: Regarding): boolean {
    if (regarding.kind !== "queue") return false;
    const ownerId = owner.kind === "team" ? owner.team.id : owner.user.id;
    return regarding.queue.values.ownerid?.toLowerCase() === ownerId.toLowerCase();
}
