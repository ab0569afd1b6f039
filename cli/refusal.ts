/** A reason to stop that is complete as it is: one sentence for the reader, who gets it without a stack and with exit code 2. */
export class Refusal extends Error {
    public override readonly name = "Refusal" as const;
}
