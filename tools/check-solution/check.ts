import { contentsOf, type PackageContents } from "../../src/package/package-contents";
import {
    identityOf,
    rootComponents,
    type RootComponent,
    type SolutionIdentity,
    type SolutionPackage,
} from "../../src/package/open-package";

/** A package with everything that checks ask for. */
export interface CheckedPackage {
    readonly pkg: SolutionPackage;
    readonly contents: PackageContents;
    readonly identity: SolutionIdentity;
    readonly roots: readonly RootComponent[];
    /** The version in package.json, such as 1.2.3. */
    readonly packageVersion: string;
}

/** Finds what is wrong; each problem is one sentence that names the place. */
export type Check = (checked: CheckedPackage) => readonly string[];

/** Throws PackageError when solution.xml does not say who the solution is. */
export function checkedPackage(pkg: SolutionPackage, packageVersion: string): CheckedPackage {
    return {
        pkg,
        contents: contentsOf(pkg),
        identity: identityOf(pkg),
        roots: rootComponents(pkg),
        packageVersion,
    };
}

/** The texts that occur more than once, each once. */
export function repeated(texts: readonly string[]): readonly string[] {
    return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
