import { openPackage, type SolutionPackage } from "../../src/package/open-package";
import { PackageError } from "../../src/package/package-error";
import { checkedPackage, type Check } from "./check";
import { checkApp } from "./check-app";
import { checkBindings } from "./check-bindings";
import { checkControls } from "./check-controls";
import { checkDashboards } from "./check-dashboards";
import { checkDependencies } from "./check-dependencies";
import { checkForms } from "./check-forms";
import { checkIdentity } from "./check-identity";
import { checkIds } from "./check-ids";
import { checkLabels } from "./check-labels";
import { checkParts } from "./check-parts";
import { checkPaths } from "./check-paths";
import { checkRoles } from "./check-roles";
import { checkRoots } from "./check-roots";
import { checkSiteMap } from "./check-site-map";
import { checkTexts } from "./check-texts";
import { checkWebResources } from "./check-web-resources";
import { checkScripts } from "./check-scripts";
import { checkViews } from "./check-views";
import { hasSchemas, schemaProblems } from "./schema-validation";

/**
 * The checks in stages. A later stage runs only when the earlier found nothing: a wrong prefix or table makes every name wrong, and what a check
 * says plainly would only come a second time as an unknown place in the XML or in the words of a validator.
 */
export const STAGES: readonly Readonly<Record<string, Check>>[] = [
    { "solution.xml": checkIdentity },
    { "root components": checkRoots },
    { ids: checkIds },
    {
        "parts and content types": checkParts,
        forms: checkForms,
        "code components on forms and views": checkBindings,
        "views and charts": checkViews,
        dashboards: checkDashboards,
        app: checkApp,
        "site map": checkSiteMap,
        controls: checkControls,
        "texts of controls": checkTexts,
        scripts: checkScripts,
        "web resources": checkWebResources,
        roles: checkRoles,
        dependencies: checkDependencies,
        labels: checkLabels,
    },
    { "known XML": checkPaths },
];

/** What is wrong with an opened package, as sentences. The published schemas are asked last, where they are at hand. */
export async function packageProblems(pkg: SolutionPackage, packageVersion: string): Promise<readonly string[]> {
    try {
        const checked = checkedPackage(pkg, packageVersion);
        for (const stage of STAGES) {
            const found = Object.values(stage).flatMap((check) => check(checked));
            if (found.length > 0) return found;
        }
        return hasSchemas() ? await schemaProblems(pkg) : [];
    } catch (error) {
        if (error instanceof PackageError) return [error.message];
        throw error;
    }
}

/** What is wrong with a zip, as sentences; a zip that cannot be read gives one. */
export async function zipProblems(zip: Uint8Array, packageVersion: string): Promise<readonly string[]> {
    try {
        return await packageProblems(openPackage(zip), packageVersion);
    } catch (error) {
        if (error instanceof PackageError) return [error.message];
        throw error;
    }
}
