import { childNamed, descendantsNamed } from "../../src/package/xml-element";
import type { Check } from "./check";

/** What an app setting of this name would bind the package to. */
const APP_CHANNEL = "AppChannel";

/** The package needs nothing but the platform itself: the list of missing dependencies is empty, and nothing calls for an entry in it. */
export const checkDependencies: Check = ({ pkg }) => {
    const list = childNamed(pkg.manifest, "MissingDependencies");
    const all = ["customControl", "AppModule", "control", "appsetting"].flatMap((name) =>
        descendantsNamed(pkg.customizations, name),
    );
    const foreign = all
        .flatMap(({ attributes }) => attributes["name"] ?? [])
        .filter((name) => /^MscrmControls\./.test(name));
    const text = JSON.stringify(pkg.customizations).toLowerCase();
    return [
        ...(list ? [] : ["solution.xml has no list of missing dependencies."]),
        ...(list && list.children.length > 0
            ? [`solution.xml lists ${list.children.length} missing dependencies; the package must need none.`]
            : []),
        ...[...new Set(foreign)].map((name) => `The package uses ${name}, which belongs to another solution.`),
        ...(text.includes(APP_CHANNEL.toLowerCase())
            ? [`An app sets ${APP_CHANNEL}, which belongs to another solution.`]
            : []),
        ...(descendantsNamed(pkg.customizations, "QuickForms").length > 0
            ? ["A form shows a quick view form of another solution."]
            : []),
    ];
};
