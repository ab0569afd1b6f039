/** Why the solution's source cannot be packed, as one sentence. */
export class PackError extends Error {
    public override readonly name = "PackError";
}
