import { plainGuid } from "../../src/package/guid-text";
import type { PackageContents } from "../../src/package/package-contents";
import { descendantsNamed, textOf } from "../../src/package/xml-element";
import { systemAdministratorTemplate } from "../security/caller";
import type { Store } from "../store/store";
import type { StagedProblem } from "./staged-problem";

const MISSING_DEPENDENCY = "0x80048033";
const systemCustomizerTemplate = "119f245c-3cc8-4b62-b31c-d1a046ced15d";

const missing = (required: string, dependent: string): StagedProblem => ({
    kind: "missingDependency",
    code: MISSING_DEPENDENCY,
    message: `${dependent} needs ${required}, which is neither in the package nor in the target system.`,
    required,
    place: "solutionManifests/solutionManifest",
    name: dependent,
});

/** What the package needs and neither brings nor finds here. */
export const dependencyProblems = (store: Store, contents: PackageContents): readonly StagedProblem[] => {
    const controls = new Set([
        ...contents.controls.map((control) => textOf(control, "Name") ?? ""),
        ...store.find("customcontrol").map((row) => String(row["name"])),
    ]);
    const placed = [...contents.forms, ...contents.views].flatMap(({ table, element }) =>
        descendantsNamed(element, "customControl").flatMap(({ attributes }) => {
            const name = attributes["name"];
            return name === undefined || controls.has(name)
                ? []
                : [missing(`the control ${name}`, `A form or view of ${table}`)];
        }),
    );
    const resources = new Set(contents.webResources.map((each) => plainGuid(textOf(each, "WebResourceId") ?? "")));
    const roles = new Set([
        systemAdministratorTemplate,
        systemCustomizerTemplate,
        ...contents.roles.map(({ attributes }) => plainGuid(attributes["id"] ?? "")),
        ...store.find("role").map((row) => String(row["roleid"])),
    ]);
    const apps = contents.apps.flatMap((app) => {
        const name = `The app ${textOf(app, "UniqueName") ?? ""}`;
        const icon = plainGuid(textOf(app, "WebResourceId") ?? "");
        const hasIcon = icon !== undefined && (resources.has(icon) || store.exists("webresource", icon));
        const unknownRoles = descendantsNamed(app, "Role").filter(
            ({ attributes }) => !roles.has(plainGuid(attributes["id"] ?? "")),
        );
        return [
            ...(hasIcon ? [] : [missing(`the web resource ${String(icon)}`, name)]),
            ...unknownRoles.map(({ attributes }) => missing(`the security role ${attributes["id"] ?? ""}`, name)),
        ];
    });
    return [...placed, ...apps];
};
