/** One thing that keeps a package from being imported. */
export interface StagedProblem {
    readonly kind: "error" | "missingDependency";
    readonly code: string;
    readonly message: string;
    /** The component that is needed and not there. */
    readonly required?: string;
    /** The element of the import job's log that carries it, such as "entities/entity". */
    readonly place: string;
    readonly name: string;
}
