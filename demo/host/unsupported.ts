/** A documented member of the context that this page does not play. It says so when it is called, rather than answering something. */
export function unsupported(member: string): () => never {
    return () => {
        throw new Error(`The demo page does not offer context.${member}.`);
    };
}
