import type { Check } from "./check";
import { SOLUTION_NAME } from "../../cli/solution/names";
import { solutionVersion } from "../pack/stamp-version";

const PREFIX = /^[a-z][a-z0-9]{1,7}$/;
const UNIQUE_NAME = /^[A-Z_]\w*$/i;
const LEAST_OPTION_PREFIX = 10_000;
const GREATEST_OPTION_PREFIX = 99_999;
/** What `pac solution init` writes: old enough for every environment, which refuses packages that are newer than itself. */
const MADE_FOR: Readonly<Record<string, string>> = { version: "9.1.0.643", SolutionPackageVersion: "9.1" };

/** Names, prefix and version are of the form that the platform takes, and the version is that of package.json. */
export const checkIdentity: Check = ({ identity, pkg, packageVersion }) => {
    const { uniqueName, version, prefix, publisher: publisherName } = identity;
    const expected = solutionVersion(packageVersion);
    const publisher = pkg.manifest.children.find(({ name }) => name === "Publisher");
    const optionPrefix = Number(
        publisher?.children.find(({ name }) => name === "CustomizationOptionValuePrefix")?.text,
    );
    return [
        // Another name is another solution: it would stand beside the installed one instead of upgrading it.
        ...(uniqueName === SOLUTION_NAME
            ? []
            : [`solution.xml belongs to the solution ${uniqueName}; this one is ${SOLUTION_NAME}.`]),
        ...(UNIQUE_NAME.test(publisherName)
            ? []
            : [`The publisher's unique name "${publisherName}" has characters that are not allowed.`]),
        ...Object.entries(MADE_FOR)
            .filter(([name, right]) => pkg.solution.attributes[name] !== right)
            .map(
                ([name, right]) =>
                    `solution.xml says ${name} ${pkg.solution.attributes[name] ?? "none"}; with ${right} every environment takes it.`,
            ),
        ...(PREFIX.test(prefix) && !prefix.startsWith("mscrm")
            ? []
            : [`The publisher's prefix "${prefix}" is not 2 to 8 lower-case letters and digits.`]),
        ...(version === expected
            ? []
            : [`solution.xml has the version ${version}, but package.json says ${expected}.`]),
        ...(optionPrefix >= LEAST_OPTION_PREFIX && optionPrefix <= GREATEST_OPTION_PREFIX
            ? []
            : [
                  `The publisher's option value prefix must lie between ${LEAST_OPTION_PREFIX} and ${GREATEST_OPTION_PREFIX}.`,
              ]),
    ];
};
