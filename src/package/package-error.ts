/** What is wrong with a solution package, as one sentence for the person who has the file. */
export class PackageError extends Error {
    public override readonly name = "PackageError";
}
