import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../run";

/** The version of this project. */
export function packageVersion(): string {
    return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string }).version;
}

/** Where `npm run pack` leaves a package. */
export function packagePath(managed: boolean): string {
    return join(ROOT, "Solution/bin", `MailboxDiagnostics_${packageVersion()}${managed ? "_managed" : ""}.zip`);
}
