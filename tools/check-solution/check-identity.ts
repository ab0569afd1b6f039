import type { Check } from "./check";
import { solutionVersion } from "../pack/stamp-version";

const PREFIX = /^[a-z][a-z0-9]{1,7}$/;
const UNIQUE_NAME = /^[A-Z_]\w*$/i;
const LEAST_OPTION_PREFIX = 10_000;
const GREATEST_OPTION_PREFIX = 99_999;

/** Names, prefix and version are of the form that the platform takes, and the version is that of package.json. */
export const checkIdentity: Check = ({ identity, pkg, packageVersion }) => {
    const { uniqueName, version, prefix } = identity;
    const expected = solutionVersion(packageVersion);
    const publisher = pkg.manifest.children.find(({ name }) => name === "Publisher");
    const optionPrefix = Number(
        publisher?.children.find(({ name }) => name === "CustomizationOptionValuePrefix")?.text,
    );
    return [
        ...(UNIQUE_NAME.test(uniqueName)
            ? []
            : [`The solution's unique name "${uniqueName}" has characters that are not allowed.`]),
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
