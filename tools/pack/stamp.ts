import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../run";
import { controlNames } from "./assemble-customizations";
import { constructorOf } from "./assemble-package";
import { readFolder } from "./read-folder";
import { solutionVersion, stampControlManifest } from "./stamp-version";

/** Writes the version of package.json into the solution's source and the control manifests; nothing else in them changes. */
function main(): void {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
    const write = (path: string, change: (text: string) => string): void => {
        const before = readFileSync(join(ROOT, path), "utf8");
        const after = change(before);
        if (after === before) return;
        writeFileSync(join(ROOT, path), after);
        console.log(`${path} has the version ${version} now.`);
    };
    write("Solution/src/Other/Solution.xml", (text) =>
        text.replace(/<Version>[^<]*<\/Version>/, `<Version>${solutionVersion(version)}</Version>`),
    );
    for (const name of controlNames(readFolder(join(ROOT, "Solution/src")))) {
        write(`${constructorOf(name)}/ControlManifest.Input.xml`, (text) => stampControlManifest(text, version));
    }
}

main();
