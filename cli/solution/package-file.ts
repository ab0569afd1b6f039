import { basename, join } from "node:path";
import { identityOf, openPackage, type SolutionIdentity, type SolutionPackage } from "../../src/package/open-package";
import { PackageError } from "../../src/package/package-error";
import type { CommandIo } from "../io";
import { VERSION } from "../program-version";
import { reasonOf } from "../reason";
import { Refusal } from "../refusal";
import { SOLUTION_NAME } from "./names";

const BIN = join(__dirname, "..", "..", "Solution", "bin");

export interface PackageFile {
    readonly name: string;
    readonly zip: Uint8Array;
    readonly pkg: SolutionPackage;
    readonly identity: SolutionIdentity;
}

function pathIn(values: Readonly<Record<string, string | boolean | undefined>>): string {
    const { file } = values;
    if (typeof file === "string") return file;
    return join(BIN, `MailboxDiagnostics_${VERSION}${values["managed"] === true ? "_managed" : ""}.zip`);
}

/** Reads the package that the options name. Throws Refusal with one sentence. */
export async function readPackage(
    values: Readonly<Record<string, string | boolean | undefined>>,
    io: CommandIo,
): Promise<PackageFile> {
    const path = pathIn(values);
    const name = basename(path);
    let zip: Uint8Array;
    try {
        zip = await io.readBytes(path);
    } catch (error) {
        const advice = values["file"] === undefined ? " Run npm run pack first, or give a package with --file." : "";
        throw new Refusal(`${name} could not be read (${reasonOf(error)}).${advice}`);
    }
    try {
        const pkg = openPackage(zip);
        const identity = identityOf(pkg);
        if (identity.uniqueName !== SOLUTION_NAME)
            throw new Refusal(`${name} brings the solution ${identity.uniqueName}, not ${SOLUTION_NAME}.`);
        if (values["managed"] === true && !identity.managed) throw new Refusal(`${name} is no managed package.`);
        return { name, zip, pkg, identity };
    } catch (error) {
        if (error instanceof PackageError) throw new Refusal(`${name}: ${error.message}`);
        throw error;
    }
}
